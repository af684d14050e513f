// The dialog over a sheet of findings: repair, mark, ask the sender, check again.
#pragma once

#include "commands/invocation.hxx"

namespace ansinh::commands {

/// Does what the clerk chooses there. Preconditions: the invocation is interactive and the sheet in view holds
/// findings. Throws Error "command.cancelled" when the dialog was left, and what the choice throws.
Message act_on_findings(Invocation& invocation, const office::Document& document);

} // namespace ansinh::commands
