// The dialog "Giao chỉ tiêu theo thôn và tháng…". See docs/design/allocate-matrix.md.
#pragma once

#include "commands/invocation.hxx"

namespace ansinh::commands {

/// Asks, shows what would come of it and writes. Preconditions: the invocation is interactive. Throws Error:
/// "command.cancelled" when the clerk closed the dialog without writing; whatever keeps it from opening.
/// Returns the sentence about what was written.
Message allocate_matrix_in_dialog(Invocation& invocation);

} // namespace ansinh::commands
