// Until when a report is in time: a rule of a regulation, applied to a period.
#pragma once

#include "calendar/holiday.hxx"
#include "calendar/period.hxx"

#include <cstdint>

namespace ansinh::calendar {

/// What becomes of a last day that is a day off.
enum class Roll : std::uint8_t { none, previous_working_day, next_working_day };

/// "trước ngày 15 tháng cuối cùng của quý" is {15, 0}, "trước ngày 05 của tháng đầu quý sau" is {5, 1}.
struct DeadlineRule {
    unsigned day = 0; ///< D of "trước ngày D", 1 … 31; in a shorter month the month's end is the last day
    int months_after_end =
        0; ///< in which month: 0 is the period's last month, 1 the one after, -1 the one before
    bool including = false; ///< "chậm nhất ngày D": the day D itself is in time
    Roll roll = Roll::none;
};

struct Due {
    Date last; ///< the last day in time: D − 1 for "trước ngày D", then rolled as the rule says
    Date safe; ///< the last working day on or before it
    bool on_day_off() const { return safe != last; }
    bool operator==(const Due&) const = default;
};

/// Throws Error "date.range", and "deadline.day" (the day) when the rule's day is none.
Due due(const DeadlineRule& rule, const Period& period, const Holidays& holidays);

/// `due` without the working days: the last day in time of a rule that does not roll.
Date last_day(const DeadlineRule& rule, const Period& period);

/// By when the next regular meeting is due: the same day `months` later, or the month's end (30/11/2025 + 3
/// is 28/02/2026). Throws Error "meeting.months" (months) unless months ≥ 1, and "date.range".
Date meeting_due(Date last_regular, std::int64_t months);

/// 1 in the seven days from the campaign's first day on, 2 in the next seven … Throws Error
/// "campaign.before-start" (date, start).
int campaign_week(Date date, Date start);

} // namespace ansinh::calendar
