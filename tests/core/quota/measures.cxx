// The measures of a target: what is left, the rate, the number a coverage rate asks for.
#include "quota/measures.hxx"

#include "quota/cases.hxx"
#include "refusal.hxx"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>

using namespace ansinh;
using test::refusal;
using test::wrong;

namespace {

constexpr double largest = 9007199254740992.0;

} // namespace

TEST_CASE("people still to bring in") {
    CHECK(quota::remaining(480, 475) == 5);
    CHECK(quota::remaining(50, 80) == 0);
    CHECK(quota::remaining(40, 28) == 12);
    CHECK(quota::remaining(0, 0) == 0);
    CHECK(quota::remaining(largest, 0) == 9007199254740990.0); // as the cell shows it
    CHECK(quota::remaining(0.1 * 3 * 10, 0) == 3);             // 3.0000000000000004 shows 3
}

TEST_CASE("the rate of a target") {
    CHECK(quota::rate(12, 13) == 13.0 / 12);
    CHECK(quota::rate(2, 1) == 0.5);
    CHECK(quota::rate(5, 0) == 0.0);
    CHECK_FALSE(quota::rate(0, 0));
    CHECK_FALSE(quota::rate(0, 7));
    test::Random random(8);
    for (int round = 0; round < 5000; ++round) {
        const auto target = test::between(random, 1, 999'999'999'999'999);
        const auto achieved = test::between(random, 0, 999'999'999'999'999);
        const auto rate = quota::rate(static_cast<double>(target), static_cast<double>(achieved));
        CHECK(rate == number::to_cell(Rational(achieved, target)));
    }
}

TEST_CASE("the number a coverage rate asks for, in exact decimals") {
    CHECK(quota::target_for_coverage(1000, 0.9 + 0.05, 900) == 50);
    CHECK(quota::target_for_coverage(100, 0.07) == 7);
    CHECK(quota::target_for_coverage(1000, 0.95) == 950);
    CHECK(quota::target_for_coverage(333, 0.95) == 317);
    CHECK(quota::target_for_coverage(1000, 0.95, 2000) == 0);
    CHECK(quota::target_for_coverage(0, 1) == 0);
    CHECK(quota::target_for_coverage(5, 0) == 0);
    CHECK(quota::target_for_coverage(5, 1) == 5);
    CHECK(quota::target_for_coverage(5, 1 + 1e-16) == 5);
    CHECK(quota::target_for_coverage(5, std::nextafter(1.0, 2.0)) == 5); // shows 1
    CHECK(quota::target_for_coverage(5, std::nextafter(1.0, 0.0)) == 5);
    CHECK(quota::target_for_coverage(5, 1e-300) == 1);
    CHECK(quota::target_for_coverage(5, 1e-33) == 1);
    CHECK(quota::target_for_coverage(largest, 0.999999999999999) == 9007199254740981.0);
    CHECK(quota::target_for_coverage(largest, 1) == 9007199254740990.0);
}

TEST_CASE("the coverage number is the smallest that reaches the rate") {
    test::Random random(95);
    for (int round = 0; round < 5000; ++round) {
        const auto population = test::between(random, 0, 100'000);
        const double rate = static_cast<double>(test::between(random, 0, 10'000)) / 10'000;
        const auto needed = quota::target_for_coverage(static_cast<double>(population), rate);
        const Rational wanted = population * number::from_cell(rate);
        CHECK(Rational(static_cast<std::int64_t>(needed)) >= wanted);
        CHECK(Rational(static_cast<std::int64_t>(needed) - 1) < wanted);
    }
}

TEST_CASE("arguments that count no people are named") {
    using quota::rate;
    using quota::remaining;
    using quota::target_for_coverage;
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinite = std::numeric_limits<double>::infinity();
    CHECK(refusal([] { remaining(-1, 0); }) == wrong("value.negative", "target"));
    CHECK(refusal([] { remaining(1, -0.5); }) == wrong("value.negative", "achieved"));
    CHECK(refusal([] { remaining(1.5, 0); }) == wrong("value.not-whole", "target"));
    CHECK(refusal([&] { remaining(nan, 0); }) == wrong("value.not-whole", "target"));
    CHECK(refusal([&] { remaining(infinite, 0); }) == wrong("value.not-whole", "target"));
    CHECK(refusal([] { remaining(1e17, 0); }) == wrong("value.not-whole", "target"));
    CHECK(refusal([] { rate(0, 0.5); }) == wrong("value.not-whole", "achieved"));
    CHECK(refusal([] { rate(-3, 1); }) == wrong("value.negative", "target"));
    CHECK(refusal([] { target_for_coverage(1.056, 0.5); }) == wrong("value.not-whole", "population"));
    CHECK(refusal([] { target_for_coverage(10, 0.5, -1); }) == wrong("value.negative", "participants"));
    for (const double outside : {-0.1, 1.00001, 1.5, 2.0, 95.0, 1e300, nan, infinite, -infinite})
        CHECK(refusal([&] { target_for_coverage(10, outside); }) == wrong("value.rate-range", "rate"));
}
