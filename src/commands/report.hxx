// vnd.ansinh:report: the committee's report of a quarter, a half or a year, from the year's workbook.
#pragma once

#include "commands/invocation.hxx"

namespace ansinh::commands {

/// Arguments: period (2026-Q3, 2026-H1, 2026), kind (quarter, half, year: what the period must be), profile,
/// on (stands for today; without it the workbook's own day, *Ngày theo dõi*), as (sheet, writer), signer,
/// seal, name as of `paper`. Adds the report and its annexes as sheets, one undo step, or opens it as a text
/// document.
Message report(Invocation& invocation);

} // namespace ansinh::commands
