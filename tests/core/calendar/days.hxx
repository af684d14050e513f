// Writing days in tests, and printing what fails.
#pragma once

#include "calendar/date.hxx"

#include <catch2/catch.hpp>

#include <string>

namespace ansinh::test {

/// day(14, 9, 2026)
inline calendar::Date day(unsigned of_month, unsigned month, int year) {
    return calendar::date(year, month, of_month);
}

/// Calls `look` with every day from 1900 to 2100.
template <class Look>
void every_day(Look&& look) {
    for (auto date = calendar::first_date; date <= calendar::last_date; date += std::chrono::days(1))
        look(date);
}

} // namespace ansinh::test

template <>
struct Catch::StringMaker<ansinh::calendar::Date> {
    static std::string convert(const ansinh::calendar::Date& date) { return ansinh::calendar::numeric(date); }
};
