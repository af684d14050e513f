// vnd.ansinh:annex, "Lập Phụ lục giao chỉ tiêu": a table of targets as a sheet that is ready to print.
#pragma once

#include "commands/invocation.hxx"

namespace ansinh::commands {

/// Adds the annex behind the table's sheet, one undo step. Throws Error; nothing has been changed then.
Message annex(Invocation& invocation);

} // namespace ansinh::commands
