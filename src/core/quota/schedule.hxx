// A target over time: year → quarters → months → weeks, every level adding up exactly (Quy Nhơn Điều 6.3: the
// providers hand out "theo quý, tháng, tuần"). See docs/design/split-by-time.md.
#pragma once

#include "calendar/holiday.hxx"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::quota {

enum class Grain : std::uint8_t { quarter, month, week };

enum class TimeWeights : std::uint8_t {
    workdays, ///< working days: Monday to Friday, holidays out, "làm bù" days in
    equal,    ///< every period of the grain as much as every other
    profile   ///< given numbers, see ScheduleProblem::profile
};

/// Both days included.
struct TimeSpan {
    calendar::Date first, last;
    bool operator==(const TimeSpan&) const = default;
};

/// 1 January to 31 December. Throws Error "schedule.year" (the year) outside 2000 … 2100.
TimeSpan whole_year(int year);

/// A quarter, a month or a week, as far as the span reaches. Weeks are the seven days from the span's first
/// day on, whatever weekday that is; the last one may be shorter.
struct TimePeriod {
    Grain grain = Grain::month;
    int year = 0;   ///< of its first day
    int number = 0; ///< the quarter 1 … 4, the month 1 … 12, the week from 1
    TimeSpan days;
    int workdays = 0;
};

/// "Quý I/2026", "Tháng 9/2026", "Tuần 11": as they stand in cells.
std::string label(const TimePeriod& period);

/// What is split; borrowed for the length of the call.
struct ScheduleProblem {
    std::int64_t total = 0; ///< people, 0 … 2^53
    TimeSpan span;
    Grain grain = Grain::month;
    TimeWeights weights = TimeWeights::workdays;
    /// For TimeWeights::profile, ≥ 0: one number per period of the grain, in their order; else 12, one for
    /// each month of the calendar, January first; else 4, one for each quarter. Of a month or quarter that
    /// the span or what is left of it holds only a part of, that part of its number counts, by working days.
    std::span<const double> profile;
    /// What was achieved in the first periods, which are over. As long as the periods or shorter; nothing
    /// behind the last one achieved.
    std::span<const std::optional<std::int64_t>> kept;
    const calendar::Holidays* holidays = nullptr; ///< never null
};

/// The part of a period that lies in one month: a week may have two of them.
struct TimeSlice {
    std::size_t period = 0; ///< place in Schedule::periods
    TimeSpan days;
    int workdays = 0;
    std::int64_t people = 0;
};

struct Schedule {
    std::vector<TimePeriod> periods;  ///< of the grain, in order of time
    std::vector<std::int64_t> people; ///< one per period: what was achieved, then the target
    std::vector<TimeSlice> slices;    ///< in order of time; those of a period add up to its people
    std::size_t kept = 0;             ///< how many periods are over
    std::int64_t achieved = 0;        ///< in them
    std::int64_t rest = 0;            ///< split over the others: max(0, total − achieved)
    std::int64_t surplus = 0; ///< achieved beyond the total, which is allowed (Ia Nan II.1); the rest is 0
};

/// The periods of a span, without people. Throws Error "schedule.year" for a day outside 2000 … 2100,
/// "schedule.end-before-start" (start, end).
std::vector<TimePeriod> periods_of(const TimeSpan& span, Grain grain, const calendar::Holidays& holidays);

/// Every level is one quota::allocate of the level above: the rest over the quarters, a quarter over its
/// months, a month over the parts of weeks in it; a week is the sum of its parts. So weeks, months and
/// quarters all add up, and the months are the same whether weeks are asked for or not. Weights that are
/// given for each week or each quarter (equal ones too) go the other way: the rest over the periods, a period
/// over the parts of it that lie in different months, by working days.
///
/// Throws Error, besides those of periods_of:
/// - "quota.total-invalid" (total): below 0 or beyond 2^53;
/// - "schedule.profile-length" (given, number of periods), "schedule.profile-value" (place from 1): negative
///   or not finite, "schedule.profile-zero" (rest): no weight in any period that is left;
/// - "schedule.no-working-day" (rest, first day left, last day);
/// - "schedule.kept-many" (given, number of periods), "schedule.kept-gap" (label of the period without a
///   number), "schedule.kept-value" (label): below 0 or beyond 2^53;
/// - "schedule.nothing-left" (rest): all periods are over and the target is not reached.
Schedule make_schedule(const ScheduleProblem& problem);

/// The people of each month (or quarter) of the span, in order: what the slices add up to.
struct TimeSum {
    TimePeriod period;
    std::int64_t people = 0;
};
std::vector<TimeSum> sums_by(const Schedule& schedule, Grain grain, const calendar::Holidays& holidays);

} // namespace ansinh::quota
