// Periods: their names, their days, their neighbours.
#include "calendar/period.hxx"

#include "calendar/days.hxx"
#include "refusal.hxx"

#include <limits>

using namespace ansinh;
using namespace ansinh::calendar;
using test::day;
using test::refusal;

namespace {

constexpr PeriodKind kinds[]{PeriodKind::year, PeriodKind::half, PeriodKind::quarter, PeriodKind::month};

} // namespace

TEST_CASE("the words for kinds of periods") {
    for (const auto* word : {"năm", "NĂM", "nam", "Year", " year "})
        CHECK(period_kind(word) == PeriodKind::year);
    for (const auto* word : {"6 tháng", "6 THANG", "6\u00A0tháng", "half"})
        CHECK(period_kind(word) == PeriodKind::half);
    for (const auto* word : {"quý", "Quý", "quy", "QUARTER"})
        CHECK(period_kind(word) == PeriodKind::quarter);
    for (const auto* word : {"tháng", "thang", "month"})
        CHECK(period_kind(word) == PeriodKind::month);
    for (const auto* word : {"", "tuần", "years", "12 tháng", "q"})
        CHECK(refusal([&] { period_kind(word); }) == Message{"period.kind-unknown", {std::string(word)}});
}

TEST_CASE("what a period is called") {
    CHECK(Period::parse("2026").label() == "năm 2026");
    CHECK(Period::parse("2026-H1").label() == "6 tháng đầu năm 2026");
    CHECK(Period::parse("2026-H2").label() == "6 tháng cuối năm 2026");
    CHECK(Period::parse("2026-Q1").label() == "quý I/2026");
    CHECK(Period::parse("2026-Q2").label() == "quý II/2026");
    CHECK(Period::parse("2026-Q3").label() == "quý III/2026");
    CHECK(Period::parse("2026-Q4").label() == "quý IV/2026");
    CHECK(Period::parse("2026-09").label() == "tháng 9/2026");
    CHECK(Period::parse("2026-12").label() == "tháng 12/2026");
}

TEST_CASE("codes are read in any case and written in one") {
    CHECK(Period::parse(" 2026-q3 ").code() == "2026-Q3");
    CHECK(Period::parse("2026-h2").code() == "2026-H2");
    CHECK(Period::parse("2026-09").code() == "2026-09");
    for (const auto* bad :
         {"",        "26",       "20260",   "2026-",      "2026-Q",   "2026-Q0", "2026-Q5", "2026-H0",
          "2026-H3", "2026-00",  "2026-13", "2026-9",     "2026-Q10", "2026 Q3", "Q3-2026", "2026/09",
          "2026-W1", "năm 2026", "-026",    "2026-09-14", "2026-+9",  "0000"})
        CHECK(refusal([&] { Period::parse(bad); }) == Message{"period.unknown", {std::string(bad)}});
    for (const auto* outside : {"1899", "2101", "1899-12", "2101-H1", "9999-Q4"})
        CHECK(refusal([&] { Period::parse(outside); }).code == "date.range");
}

TEST_CASE("first and last days") {
    CHECK(Period::parse("2026-Q3").start() == day(1, 7, 2026));
    CHECK(Period::parse("2026-Q3").end() == day(30, 9, 2026));
    CHECK(Period::parse("2026-H1").start() == day(1, 1, 2026));
    CHECK(Period::parse("2026-H1").end() == day(30, 6, 2026));
    CHECK(Period::parse("2026-H2").start() == day(1, 7, 2026));
    CHECK(Period::parse("2026").end() == day(31, 12, 2026));
    CHECK(Period::parse("2024-02").end() == day(29, 2, 2024));
    CHECK(Period::parse("2100-02").end() == day(28, 2, 2100));
    CHECK(Period::parse("1900").start() == first_date);
    CHECK(Period::parse("2100-H2").end() == last_date);
}

TEST_CASE("neighbours of a period") {
    CHECK(Period::parse("2026-Q4").next().code() == "2027-Q1");
    CHECK(Period::parse("2026-Q1").next(-1).code() == "2025-Q4");
    CHECK(Period::parse("2026-H2").next(3).code() == "2028-H1");
    CHECK(Period::parse("2026-01").next(-13).code() == "2024-12");
    CHECK(Period::parse("2026").next(0).code() == "2026");
    CHECK(refusal([] { Period::parse("2100-12").next(); }).code == "date.range");
    CHECK(refusal([] { Period::parse("1900").next(-1); }).code == "date.range");
    CHECK(refusal([] { Period::parse("2026").next(std::numeric_limits<std::int64_t>::max()); }).code ==
          "date.range");
    CHECK(refusal([] { Period::parse("2026").next(std::numeric_limits<std::int64_t>::min()); }).code ==
          "date.range");
}

TEST_CASE("every day lies in exactly one period of each kind") {
    test::every_day([](Date date) {
        for (const PeriodKind kind : kinds) {
            const Period period = Period::of(date, kind);
            REQUIRE(period.kind() == kind);
            REQUIRE(period.start() <= date);
            REQUIRE(date <= period.end());
        }
    });
}

TEST_CASE("periods of one kind follow each other without gaps") {
    for (const PeriodKind kind : kinds) {
        int count = 1;
        Period period = Period::of(first_date, kind);
        for (; period.end() != last_date; period = period.next(), ++count) {
            REQUIRE(period.end() + std::chrono::days(1) == period.next().start());
            REQUIRE(period.next().next(-1) == period);
            REQUIRE(Period::parse(period.code()) == period);
            REQUIRE(Period::of(period.end(), kind) == period);
        }
        CHECK(count == 201 * 12 / months_of(kind));
    }
    CHECK(refusal([] { Period::of(last_date + std::chrono::days(1), PeriodKind::year); }).code ==
          "date.range");
}
