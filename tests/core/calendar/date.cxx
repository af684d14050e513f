// Days: their range, Calc's numbers for them, months added.
#include "calendar/date.hxx"

#include "calendar/days.hxx"
#include "refusal.hxx"

#include <limits>

using namespace ansinh;
using namespace ansinh::calendar;
using test::day;
using test::refusal;

namespace {

constexpr Date null_1899{std::chrono::year{1899} / 12 / 30};
constexpr Date null_1900{std::chrono::year{1900} / 1 / 1};
constexpr Date null_1904{std::chrono::year{1904} / 1 / 1};

const Message out_of_range{"date.range", {}};

} // namespace

TEST_CASE("a date in the workbook's own count") {
    CHECK(from_serial(46279, null_1899) == day(14, 9, 2026));
    CHECK(from_serial(44817, null_1904) == day(14, 9, 2026));
    CHECK(from_serial(46277, null_1900) == day(14, 9, 2026));
    CHECK(to_serial(day(14, 9, 2026), null_1899) == 46279);
    CHECK(to_serial(day(14, 9, 2026), null_1904) == 44817);
    CHECK(to_serial(day(1, 1, 1900), null_1904) == -1460);
    CHECK(from_serial(-1460, null_1904) == day(1, 1, 1900));
}

TEST_CASE("the time of day is cut off") {
    CHECK(from_serial(46279.999, null_1899) == day(14, 9, 2026));
    CHECK(from_serial(46278.9999, null_1899) == day(13, 9, 2026));
    CHECK(from_serial(46278.999999999993, null_1899) == day(14, 9, 2026)); // shows 46279
    CHECK(from_serial(-1459.25, null_1904) == day(1, 1, 1900));
}

TEST_CASE("serials outside the range are refused") {
    const double infinite = std::numeric_limits<double>::infinity();
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const double serial : {1.0, 0.0, -1.0, 73416.0, 1e6, -1e6, 1e300, infinite, -infinite, nan})
        CHECK(refusal([&] { from_serial(serial, null_1899); }) == out_of_range);
    CHECK(from_serial(2, null_1899) == first_date);
    CHECK(from_serial(73415, null_1899) == last_date);
    CHECK(from_serial(73415.9, null_1899) == last_date);
}

TEST_CASE("every day has one serial in every workbook") {
    test::every_day([](Date date) {
        for (const Date null : {null_1899, null_1900, null_1904}) {
            const double serial = to_serial(date, null);
            REQUIRE(from_serial(serial, null) == date);
            REQUIRE(from_serial(serial + 0.75, null) == date);
        }
    });
}

TEST_CASE("days there are not") {
    CHECK(date(2024, 2, 29) == day(28, 2, 2024) + std::chrono::days(1));
    CHECK(refusal([] { date(2026, 2, 29); }) == Message{"date.unknown", {std::string("29/2/2026")}});
    CHECK(refusal([] { date(1900, 2, 29); }) == Message{"date.unknown", {std::string("29/2/1900")}});
    CHECK(date(2000, 2, 29) == day(1, 3, 2000) - std::chrono::days(1));
    CHECK(refusal([] { date(2100, 2, 29); }).code == "date.unknown");
    CHECK(refusal([] { date(2026, 13, 1); }).code == "date.unknown");
    CHECK(refusal([] { date(1899, 12, 31); }) == out_of_range);
    CHECK(refusal([] { date(2101, 1, 1); }) == out_of_range);
    CHECK(in_range(first_date) == first_date);
    CHECK(refusal([] { in_range(last_date + std::chrono::days(1)); }) == out_of_range);
}

TEST_CASE("dates as they stand in sentences") {
    CHECK(numeric(day(5, 1, 2026)) == "05/01/2026");
    CHECK(numeric(day(31, 12, 2100)) == "31/12/2100");
}

TEST_CASE("months are added to the same day or the month's end") {
    CHECK(plus_months(day(30, 11, 2025), 3) == day(28, 2, 2026));
    CHECK(plus_months(day(30, 11, 2023), 3) == day(29, 2, 2024));
    CHECK(plus_months(day(31, 12, 2025), 2) == day(28, 2, 2026));
    CHECK(plus_months(day(31, 1, 2026), 3) == day(30, 4, 2026));
    CHECK(plus_months(day(28, 2, 2026), 12) == day(28, 2, 2027));
    CHECK(plus_months(day(15, 6, 2026), 0) == day(15, 6, 2026));
    CHECK(plus_months(day(31, 3, 2026), -1) == day(28, 2, 2026));
    CHECK(refusal([] { plus_months(day(1, 12, 2100), 1); }) == out_of_range);
    CHECK(refusal([] { plus_months(day(1, 1, 2026), std::numeric_limits<std::int64_t>::max()); }) ==
          out_of_range);
    CHECK(refusal([] { plus_months(day(1, 1, 2026), std::numeric_limits<std::int64_t>::min()); }) ==
          out_of_range);
}

TEST_CASE("Saturdays and Sundays") {
    CHECK(is_weekend(day(15, 3, 2026)));
    CHECK(is_weekend(day(14, 3, 2026)));
    CHECK_FALSE(is_weekend(day(13, 3, 2026)));
    CHECK_FALSE(is_weekend(day(16, 3, 2026)));
}
