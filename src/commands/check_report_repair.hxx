// apply=<finding>: one of the repairs that a finding offers, when the clerk picks it.
#pragma once

#include "commands/invocation.hxx"

namespace ansinh::commands {

/// Arguments: `apply` (STT of the finding), `way` (which of several, from 1), `sheet` (the checked sheet). Writes the
/// numbers of the way into the report with what stood there in the cells' notes, and the finding's state, as one
/// undo step; into a received file, which has to be open, the numbers and notes alone, as a step of that file. Throws
/// Error "repair.not-open" (file), "document.read-only". Throws Error "repair.refused" with everything that stands against it: "repair.no-finding",
/// "repair.none", "repair.which", "repair.not-here", "repair.changed", "repair.formula", "into.…"; nothing is
/// changed then.
Message apply_repair(Invocation& invocation);

/// The same for a way of a finding that a clerk chose in front of a window.
Message apply_repair(Invocation& invocation, const std::optional<std::string>& sheet, std::int64_t finding,
                     std::optional<std::int64_t> way);

} // namespace ansinh::commands
