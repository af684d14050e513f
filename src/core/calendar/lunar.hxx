// The Vietnamese lunisolar calendar, from where the sun and the moon stand at UTC+7.
#pragma once

#include "calendar/date.hxx"

#include <compare>
#include <optional>
#include <string>

namespace ansinh::calendar {

/// `year` is the lunar year, which begins at Tết: 1/12/1899 is the first day of 1900.
struct LunarDate {
    int year = 0;
    unsigned month = 0; ///< 1 (Giêng) … 12 (Chạp)
    unsigned day = 0;   ///< 1 … 30
    bool leap = false;  ///< in the month repeated (tháng nhuận)
    bool operator==(const LunarDate&) const = default;
};

/// Throws Error "date.range".
LunarDate to_lunar(Date date);

/// The day of that lunar date; nothing where there is none (day 30 of a short month, a month not repeated
/// that year) or it lies outside 1900-01-01 … 2100-12-31.
std::optional<Date> from_lunar(const LunarDate& lunar);

/// "10/3/2026"; in a leap month "10/6N/2025" (N: nhuận).
std::string text(const LunarDate& lunar);

} // namespace ansinh::calendar
