// What must hold for every allocation, over thousands of random problems; brute force on the small ones.
#include "number/decimal.hxx"
#include "quota/cases.hxx"
#include "quota/hamilton.hxx"

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>
#include <numeric>

using namespace ansinh;
using quota::Bound;
using quota::Held;
using test::Case;
using test::Given;
using test::Random;

namespace {

/// One real share, computed from the multiplier alone.
struct Share {
    Rational unbounded;
    Rational bounded;
    std::int64_t lowest;
    std::optional<std::int64_t> highest;
};

Share share_of(const Case& problem, const quota::Allocation& allocation, std::size_t unit) {
    Share share;
    share.lowest = problem.minimum.empty() ? 0 : problem.minimum[unit].value_or(0);
    share.highest = problem.maximum.empty() ? Bound() : problem.maximum[unit];
    if (problem.basis[unit] == 0) share.highest = share.lowest;
    share.unbounded = allocation.multiplier * number::from_cell(problem.basis[unit]);
    share.bounded = share.unbounded;
    if (share.bounded < share.lowest) share.bounded = share.lowest;
    if (share.highest && share.bounded > *share.highest) share.bounded = *share.highest;
    return share;
}

std::vector<Share> shares_of(const Case& problem, const quota::Allocation& allocation) {
    std::vector<Share> shares;
    for (std::size_t unit = 0; unit < problem.basis.size(); ++unit)
        shares.push_back(share_of(problem, allocation, unit));
    return shares;
}

Integer floor_of(const Rational& value) {
    return numerator(value) / denominator(value);
}

Rational remainder_of(const Share& share) {
    return share.bounded - Rational(floor_of(share.bounded));
}

/// The multiplier is the right one: the shares add up, and no smaller one would do.
void check_multiplier(const Case& problem, const quota::Allocation& allocation,
                      const std::vector<Share>& shares) {
    Rational sum = 0;
    for (const Share& share : shares)
        sum += share.bounded;
    CHECK(sum == problem.total);
    const bool rising = std::any_of(shares.begin(), shares.end(), [](const Share& share) {
        return share.unbounded > share.lowest && (!share.highest || share.unbounded <= *share.highest);
    });
    CHECK((allocation.multiplier == 0 || rising));
    for (std::size_t unit = 0; unit < shares.size(); ++unit) {
        const Share& share = shares[unit];
        const Held held = share.unbounded < share.lowest                      ? Held::at_minimum
                          : share.highest && share.unbounded > *share.highest ? Held::at_maximum
                                                                              : Held::free;
        CHECK(allocation.held[unit] == held);
    }
}

/// Floor or one more, and whoever got one more has no smaller remainder than whoever did not.
void check_rounding(const quota::Allocation& allocation, const std::vector<Share>& shares) {
    std::int64_t one_more = 0;
    Rational smallest_served = 1;
    Rational largest_passed = 0;
    for (std::size_t unit = 0; unit < shares.size(); ++unit) {
        const Rational remainder = remainder_of(shares[unit]);
        const Integer extra = allocation.given[unit] - floor_of(shares[unit].bounded);
        CHECK((extra == 0 || (extra == 1 && remainder > 0)));
        if (extra == 1) {
            ++one_more;
            smallest_served = std::min(smallest_served, remainder);
        } else {
            largest_passed = std::max(largest_passed, remainder);
        }
    }
    CHECK(one_more == allocation.left_over);
    if (one_more > 0) CHECK(smallest_served >= largest_passed);
    // A tie is there exactly if somebody with a served remainder was passed over.
    CHECK(allocation.tie.has_value() == (one_more > 0 && smallest_served == largest_passed));
}

void check_tie(const quota::Allocation& allocation, const std::vector<Share>& shares) {
    if (!allocation.tie) return;
    const auto& units = allocation.tie->units;
    const auto people = static_cast<std::size_t>(allocation.tie->people);
    CHECK((people >= 1 && people < units.size()));
    CHECK(std::is_sorted(units.begin(), units.end()));
    const Rational remainder = remainder_of(shares[units.front()]);
    const auto tied = std::count_if(shares.begin(), shares.end(),
                                    [&](const Share& share) { return remainder_of(share) == remainder; });
    CHECK(static_cast<std::size_t>(tied) == units.size());
    for (std::size_t place = 0; place < units.size(); ++place) {
        const Share& share = shares[units[place]];
        CHECK(allocation.given[units[place]] - floor_of(share.bounded) == (place < people ? 1 : 0));
    }
}

void check_everything(const Case& problem) {
    const auto allocation = quota::allocate(problem.problem());
    const auto shares = shares_of(problem, allocation);
    REQUIRE(allocation.given.size() == problem.basis.size());
    CHECK(std::accumulate(allocation.given.begin(), allocation.given.end(), std::int64_t{0}) ==
          problem.total);
    for (std::size_t unit = 0; unit < shares.size(); ++unit) {
        CHECK(allocation.given[unit] >= shares[unit].lowest);
        CHECK((!shares[unit].highest || allocation.given[unit] <= *shares[unit].highest));
    }
    check_multiplier(problem, allocation, shares);
    check_rounding(allocation, shares);
    check_tie(allocation, shares);
}

Rational distance(const Given& given, const std::vector<Share>& shares) {
    Rational sum = 0;
    for (std::size_t unit = 0; unit < shares.size(); ++unit) {
        const Rational difference = given[unit] - shares[unit].bounded;
        sum += difference * difference;
    }
    return sum;
}

/// The smallest distance over all whole vectors within the bounds that add up to the total.
Rational least_distance(const Case& problem, const std::vector<Share>& shares) {
    std::optional<Rational> least;
    Given given(shares.size());
    const std::function<void(std::size_t, std::int64_t)> place = [&](std::size_t unit, std::int64_t left) {
        if (unit == shares.size()) {
            if (left > 0) return;
            const Rational found = distance(given, shares);
            if (!least || found < *least) least = found;
            return;
        }
        const auto highest = std::min(left, shares[unit].highest.value_or(left));
        for (given[unit] = shares[unit].lowest; given[unit] <= highest; ++given[unit])
            place(unit + 1, left - given[unit]);
    };
    place(0, problem.total);
    REQUIRE(least);
    return *least;
}

Case permuted(const Case& problem, const std::vector<std::size_t>& order) {
    Case result{problem.total, {}, {}, {}};
    for (const std::size_t unit : order) {
        result.basis.push_back(problem.basis[unit]);
        if (!problem.minimum.empty()) result.minimum.push_back(problem.minimum[unit]);
        if (!problem.maximum.empty()) result.maximum.push_back(problem.maximum[unit]);
    }
    return result;
}

void check_same(const quota::Allocation& left, const quota::Allocation& right) {
    CHECK(left.given == right.given);
    CHECK(left.held == right.held);
    CHECK(left.multiplier == right.multiplier);
    CHECK(left.left_over == right.left_over);
    REQUIRE(left.tie.has_value() == right.tie.has_value());
    if (!left.tie) return;
    CHECK(left.tie->units == right.tie->units);
    CHECK(left.tie->people == right.tie->people);
}

} // namespace

TEST_CASE("every allocation is proportional within its bounds and rounded by largest remainder") {
    Random random(20260105);
    for (int round = 0; round < 4000; ++round) {
        const auto problem =
            test::random_case(random, static_cast<std::size_t>(test::between(random, 1, 12)));
        INFO("round " << round);
        check_everything(problem);
    }
    for (int round = 0; round < 60; ++round) {
        const auto problem =
            test::random_case(random, static_cast<std::size_t>(test::between(random, 100, 300)));
        INFO("long round " << round);
        check_everything(problem);
    }
}

TEST_CASE("no other whole numbers are nearer to the shares") {
    Random random(19452);
    for (int round = 0; round < 1500;) {
        const auto problem = test::random_case(random, static_cast<std::size_t>(test::between(random, 1, 5)));
        if (problem.total > 14) continue; // more would take too long to try out
        ++round;
        const auto allocation = quota::allocate(problem.problem());
        const auto shares = shares_of(problem, allocation);
        CHECK(distance(allocation.given, shares) == least_distance(problem, shares));
    }
}

TEST_CASE("without a tie the order of the units does not matter") {
    Random random(77);
    int compared = 0;
    for (int round = 0; round < 3000; ++round) {
        const auto problem =
            test::random_case(random, static_cast<std::size_t>(test::between(random, 2, 15)));
        std::vector<std::size_t> order(problem.basis.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::shuffle(order.begin(), order.end(), random);
        const auto straight = quota::allocate(problem.problem());
        const auto shuffled = permuted(problem, order);
        const auto moved = quota::allocate(shuffled.problem());
        CHECK(straight.tie.has_value() == moved.tie.has_value());
        CHECK(straight.multiplier == moved.multiplier);
        if (straight.tie) continue;
        ++compared;
        for (std::size_t place = 0; place < order.size(); ++place)
            CHECK(moved.given[place] == straight.given[order[place]]);
    }
    CHECK(compared > 1000);
}

TEST_CASE("the unit of the basis does not matter") {
    Random random(4242);
    for (int round = 0; round < 2000; ++round) {
        auto people = test::random_case(random, static_cast<std::size_t>(test::between(random, 1, 12)));
        for (double& value : people.basis)
            if (value != 0) value = static_cast<double>(test::between(random, 1, 9999));
        const auto expected = quota::allocate(people.problem());
        for (const double factor : {0.001, 7.0, 1e9, 1e-30}) {
            auto scaled = people;
            for (double& value : scaled.basis)
                value *= factor;
            const auto result = quota::allocate(scaled.problem());
            CHECK(result.given == expected.given);
            CHECK(result.held == expected.held);
            CHECK(result.multiplier * number::from_cell(factor) == expected.multiplier);
        }
    }
}

TEST_CASE("every width of integers gives the same") {
    Random random(128);
    int narrow = 0;
    for (int round = 0; round < 3000; ++round) {
        const auto drawn = test::random_case(random, static_cast<std::size_t>(test::between(random, 1, 20)));
        const auto problem = drawn.problem();
        const auto weights = quota::weigh(problem.basis);
        if (!weights.wide.empty()) continue;
        const std::span<const quota::Narrow> units = weights.narrow;
        const auto exact = quota::hamilton<Integer>(units, problem);
        const std::vector<Integer> wide(units.begin(), units.end());
        check_same(quota::hamilton<Integer>(std::span<const Integer>(wide), problem), exact);
        const unsigned bits = weights.sum_bits + quota::factor_bits(problem);
        if (bits <= 128) check_same(quota::hamilton<quota::Medium>(units, problem), exact);
        if (bits <= 64) {
            ++narrow;
            check_same(quota::hamilton<quota::Narrow>(units, problem), exact);
        }
    }
    CHECK(narrow > 1000);
}

TEST_CASE("the chosen width holds at its very limit") {
    // Shares whose products fill the width: one bit more in the choice would go wrong here.
    Random random(64);
    for (int round = 0; round < 2000; ++round) {
        Case problem;
        const auto units = static_cast<std::size_t>(test::between(random, 2, 9));
        const auto basis_bits = test::between(random, 1, 49);
        for (std::size_t unit = 0; unit < units; ++unit) {
            const auto largest = std::int64_t{1} << basis_bits;
            problem.basis.push_back(static_cast<double>(test::between(random, largest / 2, largest)));
            problem.minimum.push_back(unit % 3 == 0 ? Bound(1) : Bound());
            problem.maximum.push_back(unit % 2 == 0 && unit + 1 < units ? Bound(number::largest_exact / 8)
                                                                        : Bound());
        }
        problem.maximum.back() = Bound();
        const auto total_bits = test::between(random, 5, 52);
        problem.total =
            std::max<std::int64_t>(16, (std::int64_t{1} << total_bits) - test::between(random, 0, 3));
        const auto weights = quota::weigh(problem.basis);
        const auto result = quota::allocate(problem.problem());
        check_same(result, quota::hamilton<Integer>(std::span<const quota::Narrow>(weights.narrow),
                                                    problem.problem()));
    }
}

TEST_CASE("products that just pass 64 or 128 bits") {
    const auto check = [](const Case& problem) {
        const auto weights = quota::weigh(problem.basis);
        REQUIRE(weights.wide.empty());
        const auto exact =
            quota::hamilton<Integer>(std::span<const quota::Narrow>(weights.narrow), problem.problem());
        const auto chosen = quota::allocate(problem.problem());
        CHECK(chosen.given == exact.given);
        CHECK(chosen.held == exact.held);
    };
    // At the first unit's maximum the second one's minimum comes on top: 2 × 2^53 × 2^11.
    const auto total = number::largest_exact - 1;
    check({total, {2046, 1}, {Bound(), total - 5}, {total - 1, Bound()}});
    // Five places make every weight 1.8 × 10^19, and 2099 of them just pass 2^75: 2^53 times that wraps to
    // less than one unit's share.
    Case many{number::largest_exact, std::vector<double>(2100, 1.8e14), {}, {}};
    many.basis.front() = 12345.67891;
    check(many);
}

TEST_CASE("ten thousand units add up") {
    Random random(10'000);
    Case problem{123'456, {}, {}, {}};
    for (int unit = 0; unit < 10'000; ++unit) {
        problem.basis.push_back(static_cast<double>(test::between(random, 0, 3000)));
        problem.minimum.push_back(unit % 7 == 0 ? Bound(5) : Bound());
        problem.maximum.push_back(unit % 3 == 0 ? Bound(15) : Bound());
    }
    check_everything(problem);
}
