// The days a workbook adds to the public holidays: the rows of its sheet *Ngày nghỉ*.
#pragma once

#include "calendar/holiday_law.hxx"
#include "table/sheet.hxx"

#include <vector>

namespace ansinh::split {

/// Rows of day, name and kind ("làm bù", "nghỉ bù" …) from the first column of `area` on; only the days where
/// it is narrower. Blank rows, and rows above the first day, which are titles and headers, are left out. A
/// day may be a date of Calc or a text of one certain reading. Throws Error "split.holiday" (sheet, cell) for
/// a row whose day cannot be read, "holiday.kind-unknown", "date.range".
std::vector<calendar::SpecialDay> holiday_rows(const table::Sheet& sheet, const table::Area& area,
                                               calendar::Date null_date);

} // namespace ansinh::split
