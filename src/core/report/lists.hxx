// The units that should report and the register of what was sent, read from their sheets.
#pragma once

#include "report/timeliness.hxx"
#include "report/units.hxx"
#include "table/sheet.hxx"
#include "table/vocabulary.hxx"
#include "workbook/forms.hxx"

namespace ansinh::report {

/// Rows of *Thôn* (form "villages") that name a unit; totals, sections, number rows and signatures do not.
/// Units without a code where others have one are schools and groups: known, but nobody misses them. Empty
/// where the sheet has no header with the name. Cells that are no dates give none.
UnitList read_units(const table::Sheet& sheet, const workbook::Form& form, const table::Vocabulary& words,
                    calendar::Date null_date);

/// Rows of *Sổ theo dõi báo cáo* (form "reports") that name a reporter and a period.
ReportRegister read_register(const table::Sheet& sheet, const workbook::Form& form, calendar::Date null_date,
                             calendar::Date on);

} // namespace ansinh::report
