// The command `new-workbook`: the year's workbook for a regulation and a year.
#pragma once

#include "commands/invocation.hxx"

namespace ansinh::commands {

Message new_workbook(Invocation& invocation);

} // namespace ansinh::commands
