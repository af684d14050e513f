#include "commands/split_dialog.hxx"

#include "commands/split_window.hxx"

namespace ansinh::commands {

Message split_in_dialog(Invocation& invocation) {
    return SplitDialog(invocation).run();
}

} // namespace ansinh::commands
