// Cells of the year's workbook read for papers.
#pragma once

#include "calendar/date.hxx"
#include "message.hxx"
#include "workbook/picture.hxx"
#include "workbook/register.hxx"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::committee_papers {

/// A date a cell holds, as such or typed; nothing for anything else ("chưa quy định").
std::optional<calendar::Date> day_in(const workbook::Content& content, calendar::Date null_date);

/// The people in a cell; nothing where it is empty or its formula shows nothing. Else a fault
/// "papers.figure" (cell, what it says).
std::optional<std::int64_t> people_at(const table::Sheet& sheet, table::Position at,
                                      std::vector<Message>& faults);

/// The first dozen, and how many more ("list.more-faults").
std::vector<Message> first_of(std::vector<Message> faults);
/// Cells as clauses of a sentence ("papers.cell"), the first dozen of them.
std::vector<Message> cells_named(const std::vector<std::string>& cells);

/// Throws Error "papers.refused" (faults) where there are any.
void refuse(std::vector<Message> faults);

/// The place of a column in its form. Throws std::out_of_range.
int column_of(const workbook::Form& form, std::string_view key);

} // namespace ansinh::committee_papers
