// The quick way for long problems gives exactly what the general way gives, or leaves the problem to it.
#include "quota/fast.hxx"
#include "number/decimal.hxx"
#include "quota/divisor.hxx"
#include "quota/hamilton.hxx"
#include "quota/weights.hxx"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <cmath>
#include <limits>
#include <random>
#include <span>
#include <vector>

using namespace ansinh;
using quota::Method;

namespace {

/// As allocate() goes below the length of a long problem.
quota::Allocation general(const quota::Problem& problem) {
    const quota::Weights weights = quota::weigh(problem.basis);
    const std::span<const quota::Narrow> narrow = weights.narrow;
    return problem.method == Method::hamilton ? quota::hamilton<quota::Medium>(narrow, problem)
                                              : quota::divide<Integer>(narrow, problem);
}

void check_same(const quota::Allocation& fast, const quota::Allocation& expected) {
    CHECK(fast.given == expected.given);
    CHECK(fast.held == expected.held);
    CHECK(fast.multiplier == expected.multiplier);
    CHECK(fast.left_over == expected.left_over);
    REQUIRE(fast.tie.has_value() == expected.tie.has_value());
    if (fast.tie) {
        CHECK(fast.tie->units == expected.tie->units);
        CHECK(fast.tie->people == expected.tie->people);
    }
    REQUIRE(fast.divisors.has_value() == expected.divisors.has_value());
    if (fast.divisors) {
        CHECK(fast.divisors->lowest == expected.divisors->lowest);
        CHECK(fast.divisors->highest == expected.divisors->highest);
        CHECK(fast.divisors->squared == expected.divisors->squared);
    }
    CHECK(fast.beyond_quota == expected.beyond_quota);
}

/// How many problems of each method the quick way took, and how many of them had a tie.
struct Count {
    int taken = 0;
    int tied = 0;
    int beyond = 0;
};

Count compare_ways(Method method, const std::vector<std::vector<double>>& bases,
                   const std::vector<std::int64_t>& totals) {
    Count count;
    for (std::size_t place = 0; place < bases.size(); ++place) {
        const quota::Problem problem{totals[place], bases[place], {}, {}, method};
        const auto fast = quota::fast_allocation(problem);
        if (!fast) continue;
        INFO(quota::method_name(method)
             << ", " << bases[place].size() << " units, " << totals[place] << " people, problem " << place);
        check_same(*fast, general(problem));
        ++count.taken;
        count.tied += fast->tie.has_value();
        count.beyond += !fast->beyond_quota.empty();
    }
    return count;
}

using Random = std::mt19937_64;

std::int64_t whole(Random& random, std::int64_t lowest, std::int64_t highest) {
    return std::uniform_int_distribution<std::int64_t>(lowest, highest)(random);
}

/// Even, skewed over nine powers of two, or of few different values, which ties are made of.
std::vector<double> random_basis(Random& random, std::int64_t units) {
    std::vector<double> basis(static_cast<std::size_t>(units));
    const auto kind = whole(random, 0, 3);
    const auto largest = std::int64_t{1} << whole(random, 1, kind == 3 ? 31 : 12);
    for (double& value : basis) {
        if (kind == 0)
            value = static_cast<double>(whole(random, 0, 5000));
        else if (kind == 1)
            value = static_cast<double>(whole(random, 0, 5) * 100);
        else if (kind == 2)
            value = static_cast<double>(whole(random, 0, std::int64_t{1} << whole(random, 1, 9)));
        else
            value = static_cast<double>(whole(random, 0, largest - 1));
    }
    return basis;
}

} // namespace

TEST_CASE("quota: the quick way gives what the general way gives", "[quota][fast]") {
    Random random(20260105);
    std::vector<std::vector<double>> bases;
    std::vector<std::int64_t> totals;
    for (int round = 0; round < 3000; ++round) {
        const auto units = whole(random, 2, round % 10 == 0 ? 4000 : 120);
        bases.push_back(random_basis(random, units));
        const auto per_unit = std::int64_t{1} << whole(random, 0, 8);
        totals.push_back(whole(random, 1, units * per_unit));
    }
    for (const Method method : quota::all_methods) {
        const Count count = compare_ways(method, bases, totals);
        INFO(quota::method_name(method));
        CHECK(count.taken > 1000);
        CHECK(count.tied > 200);
        if (method == Method::jefferson || method == Method::adams) CHECK(count.beyond > 100);
    }
}

TEST_CASE("quota: a long problem takes the quick way and is proven by its own count", "[quota][fast]") {
    Random random(7);
    std::vector<double> basis(20'000);
    for (double& value : basis)
        value = static_cast<double>(whole(random, 0, 5000));
    std::vector<double> periodic(20'000);
    for (std::size_t unit = 0; unit < periodic.size(); ++unit)
        periodic[unit] = unit % 32 == 0 ? 3 : static_cast<double>(1000 + unit % 32);
    for (const Method method : quota::all_methods) {
        INFO(quota::method_name(method));
        for (const std::vector<double>& one : {basis, periodic}) {
            const quota::Problem problem{200'003, one, {}, {}, method};
            const auto fast = quota::fast_allocation(problem);
            if (&one == &basis) REQUIRE(fast);
            if (fast) check_same(*fast, general(problem));
            check_same(quota::allocate(problem), general(problem));
        }
    }
}

TEST_CASE("quota: what is not a long whole problem is left to the general way", "[quota][fast]") {
    const std::vector<double> basis{10, 20, 30, 40};
    const std::vector<quota::Bound> bounds(4, 1);
    CHECK(quota::fast_allocation({10, basis, {}, {}, Method::hamilton}));
    CHECK_FALSE(quota::fast_allocation({10, basis, bounds, {}, Method::hamilton}));
    CHECK_FALSE(quota::fast_allocation({10, basis, {}, bounds, Method::hamilton}));
    CHECK_FALSE(quota::fast_allocation({0, basis, {}, {}, Method::hamilton}));
    CHECK_FALSE(quota::fast_allocation({-1, basis, {}, {}, Method::hamilton}));
    const double infinite = std::numeric_limits<double>::infinity();
    for (const double value :
         {-1.0, 0.0005, 1.0 / 3, std::nan(""), infinite, -infinite, 0x1p31, 0x1p53, 1e300, -1e300}) {
        const std::vector<double> other{10, value, 30};
        CHECK_FALSE(quota::fast_allocation({10, other, {}, {}, Method::hamilton}));
    }
    const std::vector<double> nothing{0, -0.0};
    CHECK_FALSE(quota::fast_allocation({10, nothing, {}, {}, Method::hamilton}));
}

TEST_CASE("quota: the quick way takes decimals for what they show", "[quota][fast]") {
    Random random(1906);
    int taken = 0;
    for (int round = 0; round < 600; ++round) {
        const auto units = whole(random, 2, 200);
        const int decimals = static_cast<int>(whole(random, 1, 3));
        const double power = std::pow(10, decimals);
        std::vector<double> basis = random_basis(random, units);
        // What a cell shows, and what a formula makes of it: not always the nearest double.
        for (double& value : basis)
            value = round % 2 == 0 ? value / power : value * (1 / power);
        if (basis[0] == std::floor(basis[0])) basis[0] += 1 / power;
        const std::int64_t total = whole(random, 1, units * 20);
        for (const Method method : quota::all_methods) {
            const quota::Problem problem{total, basis, {}, {}, method};
            INFO(quota::method_name(method) << ", round " << round);
            const auto fast = quota::fast_allocation(problem);
            taken += fast.has_value();
            if (fast) check_same(*fast, quota::allocate(problem));
        }
    }
    CHECK(taken > 2000);
    const std::vector<double> tenths{0.1, 0.2, 0.3, 1e6 + 0.7};
    CHECK(quota::fast_allocation({10, tenths, {}, {}, Method::hamilton}));
    const std::vector<double> noisy{0.1 + 0.2, 0.1, 7};
    CHECK(quota::fast_allocation({10, noisy, {}, {}, Method::hamilton}));
    const std::vector<double> other{0.3 + 1e-15, 0.1, 7};
    CHECK_FALSE(quota::fast_allocation({10, other, {}, {}, Method::hamilton}));
}

TEST_CASE("quota: a scaled value is the decimal of 15 digits", "[quota][fast]") {
    Random random(15);
    int taken = 0;
    for (int round = 0; round < 20'000; ++round) {
        const auto power = static_cast<std::int64_t>(std::pow(10, whole(random, 0, 3)));
        double value = static_cast<double>(whole(random, 0, std::int64_t{1} << whole(random, 1, 31))) /
                       static_cast<double>(power);
        for (auto steps = whole(random, 0, 6); steps > 0; --steps)
            value = std::nextafter(value, round % 2 == 0 ? 0x1p40 : 0.0);
        std::vector<double> weights;
        if (!quota::append_scaled(std::span(&value, 1), static_cast<double>(power), weights)) continue;
        INFO(value << " times " << power);
        CHECK(Rational(Integer(static_cast<std::int64_t>(weights.at(0))), Integer(power)) ==
              number::from_cell(value));
        ++taken;
    }
    CHECK(taken > 5'000);
}

TEST_CASE("quota: refusals of a long problem name the same units", "[quota][fast]") {
    std::vector<double> basis(quota::long_problem, 10);
    basis[4000] = -1;
    basis[77] = std::nan("");
    try {
        quota::allocate({10, basis, {}, {}, Method::webster});
        FAIL("a negative basis was taken");
    } catch (const Error& error) {
        CHECK(error.message().code == "quota.basis-invalid");
        CHECK(std::get<Units>(error.message().arguments.at(0)).indexes == std::vector<std::size_t>{77, 4000});
    }
}
