// The lines of the workbook's smaller registers.
#pragma once

#include "workbook/content.hxx"
#include "workbook/plan.hxx"

#include <vector>

namespace ansinh::workbook {

/// *Ngày nghỉ*: the days off of the year and the days worked for them.
std::vector<Cells> holiday_lines(int year, const Sources& sources);

/// *Danh sách thành viên BCĐ*: the seats in the order of the regulation, parties to it left out.
std::vector<Cells> member_lines(const Request& request, const Sources& sources);

/// *Sổ theo dõi danh sách, số liệu*: what is to be handed over, a line for each period of the year; one line
/// where the regulation lays no period of the calendar down.
std::vector<Cells> list_lines(const Request& request, const Sources& sources);

/// *Lịch họp*: the regular meetings of the year, one at least. The sheet's own formulas say until when.
std::vector<Cells> meeting_lines(const Request& request, const Sources& sources);

} // namespace ansinh::workbook
