// Carrying a split over time out, whoever asked for it: the days off that count, the last checks, one undo
// step and the sentence of success.
#pragma once

#include "calendar/holiday_law.hxx"
#include "commands/invocation.hxx"
#include "split/draft.hxx"

#include <com/sun/star/sheet/XSpreadsheet.hpp>

#include <optional>
#include <string>
#include <vector>

namespace ansinh::commands {

/// The days off and days worked of the range asked for, else of the whole sheet *Ngày nghỉ*; nothing where
/// the workbook has none. Throws Error "split.range", "sheet.unknown", and those of split::holiday_rows.
std::vector<calendar::SpecialDay> extra_days(const Invocation& invocation, const office::Document& document,
                                             const std::optional<std::string>& asked);

/// The faults of the plan, and why the office would refuse to write there.
std::vector<Message> split_faults(const office::Document& document,
                                  const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                                  const split::Plan& plan);

/// Writes what the plan came to as one undo step and selects its first cell. Throws Error "split.refused"
/// where validity rules stand against the numbers; nothing is written then.
void write_split(const Invocation& invocation, const office::Document& document,
                 const css::uno::Reference<css::sheet::XSpreadsheet>& sheet, const split::Plan& plan,
                 const quota::ScheduleTable& made);

/// The sentence about what was written.
Message split_done(const split::Plan& plan, const quota::ScheduleTable& made);

} // namespace ansinh::commands
