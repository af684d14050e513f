// vnd.ansinh:parameters: writes the sheet *Tham số*, or says what in such a table cannot be used.
#pragma once

#include "commands/invocation.hxx"

namespace ansinh::commands {

/// With `profile` (a shipped regulation) and `on` (a day; today where left out) it adds the sheet to the
/// workbook. With `check` (a sheet's name or a range) it reads a table and changes nothing. Throws Error;
/// nothing has been written then.
Message parameters(Invocation& invocation);

} // namespace ansinh::commands
