// Columns as the clerk corrected them: what they count, of which product, for which period.
#pragma once

#include "report/check_memory.hxx"
#include "report/indicators.hxx"

#include <span>
#include <string_view>
#include <vector>

namespace ansinh::report {

/// "C=opening, F=closing:bhyt:2026-Q2, G=-": a column by its letter, the code of its indicator ("-": it is not
/// looked at), then product and period where they are said. Of a turned table "5=opening": a row by its number.
/// Throws Error "check.columns" (the part, the codes), "period.unknown".
std::vector<ColumnAnswer> read_column_answers(std::string_view text, const Indicators& indicators,
                                              bool turned = false);

/// How an answer calls its column: "C"; of a turned table the row's number, "5".
std::string column_said(int column, bool turned);

/// What the headers say but where the clerk said otherwise. Throws Error "report.no-indicator" (area) where no
/// column is left to look at, "check.no-column" (letter) for an answer about no column of the table.
Recognised recognise(const table::Table& table, const Indicators& indicators,
                     std::span<const ColumnAnswer> answers);

/// The columns as they were recognised, left to right.
std::vector<ColumnAnswer> answers_of(const Recognised& recognised);

} // namespace ansinh::report
