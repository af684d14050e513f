// The periods of a span and what they are called.
#include "calendar/period.hxx"
#include "message.hxx"
#include "quota/schedule.hxx"

#include <fmt/format.h>

#include <algorithm>

namespace ansinh::quota {

namespace {

using calendar::Date;
using std::chrono::days;

constexpr int first_year = 2000, last_year = 2100;

void check_year(int year) {
    if (year < first_year || year > last_year) throw Error("schedule.year", {std::to_string(year)});
}

int year_of(Date date) {
    return static_cast<int>(calendar::fields(date).year());
}

calendar::PeriodKind kind_of(Grain grain) {
    return grain == Grain::quarter ? calendar::PeriodKind::quarter : calendar::PeriodKind::month;
}

/// The whole period of the calendar, or of the span's weeks, that begins or goes on with `date`.
TimePeriod period_from(Date date, Grain grain, Date start) {
    if (grain == Grain::week) {
        const auto weeks = static_cast<int>((date - start).count() / 7);
        return {grain, year_of(date), weeks + 1, {date, start + days(7 * weeks + 6)}};
    }
    const auto period = calendar::Period::of(date, kind_of(grain));
    return {grain, period.year(), static_cast<int>(period.number()), {date, period.end()}};
}

} // namespace

TimeSpan whole_year(int year) {
    check_year(year);
    return {calendar::date(year, 1, 1), calendar::date(year, 12, 31)};
}

std::string label(const TimePeriod& period) {
    switch (period.grain) {
    case Grain::quarter: {
        std::string text =
            calendar::Period::of(period.days.first, calendar::PeriodKind::quarter).label(); // "quý I/2026"
        return "Q" + text.substr(1);
    }
    case Grain::month:
        return fmt::format("Tháng {}/{}", period.number, period.year);
    case Grain::week:
        break;
    }
    return fmt::format("Tuần {}", period.number);
}

std::vector<TimePeriod> periods_of(const TimeSpan& span, Grain grain, const calendar::Holidays& holidays) {
    check_year(year_of(span.first));
    check_year(year_of(span.last));
    if (span.last < span.first)
        throw Error("schedule.end-before-start",
                    {calendar::numeric(span.first), calendar::numeric(span.last)});
    std::vector<TimePeriod> periods;
    for (Date date = span.first; date <= span.last; date = periods.back().days.last + days(1)) {
        TimePeriod period = period_from(date, grain, span.first);
        period.days.last = std::min(period.days.last, span.last);
        period.workdays = holidays.working_days(period.days.first, period.days.last);
        periods.push_back(period);
    }
    return periods;
}

} // namespace ansinh::quota
