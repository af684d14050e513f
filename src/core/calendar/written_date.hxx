// Finding the one date in a text: the numbers somebody wrote, before anybody says which day they mean.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ansinh::calendar {

/// Digits as they stand in the text. `first` and `second` are at most two digits and in the order they were
/// typed, unless the text itself says which is the day ("14 tháng 9", "2026-09-14"): then they are day and
/// month.
struct WrittenDate {
    enum class Order : std::uint8_t { typed, day_month } order = Order::typed;
    std::u32string first, second;
    std::u32string year; ///< empty where there is none
};

/// Of digits alone, at most nine.
int value_of(std::u32string_view digits);

struct TextWithDate {
    enum class Kind : std::uint8_t { blank, dash, date, words } kind = Kind::words;
    WrittenDate date;                          ///< for `date`
    std::optional<std::chrono::weekday> named; ///< a weekday beside it
};

/// What may stand around a date, and what makes it none, is told at read_date().
TextWithDate find_date(std::string_view utf8);

} // namespace ansinh::calendar
