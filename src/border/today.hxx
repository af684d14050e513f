// The clock, for commands that were not told a day. Functions never look at it: their cells would go stale.
#pragma once

#include "calendar/date.hxx"

#include <osl/time.h>

namespace ansinh::border {

/// Today where this computer stands.
inline calendar::Date today() {
    TimeValue now{}, local{};
    oslDateTime fields{};
    osl_getSystemTime(&now);
    osl_getLocalTimeFromSystemTime(&now, &local);
    osl_getDateTimeFromTimeValue(&local, &fields);
    return calendar::date(fields.Year, fields.Month, fields.Day);
}

} // namespace ansinh::border
