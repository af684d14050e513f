// How a target stands in time: the pace still needed, and whether it is on schedule.
#pragma once

#include "calendar/holiday.hxx"

#include <cstdint>
#include <string_view>

namespace ansinh::quota {

/// People per working day still needed from `on` to `end`, both included, not rounded (the nearest double to
/// the exact quotient): 12 people over 22–31/12/2025, 8 working days, are 1.5. 0 when the target is reached.
/// `target` and `achieved` are whole numbers of people, else Error "value.negative" or "value.not-whole" with
/// the argument's IDL name. Throws Error "progress.no-working-day" (people left, on, end) when people are
/// left and no working day is, and what Holidays::working_days throws.
double pace(double target, double achieved, calendar::Date on, calendar::Date end,
            const calendar::Holidays& holidays);

enum class Progress : std::uint8_t {
    no_target,   ///< Không có chỉ tiêu: the target is 0
    reached,     ///< Đạt
    not_started, ///< Chưa bắt đầu
    on_schedule, ///< Đúng tiến độ
    behind,      ///< Chậm tiến độ
    missed       ///< Không đạt
};

/// The first that holds: no target; reached (achieved ≥ target, also before the start); not_started (`on`
/// before `start`); missed (`on` after `end`); on_schedule when achieved ≥ ⌊target × (on − start + 1) ÷ (end
/// − start + 1)⌋, counted in calendar days; behind. Errors of `target` and `achieved` as pace(); Error
/// "progress.end-before-start" (start, end).
Progress progress(double target, double achieved, calendar::Date start, calendar::Date end,
                  calendar::Date on);

/// The word in a cell.
std::string_view words(Progress progress);

} // namespace ansinh::quota
