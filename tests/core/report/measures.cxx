// The measures of a periodic report: balance, coverage, retention.
#include "report/measures.hxx"

#include "number/rational.hxx"
#include "refusal.hxx"

#include <catch2/catch.hpp>

#include <limits>
#include <random>
#include <string>

using namespace ansinh;
using test::refusal;
using test::wrong;

TEST_CASE("a row that balances, and by how much one does not") {
    CHECK(report::balance(430, 80, 35, 475) == 0);
    CHECK(report::balance(198, 17, 6, 290) == 81);
    CHECK(report::balance(1919, 165, 66, 2009) == -9);
    CHECK(report::balance(0, 0, 0, 0) == 0);
}

TEST_CASE("money in thousands balances exactly") {
    CHECK(report::balance(0.1, 0.2, 0, 0.3) == 0);
    CHECK(report::balance(53071.2, 0.1, 0.3, 53071) == 0);
    CHECK(report::balance(1e15, 0.5, 0, 1e15) == -0.5);
    CHECK(report::balance(-3, 0.25, 0, 0) == 2.75);
    CHECK(report::balance(9007199254740992.0, 0, 0, 0) == -9007199254740990.0);
    CHECK(report::balance(999999999999999, 999999999999999, 0, 0) == -1999999999999998.0);
}

TEST_CASE("the balance of decimals is that of exact fractions") {
    std::mt19937_64 random(2026);
    std::uniform_int_distribution<std::int64_t> hundredths(-100'000'000, 100'000'000);
    const auto drawn = [&] { return static_cast<double>(hundredths(random)) / 100; };
    for (int round = 0; round < 5000; ++round) {
        const double opening = drawn();
        const double increase = drawn();
        const double decrease = drawn();
        const double closing = drawn();
        using number::from_cell;
        const Rational expected =
            from_cell(closing) - (from_cell(opening) + from_cell(increase) - from_cell(decrease));
        CHECK(report::balance(opening, increase, decrease, closing) == number::to_cell(expected));
    }
}

TEST_CASE("balance takes any number but what is none") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinite = std::numeric_limits<double>::infinity();
    CHECK(refusal([&] { report::balance(nan, 0, 0, 0); }) == wrong("value.not-number", "opening"));
    CHECK(refusal([&] { report::balance(0, infinite, 0, 0); }) == wrong("value.not-number", "increase"));
    CHECK(refusal([&] { report::balance(0, 0, -infinite, 0); }) == wrong("value.not-number", "decrease"));
    CHECK(refusal([&] { report::balance(0, 0, 0, nan); }) == wrong("value.not-number", "closing"));
}

TEST_CASE("coverage and retention") {
    CHECK(report::coverage(9381, 10000) == 0.9381);
    CHECK(report::coverage(11, 10) == 1.1);
    CHECK_FALSE(report::coverage(5, 0));
    CHECK(report::retention(96, 120) == 0.8);
    CHECK(report::retention(102, 120) == 0.85);
    CHECK_FALSE(report::retention(0, 0));
    CHECK(refusal([] { report::coverage(-1, 5); }) == wrong("value.negative", "participants"));
    CHECK(refusal([] { report::coverage(1, 1.2345); }) == wrong("value.not-whole", "population"));
    CHECK(refusal([] { report::retention(0.5, 5); }) == wrong("value.not-whole", "renewed"));
    CHECK(refusal([] { report::retention(5, -5); }) == wrong("value.negative", "due"));
}
