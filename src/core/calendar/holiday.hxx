// Days off and working days: the public holidays of the law, the days off it gives instead, and what the
// workbook adds.
#pragma once

#include "calendar/date.hxx"
#include "calendar/holiday_law.hxx"

#include <map>
#include <span>
#include <string>
#include <string_view>

namespace ansinh::calendar {

/// What the words of a workbook's row mean: "nghỉ lễ" (also a blank), "nghỉ bù", "hoán đổi nghỉ" or "làm bù";
/// in any case, with or without marks. Throws Error "holiday.kind-unknown" (what was given).
DayKind day_kind(std::string_view words);

/// The days off of offices that work from Monday to Friday. The law is copied into it.
class Holidays {
public:
    /// `extra` is added to the law's days and prevails over them; a row without a name keeps the law's name
    /// of that day, or is called after its kind. A day off that falls on a weekend gives no other day off:
    /// such days are rows of their own ("nghỉ bù"). Throws Error "holiday.contradiction" (the date) when the
    /// rows make one day both a day off and a working day.
    explicit Holidays(const HolidayLaw& law, std::span<const SpecialDay> extra = {});

    /// Why offices are closed on that day: the holiday's name, also on a weekend; "Nghỉ bù …" on a day off
    /// given instead; the name of a swapped day off. Empty on all other days, weekends and days worked to
    /// make up for another included. Throws Error "date.range" and "holiday.before-law" (the first day the
    /// law's list covers).
    std::string name_of(Date date) const;

    /// Monday to Friday and no day off, or a day that is worked to make up. Errors as name_of.
    bool is_working_day(Date date) const;

    /// Working days from `first` to `last`, both included; 0 when `last` is before `first`. Errors as
    /// name_of.
    int working_days(Date first, Date last) const;

    /// The last working day on or before `date`, the first one on or after it. Errors as name_of.
    Date working_day_until(Date date) const;
    Date working_day_from(Date date) const;

private:
    void check(Date date) const;

    Date m_covered_from;
    std::map<Date, SpecialDay> m_days;
};

} // namespace ansinh::calendar
