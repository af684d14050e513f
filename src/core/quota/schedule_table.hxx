// Many targets (one a village) over the same periods: rows and columns add up.
#pragma once

#include "quota/schedule.hxx"

namespace ansinh::quota {

struct ScheduleTable {
    Schedule whole;                    ///< of all rows together; its `surplus` is 0, see below
    std::vector<std::int64_t> people;  ///< row by row, a number for each period
    std::vector<std::int64_t> surplus; ///< one per row: achieved beyond its target

    std::int64_t at(std::size_t row, std::size_t period) const {
        return people[row * whole.periods.size() + period];
    }
};

/// Splits each of `totals` as `problem` says (whose own total and kept are not looked at). The columns are
/// the split of all people together, and every row follows the same line: after each period it is within one
/// person of it, by quota::allocate_matrix.
///
/// `kept` is empty, or holds the numbers achieved row by row, `kept_periods` a row: every row has them for
/// the same periods.
///
/// Throws Error as make_schedule; "schedule.kept-row" (Units: the row, label of the period) where a row has
/// no number for a period that others have one for; "quota.total-invalid" (Σ) beyond 2^53.
ScheduleTable make_schedule_table(const ScheduleProblem& problem, std::span<const std::int64_t> totals,
                                  std::span<const std::optional<std::int64_t>> kept = {},
                                  std::size_t kept_periods = 0);

} // namespace ansinh::quota
