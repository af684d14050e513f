#include "calendar/deadline.hxx"

#include "message.hxx"

#include <algorithm>

namespace ansinh::calendar {

namespace {

Date rolled(Date last, Roll roll, const Holidays& holidays) {
    switch (roll) {
    case Roll::previous_working_day:
        return holidays.working_day_until(last);
    case Roll::next_working_day:
        return holidays.working_day_from(last);
    case Roll::none:
        break;
    }
    return last;
}

} // namespace

Date last_day(const DeadlineRule& rule, const Period& period) {
    constexpr int farthest = 201 * 12;
    if (rule.day < 1 || rule.day > 31) throw Error("deadline.day", {static_cast<std::int64_t>(rule.day)});
    if (rule.months_after_end < -farthest || rule.months_after_end > farthest) throw Error("date.range");
    const auto month = period.last_month() + std::chrono::months(rule.months_after_end);
    const Date month_end{month / std::chrono::last};
    // Before the 1st is the end of the month before; "trước ngày 31" in a month of 30 days leaves all of it.
    const Date first{month / std::chrono::day(1)};
    const Date stated = first + std::chrono::days(rule.day - 1) - std::chrono::days(rule.including ? 0 : 1);
    return in_range(std::min(stated, month_end));
}

Due due(const DeadlineRule& rule, const Period& period, const Holidays& holidays) {
    const Date last = rolled(last_day(rule, period), rule.roll, holidays);
    return {last, holidays.working_day_until(last)};
}

Date meeting_due(Date last_regular, std::int64_t months) {
    if (months < 1) throw Error("meeting.months", {months});
    return plus_months(in_range(last_regular), months);
}

int campaign_week(Date date, Date start) {
    if (in_range(date) < in_range(start))
        throw Error("campaign.before-start", {numeric(date), numeric(start)});
    return static_cast<int>((date - start).count() / 7) + 1;
}

} // namespace ansinh::calendar
