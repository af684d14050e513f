// marks=add|remove: notes on the cells that findings speak of, and no trace of them afterwards.
#pragma once

#include "commands/invocation.hxx"

namespace ansinh::commands {

/// Arguments: `marks`, `sheet` (the checked sheet, or that of the findings). One undo step. A cell with a note of the
/// clerk's is left as it is, and so is a note of ours that the clerk changed. Throws Error "check.nothing-to-mark",
/// "check.no-marks", "into.…" of a protected sheet and those of read_results.
Message change_marks(Invocation& invocation);

Message add_marks(Invocation& invocation, const std::optional<std::string>& sheet);
Message remove_marks(Invocation& invocation);

} // namespace ansinh::commands
