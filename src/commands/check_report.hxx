// vnd.ansinh:check-report: what is wrong in a report, where, and how to mend it, on a sheet of its own.
#pragma once

#include "commands/invocation.hxx"

namespace ansinh::commands {

/// Arguments: `sheet` and `table` (the report; else the table under the cursor, or the only one of the sheet
/// in view), `previous` (the sheet with the report of the period before). The report itself is never changed.
/// See docs/design/check-report.md.
Message check_report(Invocation& invocation);

} // namespace ansinh::commands
