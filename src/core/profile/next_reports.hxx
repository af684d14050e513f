// Which reports are due next, each told with the regulation's day and the day that is safe.
#pragma once

#include "calendar/deadline.hxx"
#include "calendar/holiday.hxx"
#include "calendar/period.hxx"
#include "message.hxx"
#include "profile/regulation.hxx"

#include <vector>

namespace ansinh::profile {

/// A report a regulation asks for, and until when.
struct ReportDue {
    calendar::Period period;
    int tier = 1;
    calendar::Due due;
    bool operator==(const ReportDue&) const = default;
};

/// For quarters, halves, years and months, on every tier, the first report that has a day and is still in
/// time on `on`, as long as its period begins within a year from then; by their last day, then by tier.
/// Sources: Mỏ Cày Điều 8.1; Thanh Hóa Điều 12.1, 12.2. Throws Error "date.range" and "holiday.before-law".
std::vector<ReportDue> next_reports(const Regulation& regulation, Date on,
                                    const calendar::Holidays& holidays);

/// The legal day; where that is a day off, also the last working day before it: the regulations move no day,
/// and an office that is closed receives nothing.
Message sentence_of(const ReportDue& report, const calendar::Holidays& holidays);

} // namespace ansinh::profile
