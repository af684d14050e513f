// vnd.ansinh:check-report: what is wrong in a report, where, and how to mend it, on a sheet of its own; and what the
// clerk does with the findings.
#pragma once

#include "commands/invocation.hxx"

namespace ansinh::commands {

/// In front of a window: the dialog, or on a sheet of findings that for these. By URL one of
/// - `sheet`, `table`, `previous`, `period`, `profile`, `columns`, `findings`, `on`: a check (read_check_request);
/// - `rules=new`: the sheet for the clerk's own rules;
/// - `apply`, `way`: a repair that a finding offers;
/// - `marks=add|remove`: notes on the cells that findings speak of;
/// - `note`, `as`, `sender`: asking senders to look at their figures again.
/// The report itself is changed by `apply` and `marks` alone. See docs/design/check-report.md.
Message check_report(Invocation& invocation);

} // namespace ansinh::commands
