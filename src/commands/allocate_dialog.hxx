// The dialog "Giao chỉ tiêu…". See docs/design/allocate-dialog.md.
#pragma once

#include "commands/invocation.hxx"

namespace ansinh::commands {

/// Asks, shows what would come of it and writes. Preconditions: the invocation is interactive. Throws Error:
/// "command.cancelled" when the clerk closed the dialog without writing; whatever keeps it from opening.
Message allocate_in_dialog(Invocation& invocation);

} // namespace ansinh::commands
