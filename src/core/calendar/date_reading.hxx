// Reading dates that were typed as text ("14/9/2026", "ngày 14 tháng 9 năm 2026") without guessing: what is
// not certain is said.
#pragma once

#include "calendar/date.hxx"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace ansinh::calendar {

/// How the document (not the office) writes dates: vi-VN day first, en-US month first.
enum class DateOrder : std::uint8_t { day_first, month_first };

enum class DateReadingKind : std::uint8_t {
    blank,      ///< nothing, or white space only
    dash,       ///< "-", "–"
    date,       ///< one certain reading
    ambiguous,  ///< see candidates
    no_year,    ///< "14/9": only the writer knows the year
    impossible, ///< written like a date, but there is no such day ("31/6/2026") or it lies outside 1900 …
                ///< 2100
    words       ///< no date
};

struct DateReading {
    DateReadingKind kind = DateReadingKind::words;
    std::optional<Date> value;    ///< for `date`
    std::vector<Date> candidates; ///< for `ambiguous`, the likeliest first
    bool operator==(const DateReading&) const = default;
};

/// Reads one cell's text.
/// - Day, month and year with one kind of mark between them ("14/9/2026", "14-9-26", "14.09.2026", "14 9
/// 2026"), in
///   words ("ngày 14 tháng 9 năm 2026", "14 thg 9, 2026"), or year first ("2026-09-14"). Words are compared
///   with and without marks.
/// - Before or behind it may stand a time ("08:30", "8h30", "8 giờ 30 phút"), which is not kept, a weekday
/// and words of
///   sending ("gửi ngày …", "đã nộp …"). Any other word makes it `words` ("chưa gửi, hạn 14/9/2026"), as do
///   two dates.
/// - Where one order only gives a date, that is the date, in every document ("9/14/2026" is 14 September).
/// Where both
///   do and differ, the day stands first in a day-first document; a month-first one leaves it ambiguous, the
///   day first first, because clerks type it so.
/// - A year of two digits below 50 is 20…; from 50 on it is ambiguous, 19… first.
/// - A weekday that is not that of the date makes it ambiguous.
DateReading read_date(std::string_view utf8, DateOrder order = DateOrder::day_first);

} // namespace ansinh::calendar
