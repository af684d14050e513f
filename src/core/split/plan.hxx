// From a clerk's sheet and a request to a complete plan for a split over time, or everything that stands in
// the way. Nothing is written here. See docs/design/split-by-time.md.
#pragma once

#include "message.hxx"
#include "quota/schedule_table.hxx"
#include "table/discovery.hxx"

#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace ansinh::split {

/// Answers as they came. Cells are named without their sheet.
struct Request {
    std::optional<std::string> total; ///< a number of people, the cell that holds it, or a column of them
    std::optional<std::string> into;  ///< the first cell of what is written, or its whole range
    std::optional<std::string> kept;  ///< range of what was achieved in the first periods
    std::optional<std::string>
        weights;                      ///< "workdays", "equal", or the range of a profile; workdays without it
    std::optional<std::string> table; ///< the area of one of several tables, or a cell in it
    std::optional<std::string> product; ///< "bhyt" or "bhxh"
    quota::TimeSpan span;
    quota::Grain grain = quota::Grain::month;
    std::optional<calendar::Date> on; ///< periods that end before it are over and need a number achieved
    bool overwrite = false;
    std::optional<table::Position> cursor;
};

struct Plan {
    bool is_table = false; ///< a column of targets into columns of periods; else one total into a new table
    std::vector<std::string> names;   ///< of the units
    std::vector<std::int64_t> totals; ///< one a unit, or the only one
    std::vector<quota::TimePeriod> periods;
    quota::TimeSpan span;
    quota::Grain grain = quota::Grain::month;
    quota::TimeWeights weights = quota::TimeWeights::workdays;
    std::vector<double> profile;
    std::vector<std::optional<std::int64_t>> kept; ///< row by row
    std::size_t kept_periods = 0;
    std::vector<std::vector<table::Position>> into; ///< column by column, rising rows
    std::vector<Message> faults; ///< the plan is to be carried out only when there are none
};

/// How many columns the new table has: period, from, to, working days, target, note.
inline constexpr int new_table_columns = 6;

/// Throws Error for what makes looking further senseless: "split.total-missing", "split.into-missing",
/// "split.range" (argument, text), "split.into-columns" (given, number of periods), "split.columns-missing"
/// (labels), "split.columns-which" (label, letters), "split.into-total" (letter), "split.into-shape" (range,
/// rows, columns), "split.kept-shape" (range, first and last row of the units), "split.kept-missing" (label,
/// day), "split.kept-early" (label, day), and those of target::choose_table, find_column and
/// quota::periods_of.
Plan make_plan(const table::Sheet& sheet, std::span<const table::Table> tables,
               const table::Vocabulary& words, const Request& request, const calendar::Holidays& holidays);

/// What the plan comes to: one row for a single total. Precondition: no faults. Throws as
/// make_schedule_table.
quota::ScheduleTable solve(const Plan& plan, const calendar::Holidays& holidays);

/// One cell of the new table.
using NewCell = std::variant<std::string, std::int64_t, calendar::Date>;

/// The new table row by row: a header, a row for each period, the total.
std::vector<std::vector<NewCell>> new_table(const quota::Schedule& schedule);

} // namespace ansinh::split
