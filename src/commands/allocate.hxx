// vnd.ansinh:allocate, "Giao chỉ tiêu…": hands a target out to the units of a clerk's own table.
#pragma once

#include "commands/invocation.hxx"

namespace ansinh::commands {

/// Finds the table, plans, checks, solves, writes one undo step and says what it did. Throws Error; nothing
/// has been written then.
Message allocate(Invocation& invocation);

} // namespace ansinh::commands
