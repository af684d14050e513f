// Days: the project's range of them, how Calc numbers them and how people write them.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace ansinh::calendar {

/// A day of the Gregorian calendar, without a time or a time zone.
using Date = std::chrono::sys_days;

inline constexpr Date first_date{std::chrono::year{1900} / 1 / 1};
inline constexpr Date last_date{std::chrono::year{2100} / 12 / 31};

/// `date` itself when it lies within 1900-01-01 … 2100-12-31. Throws Error "date.range".
Date in_range(Date date);

/// The day with these numbers; nothing where there is none, or none the project knows.
std::optional<Date> day_of(int year, unsigned month, unsigned day);

/// Throws Error "date.unknown" (the date as typed) for a day there is not, such as 29/2/2026, and
/// "date.range".
Date date(int year, unsigned month, unsigned day);

/// The day of a Calc serial in a document whose serial 0 is `null_date` (1899-12-30, 1904-01-01 or
/// 1900-01-01). The time of day is cut off; a serial is first taken as the decimal it shows with 15
/// significant digits, so that 46278.9999999999999 is not the day before. Throws Error "date.range", also for
/// what is not finite.
Date from_serial(double serial, Date null_date);

double to_serial(Date date, Date null_date);

/// "05/01/2026": as dates stand in cells and sentences.
std::string numeric(Date date);

std::chrono::year_month_day fields(Date date);

/// Saturday or Sunday.
bool is_weekend(Date date);

/// The same day so many months on (negative: back), or the last day of that month where it is shorter. Throws
/// Error "date.range".
Date plus_months(Date date, std::int64_t months);

} // namespace ansinh::calendar
