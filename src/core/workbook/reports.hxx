// The lines of *Sổ theo dõi báo cáo*: who owes which report of the year, and until when.
#pragma once

#include "workbook/content.hxx"
#include "workbook/plan.hxx"

#include <vector>

namespace ansinh::workbook {

/// A line for each report of the year and each who owes it, by period, then by tier, then in the order of the
/// regulation. Due dates are formulas on the workbook's own *Tham số*. What a regulation wants every week or
/// after every round, or from reporters it lays down no report for, is one line without a day. Sources: Mỏ
/// Cày Điều 8.1; Thanh Hóa Điều 12; Ia Nan II.3, II.5.
std::vector<Cells> report_lines(const Request& request, const Sources& sources);

} // namespace ansinh::workbook
