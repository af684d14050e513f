#include "commands/allocate_dialog.hxx"

#include "commands/allocate_window.hxx"

namespace ansinh::commands {

Message allocate_in_dialog(Invocation& invocation) {
    return AllocateDialog(invocation).run();
}

} // namespace ansinh::commands
