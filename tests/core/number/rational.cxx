// A cell's double and the exact decimal it shows, both ways.
#include "number/rational.hxx"

#include <catch2/catch.hpp>

#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <limits>
#include <random>
#include <string>

using ansinh::Integer;
using ansinh::Rational;
namespace number = ansinh::number;

namespace {

Integer power_of_ten(unsigned exponent) {
    return boost::multiprecision::pow(Integer{10}, exponent);
}

/// The double itself, with all its binary digits.
Rational exactly(double value) {
    int exponent = 0;
    const Integer significand = static_cast<std::int64_t>(std::ldexp(std::frexp(value, &exponent), 53));
    exponent -= 53;
    if (exponent >= 0) return Rational{significand << static_cast<unsigned>(exponent)};
    return Rational{significand, Integer{1} << static_cast<unsigned>(-exponent)};
}

/// 10^(decimal exponent of |value| - 14): the place of the fifteenth digit.
Rational place_of_last_digit(const Rational& magnitude) {
    Rational place{1};
    while (place * power_of_ten(15) <= magnitude)
        place *= 10;
    while (place * power_of_ten(14) > magnitude)
        place /= 10;
    return place;
}

double any_finite(std::mt19937_64& random) {
    double value = std::numeric_limits<double>::infinity();
    while (!std::isfinite(value))
        value = std::bit_cast<double>(random());
    return value;
}

double parse(const std::string& text) {
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

} // namespace

TEST_CASE("from_cell takes the decimal that the cell shows", "[number]") {
    CHECK(number::from_cell(0.0) == 0);
    CHECK(number::from_cell(-0.0) == 0);
    CHECK(number::from_cell(1234.0) == 1234);
    CHECK(number::from_cell(-17.0) == -17);
    CHECK(number::from_cell(0.1) == Rational(1, 10));
    CHECK(number::from_cell(-0.1) == Rational(-1, 10));
    CHECK(number::from_cell(0.9 + 0.05) == Rational(95, 100));
    CHECK(number::from_cell(95 * 0.01) == Rational(95, 100));
    CHECK(number::from_cell(0.1 + 0.2) == Rational(3, 10));
    CHECK(number::from_cell(1.0 - 0.9) == Rational(1, 10));
    CHECK(number::from_cell(1.0 / 3) == Rational(Integer{333333333333333}, power_of_ten(15)));
    CHECK(number::from_cell(2.0 / 3) == Rational(Integer{666666666666667}, power_of_ten(15)));
    CHECK(number::from_cell(53071.2) == Rational(530712, 10));
    CHECK(number::from_cell(0.9999999999999999) == 1);
    CHECK(number::from_cell(999999999999999.9) == power_of_ten(15));
}

TEST_CASE("from_cell holds at the ends of the range of doubles", "[number]") {
    CHECK(number::from_cell(1e300) == power_of_ten(300));
    CHECK(number::from_cell(-1e300) == -power_of_ten(300));
    CHECK(number::from_cell(1e-300) == Rational(Integer{1}, power_of_ten(300)));
    CHECK(number::from_cell(1e15) == power_of_ten(15));
    CHECK(number::from_cell(1e22) == power_of_ten(22));
    CHECK(number::from_cell(std::numeric_limits<double>::max()) ==
          Integer{179769313486232} * power_of_ten(294));
    CHECK(number::from_cell(std::numeric_limits<double>::denorm_min()) ==
          Rational(Integer{494065645841247}, power_of_ten(338)));
    CHECK(number::from_cell(-std::numeric_limits<double>::min()) ==
          Rational(Integer{-222507385850720}, power_of_ten(322)));
    CHECK(number::from_cell(9007199254740991.0) == Integer{9007199254740990});
}

TEST_CASE("from_cell is the nearest number with fifteen digits", "[number][property]") {
    std::mt19937_64 random{20260914};
    for (int i = 0; i < 4000; ++i) {
        // Half of them of any size (subnormals among them), half of the size of rates and people.
        const double value =
            i % 2 == 0 ? any_finite(random)
                       : std::ldexp(static_cast<double>(random() >> 11), -static_cast<int>(random() % 70));
        CAPTURE(value);
        const Rational shown = number::from_cell(value);
        const Rational itself = exactly(value);
        REQUIRE(number::from_cell(-value) == -shown);
        if (value == 0) continue;
        const Rational place = place_of_last_digit(abs(itself));
        REQUIRE(2 * abs(shown - itself) <= place);
        REQUIRE(denominator(Rational{shown / place}) == 1);
    }
}

TEST_CASE("Decimals with up to fifteen digits come back as they were typed", "[number][property]") {
    std::mt19937_64 random{15};
    for (int i = 0; i < 5000; ++i) {
        const auto digits = static_cast<std::int64_t>(random() % 1'000'000'000'000'000 >> random() % 40);
        const auto places = static_cast<unsigned>(random() % 20);
        const std::string typed = std::to_string(digits) + "e-" + std::to_string(places);
        CAPTURE(typed);
        const Rational value{Integer{digits}, power_of_ten(places)};
        REQUIRE(number::from_cell(parse(typed)) == value);
        REQUIRE(number::to_cell(value) == parse(typed));
    }
}

TEST_CASE("to_cell gives every double back", "[number][property]") {
    std::mt19937_64 random{64};
    for (int i = 0; i < 5000; ++i) {
        const double value =
            i % 4 == 0 ? std::ldexp(static_cast<double>(random() >> 20), -1074) : any_finite(random);
        CAPTURE(value);
        REQUIRE(number::to_cell(exactly(value)) == value);
    }
}

TEST_CASE("to_cell gives the nearest double", "[number][property]") {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    std::mt19937_64 random{128};
    for (int i = 0; i < 4000; ++i) {
        const auto shift = static_cast<unsigned>(i % 4 == 0 ? 1050 + random() % 60 : random() % 130);
        const Rational value{Integer{random()} - (Integer{1} << 63), Integer{random() | 1} << shift};
        const double nearest = number::to_cell(value);
        const Rational error = abs(Rational{value - exactly(nearest)});
        CAPTURE(nearest);
        REQUIRE(error <= abs(Rational{value - exactly(std::nextafter(nearest, infinity))}));
        REQUIRE(error <= abs(Rational{value - exactly(std::nextafter(nearest, -infinity))}));
    }
    SECTION("halfway the even one") {
        const Integer two53 = Integer{1} << 53;
        CHECK(number::to_cell(Rational{two53 + 1}) == 9007199254740992.0);
        CHECK(number::to_cell(Rational{two53 + 3}) == 9007199254740996.0);
        CHECK(number::to_cell(Rational{two53 + 1, two53 * 2}) == 0.5);
        CHECK(number::to_cell(Rational{two53 + 3, two53}) == std::nextafter(std::nextafter(1.0, 2.0), 2.0));
    }
    SECTION("out of range") {
        CHECK(number::to_cell(Rational{power_of_ten(400)}) == infinity);
        CHECK(number::to_cell(Rational{-power_of_ten(400)}) == -infinity);
        CHECK(number::to_cell(Rational{Integer{1}, power_of_ten(400)}) == 0.0);
    }
}

TEST_CASE("whole is the whole number a cell shows", "[number]") {
    CHECK(number::whole(0.0) == 0);
    CHECK(number::whole(-0.0) == 0);
    CHECK(number::whole(1234.0) == 1234);
    CHECK(number::whole(-1.0) == -1);
    CHECK(number::whole(0.1 * 3 * 10) == 3);
    CHECK(number::whole(4.35 * 100) == 435);
    CHECK(number::whole(0.9999999999999999) == 1);
    CHECK(number::whole(-2.9999999999999996) == -3);
    CHECK(number::whole(99999999999999.9) == std::nullopt);
    CHECK(number::whole(999999999999999.9) == 1'000'000'000'000'000);

    CHECK(number::whole(1.056) == std::nullopt);
    CHECK(number::whole(0.5) == std::nullopt);
    CHECK(number::whole(1e-300) == std::nullopt);
    CHECK(number::whole(std::numeric_limits<double>::denorm_min()) == std::nullopt);
    CHECK(number::whole(2.9999999999) == std::nullopt);
    CHECK(number::whole(1e300) == std::nullopt);
    CHECK(number::whole(-1e16) == std::nullopt);
    CHECK(number::whole(std::numeric_limits<double>::infinity()) == std::nullopt);
    CHECK(number::whole(std::numeric_limits<double>::quiet_NaN()) == std::nullopt);

    CHECK(number::whole(999'999'999'999'999.0) == 999'999'999'999'999);
    CHECK(number::whole(1e15) == 1'000'000'000'000'000);
    CHECK(number::whole(9007199254740992.0) == 9'007'199'254'740'990);
    CHECK(number::whole(-9007199254740992.0) == -9'007'199'254'740'990);
    CHECK(number::whole(9007199254741000.0) == std::nullopt);
}

TEST_CASE("whole and from_cell never disagree", "[number][property]") {
    std::mt19937_64 random{53};
    constexpr std::array<double, 6> nudges{0, 1e-16, -1e-15, 4e-15, -6e-15, 2e-14};
    for (int i = 0; i < 20000; ++i) {
        const auto base = static_cast<double>(random() >> (8 + random() % 56));
        const double value = (random() % 2 ? base : -base) * (1 + nudges[random() % nudges.size()]);
        CAPTURE(value);
        const Rational shown = number::from_cell(value);
        const bool is_whole = denominator(shown) == 1 && abs(shown) <= number::largest_exact;
        const auto whole = number::whole(value);
        REQUIRE(whole.has_value() == is_whole);
        if (whole) REQUIRE(Rational{*whole} == shown);
    }
}
