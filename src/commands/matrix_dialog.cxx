#include "commands/matrix_dialog.hxx"

#include "commands/matrix_window.hxx"

namespace ansinh::commands {

Message allocate_matrix_in_dialog(Invocation& invocation) {
    return MatrixDialog(invocation).run();
}

} // namespace ansinh::commands
