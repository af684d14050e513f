// The decimals behind cells, and the whole numbers a basis is scaled to.
#include "quota/weights.hxx"
#include "number/decimal.hxx"
#include "quota/cases.hxx"

#include <catch2/catch.hpp>

#include <cstdio>

using namespace ansinh;
using number::Decimal;

TEST_CASE("the decimal a cell shows") {
    CHECK(number::decimal(0) == Decimal{0, 0});
    CHECK(number::decimal(-0.0) == Decimal{0, 0});
    CHECK(number::decimal(1200) == Decimal{1200, 0});
    CHECK(number::decimal(0.1) == Decimal{1, -1});
    CHECK(number::decimal(-0.25) == Decimal{-25, -2});
    CHECK(number::decimal(0.9 + 0.05) == Decimal{95, -2});
    CHECK(number::decimal(53071.2) == Decimal{530712, -1});
    CHECK(number::decimal(9007199254740992.0) == Decimal{900719925474099, 1});
    CHECK(number::decimal(1e300) == Decimal{1, 300});
    CHECK(number::decimal(5e-324) == Decimal{494065645841247, -338});
    CHECK(number::exact({-25, -2}) == Rational(-1, 4));
    CHECK(number::exact({12, 3}) == 12000);
}

TEST_CASE("a decimal is what printing 15 significant digits says") {
    test::Random random(15);
    for (int round = 0; round < 20'000; ++round) {
        const double value = test::random_basis(random, 1).front() * (round % 2 == 0 ? 1 : -1.0 / 3);
        char text[40];
        std::snprintf(text, sizeof text, "%.14e", value);
        const Decimal decimal = number::decimal(value);
        double read = 0;
        std::sscanf(text, "%lf", &read);
        CHECK(number::to_cell(number::exact(decimal)) == read);
        CHECK(number::from_cell(value) == number::exact(decimal));
    }
}

TEST_CASE("weights are the basis times one power of ten") {
    test::Random random(1'000);
    int wide = 0;
    for (int round = 0; round < 3000; ++round) {
        const auto basis = test::random_basis(random, static_cast<std::size_t>(test::between(random, 1, 8)));
        const auto weights = quota::weigh(basis);
        wide += weights.wide.empty() ? 0 : 1;
        REQUIRE(weights.narrow.size() + weights.wide.size() == basis.size());
        const Rational step = weights.exponent < 0
                                  ? Rational(Integer(1), number::power_of_ten(-weights.exponent))
                                  : Rational(number::power_of_ten(weights.exponent));
        Integer sum = 0;
        for (std::size_t unit = 0; unit < basis.size(); ++unit) {
            const Integer weight = weights.wide.empty() ? Integer(weights.narrow[unit]) : weights.wide[unit];
            CHECK(weight * step == number::from_cell(basis[unit]));
            sum += weight;
        }
        CHECK(sum < boost::multiprecision::pow(Integer(2), weights.sum_bits));
    }
    CHECK(wide > 50);
}
