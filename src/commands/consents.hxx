// What a dialog would ask and the URL form takes as arguments: consent to hidden rows, doubtful numbers and
// overwriting. Common to all commands that write into a clerk's table.
#pragma once

#include "commands/arguments.hxx"
#include "message.hxx"
#include "target/request.hxx"

#include <vector>

namespace ansinh::commands {

/// hidden=include|exclude. Throws Error "arguments.value".
target::HiddenRows hidden_rows(const Arguments& arguments);

/// The arguments that answer faults; each once, however many cells ask for it.
std::vector<Message> hints_for(const std::vector<Message>& faults);

} // namespace ansinh::commands
