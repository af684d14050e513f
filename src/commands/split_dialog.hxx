// The dialog "Chia chỉ tiêu theo quý, tháng, tuần…". See docs/design/split-by-time.md.
#pragma once

#include "commands/invocation.hxx"

namespace ansinh::commands {

/// Asks, shows what would come of it and writes. Preconditions: the invocation is interactive. Throws Error:
/// "command.cancelled" when the clerk closed the dialog without writing; whatever keeps it from opening.
Message split_in_dialog(Invocation& invocation);

} // namespace ansinh::commands
