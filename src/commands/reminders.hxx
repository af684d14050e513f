// vnd.ansinh:reminders, "Nhắc việc": who must be reminded of what, as a sheet to be printed and pasted from.
#pragma once

#include "commands/invocation.hxx"

namespace ansinh::commands {

/// Adds the sheet behind the active one, one undo step. Throws Error; nothing has been changed then.
Message reminders(Invocation& invocation);

} // namespace ansinh::commands
