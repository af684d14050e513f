// What must hold for every divisor method, worked out from the definitions alone and in fractions: over
// random and adversarial problems, and by trying out everything on the small ones.
#include "number/decimal.hxx"
#include "quota/cases.hxx"
#include "quota/divisor.hxx"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>

using namespace ansinh;
using quota::Bound;
using quota::Held;
using quota::Method;
using test::Case;
using test::Given;
using test::Random;

namespace {

constexpr std::array divisor_methods{Method::webster, Method::jefferson, Method::adams, Method::hill,
                                     Method::dean};

/// basis ÷ signpost, for Hill squared; where the signpost is 0 infinite, and then ordered by the basis.
struct Quotient {
    bool infinite;
    Rational value;

    bool operator==(const Quotient&) const = default;
    bool operator<(const Quotient& other) const {
        return infinite != other.infinite ? other.infinite : value < other.value;
    }
};

Quotient quotient(Method method, const Rational& basis, std::int64_t number) {
    const Integer x = number;
    switch (method) {
    case Method::webster:
        return {false, basis * Rational(Integer(2), Integer(2 * x + 1))};
    case Method::jefferson:
        return {false, basis * Rational(Integer(1), Integer(x + 1))};
    default:
        break;
    }
    if (x == 0) return {true, basis};
    if (method == Method::adams) return {false, basis * Rational(Integer(1), x)};
    const Integer product = x * (x + 1);
    if (method == Method::hill) return {false, basis * basis * Rational(Integer(1), product)};
    return {false, basis * Rational(Integer(2 * x + 1), Integer(2 * product))};
}

struct Unit {
    Rational basis;
    std::int64_t lowest;
    std::int64_t highest;
};

std::vector<Unit> units_of(const Case& problem) {
    std::vector<Unit> units;
    for (std::size_t place = 0; place < problem.basis.size(); ++place) {
        const auto lowest = problem.minimum.empty() ? 0 : problem.minimum[place].value_or(0);
        const auto highest =
            problem.maximum.empty() ? problem.total : problem.maximum[place].value_or(problem.total);
        units.push_back({number::from_cell(problem.basis[place]), lowest,
                         problem.basis[place] == 0 ? lowest : std::min(highest, problem.total)});
    }
    return units;
}

/// The last person of everybody above its minimum, the next one of everybody below its maximum.
struct Frontier {
    std::optional<Quotient> smallest_served;
    std::optional<Quotient> largest_passed;
};

Frontier frontier_of(Method method, const std::vector<Unit>& units, const Given& given) {
    Frontier frontier;
    for (std::size_t place = 0; place < units.size(); ++place) {
        const Unit& unit = units[place];
        if (given[place] > unit.lowest) {
            const Quotient served = quotient(method, unit.basis, given[place] - 1);
            if (!frontier.smallest_served || served < *frontier.smallest_served)
                frontier.smallest_served = served;
        }
        if (given[place] < unit.highest) {
            const Quotient passed = quotient(method, unit.basis, given[place]);
            if (!frontier.largest_passed || *frontier.largest_passed < passed)
                frontier.largest_passed = passed;
        }
    }
    return frontier;
}

/// No person could be moved to a unit with a larger quotient.
bool is_optimal(const Frontier& frontier) {
    return !frontier.smallest_served || !frontier.largest_passed ||
           !(*frontier.smallest_served < *frontier.largest_passed);
}

void check_tie(Method method, const std::vector<Unit>& units, const quota::Allocation& allocation,
               const Frontier& frontier) {
    const bool tied = frontier.smallest_served && frontier.smallest_served == frontier.largest_passed;
    REQUIRE(allocation.tie.has_value() == tied);
    if (!tied) return;
    std::vector<std::size_t> expected;
    std::int64_t served = 0;
    bool passed = false;
    for (std::size_t place = 0; place < units.size(); ++place) {
        const std::int64_t given = allocation.given[place];
        const Unit& unit = units[place];
        if (given > unit.lowest && quotient(method, unit.basis, given - 1) == *frontier.smallest_served) {
            expected.push_back(place);
            ++served;
            CHECK_FALSE(passed); // the earlier ones come first
        } else if (given < unit.highest && quotient(method, unit.basis, given) == *frontier.smallest_served) {
            expected.push_back(place);
            passed = true;
        }
    }
    CHECK(allocation.tie->units == expected);
    CHECK(allocation.tie->people == served);
}

std::optional<Rational> end_of(const std::optional<Quotient>& quotient) {
    return quotient && !quotient->infinite ? std::optional(quotient->value) : std::nullopt;
}

void check_divisors(Method method, const quota::Allocation& allocation, const Frontier& frontier) {
    REQUIRE(allocation.divisors);
    CHECK(allocation.divisors->squared == (method == Method::hill));
    CHECK(allocation.divisors->highest == end_of(frontier.smallest_served));
    CHECK(allocation.divisors->lowest ==
          (frontier.largest_passed ? end_of(frontier.largest_passed) : std::optional(Rational(0))));
}

/// The highest divisor gives the numbers, but for those that may go either way there.
void check_held(Method method, const std::vector<Unit>& units, const quota::Allocation& allocation,
                const Case& problem) {
    if (!allocation.divisors->highest) return;
    const Rational& divisor = *allocation.divisors->highest;
    for (std::size_t place = 0; place < units.size(); ++place) {
        const Unit& unit = units[place];
        const std::int64_t given = allocation.given[place];
        if (unit.basis == 0) {
            CHECK(allocation.held[place] == (unit.lowest > 0 ? Held::at_minimum : Held::free));
        } else if (allocation.held[place] == Held::at_minimum) {
            CHECK(given == unit.lowest);
            CHECK(quotient(method, unit.basis, given - 1) < Quotient{false, divisor});
        } else if (allocation.held[place] == Held::at_maximum) {
            CHECK(given == unit.highest);
            CHECK(!problem.maximum.empty());
            CHECK(Quotient{false, divisor} < quotient(method, unit.basis, given));
        } else {
            // The next person is out of reach, or just at it; the last one is not.
            CHECK_FALSE(Quotient{false, divisor} < quotient(method, unit.basis, given));
            CHECK((given == 0 || !(quotient(method, unit.basis, given - 1) < Quotient{false, divisor})));
        }
    }
}

void check_beyond_quota(const std::vector<Unit>& units, const quota::Allocation& allocation) {
    std::vector<std::size_t> expected;
    Rational sum = 0;
    for (std::size_t place = 0; place < units.size(); ++place) {
        const Unit& unit = units[place];
        const Rational share =
            std::min(std::max(Rational(allocation.multiplier * unit.basis), Rational(unit.lowest)),
                     Rational(unit.highest));
        sum += share;
        const Integer floor = numerator(share) / denominator(share);
        const Integer ceiling = floor == share ? floor : Integer(floor + 1);
        if (allocation.given[place] < floor || allocation.given[place] > ceiling) expected.push_back(place);
    }
    CHECK(allocation.beyond_quota == expected);
    CHECK(sum == std::accumulate(allocation.given.begin(), allocation.given.end(), std::int64_t{0}));
}

quota::Allocation check_everything(const Case& problem) {
    const auto allocation = quota::allocate(problem.problem());
    const auto units = units_of(problem);
    REQUIRE(allocation.given.size() == units.size());
    REQUIRE(allocation.held.size() == units.size());
    CHECK(std::accumulate(allocation.given.begin(), allocation.given.end(), std::int64_t{0}) ==
          problem.total);
    for (std::size_t place = 0; place < units.size(); ++place) {
        CHECK(allocation.given[place] >= units[place].lowest);
        CHECK(allocation.given[place] <= units[place].highest);
    }
    const Frontier frontier = frontier_of(problem.method, units, allocation.given);
    CHECK(is_optimal(frontier));
    check_tie(problem.method, units, allocation, frontier);
    check_divisors(problem.method, allocation, frontier);
    check_held(problem.method, units, allocation, problem);
    check_beyond_quota(units, allocation);
    return allocation;
}

void check_by_all(Case problem) {
    for (const Method method : divisor_methods) {
        INFO(quota::method_name(method) << ", " << problem.basis.size() << " units, total " << problem.total);
        problem.method = method;
        check_everything(problem);
    }
}

/// All whole vectors within the bounds that add up to the total.
std::vector<Given> all_vectors(const std::vector<Unit>& units, std::int64_t total) {
    std::vector<Given> found;
    Given given(units.size());
    const std::function<void(std::size_t, std::int64_t)> place = [&](std::size_t unit, std::int64_t left) {
        if (unit == units.size()) {
            if (left == 0) found.push_back(given);
            return;
        }
        const auto highest = std::min(left, units[unit].highest);
        for (given[unit] = units[unit].lowest; given[unit] <= highest; ++given[unit])
            place(unit + 1, left - given[unit]);
    };
    place(0, total);
    return found;
}

void check_same(const quota::Allocation& left, const quota::Allocation& right) {
    CHECK(left.given == right.given);
    CHECK(left.held == right.held);
    CHECK(left.multiplier == right.multiplier);
    CHECK(left.divisors->lowest == right.divisors->lowest);
    CHECK(left.divisors->highest == right.divisors->highest);
    CHECK(left.beyond_quota == right.beyond_quota);
    REQUIRE(left.tie.has_value() == right.tie.has_value());
    if (left.tie) CHECK(left.tie->units == right.tie->units);
}

std::size_t drawn_size(Random& random, std::int64_t least, std::int64_t most) {
    return static_cast<std::size_t>(test::between(random, least, most));
}

} // namespace

TEST_CASE("divisor methods: every allocation is the best one, with its ties and its divisors") {
    Random random(20260106);
    for (int round = 0; round < 1200; ++round)
        check_by_all(test::random_case(random, drawn_size(random, 1, 12)));
    for (int round = 0; round < 12; ++round)
        check_by_all(test::random_case(random, drawn_size(random, 100, 300)));
}

TEST_CASE("divisor methods: of all whole vectors only the best ones and their ties are stable") {
    Random random(31);
    int tied = 0;
    for (int round = 0; round < 1200;) {
        Case problem = test::random_case(random, drawn_size(random, 1, 5));
        if (problem.total > 10) continue; // more would take too long to try out
        ++round;
        const auto units = units_of(problem);
        const auto vectors = all_vectors(units, problem.total);
        for (const Method method : divisor_methods) {
            problem.method = method;
            const auto allocation = quota::allocate(problem.problem());
            std::vector<Given> best;
            std::ranges::copy_if(vectors, std::back_inserter(best), [&](const Given& given) {
                return is_optimal(frontier_of(method, units, given));
            });
            // Listed with the first unit's number rising, the last one gives most to the earlier units.
            REQUIRE_FALSE(best.empty());
            CHECK(best.back() == allocation.given);
            // As many as there are ways to choose who of the tied units is served.
            std::size_t ways = 1;
            if (allocation.tie) {
                ++tied;
                const auto all = allocation.tie->units.size();
                for (std::size_t chosen = 1; chosen <= static_cast<std::size_t>(allocation.tie->people);
                     ++chosen)
                    ways = ways * (all - chosen + 1) / chosen;
            }
            CHECK(best.size() == ways);
        }
    }
    CHECK(tied > 100);
}

TEST_CASE("divisor methods: without a solution every method says the same") {
    Random random(5);
    int refused = 0;
    for (int round = 0; round < 600; ++round) {
        Case problem = test::random_case(random, drawn_size(random, 1, 4));
        problem.total = test::between(random, 0, 14);
        const bool possible = !all_vectors(units_of(problem), problem.total).empty();
        for (const Method method : quota::all_methods) {
            problem.method = method;
            bool allocated = true;
            try {
                quota::allocate(problem.problem());
            } catch (const Error&) {
                allocated = false;
                ++refused;
            }
            CHECK(allocated == possible);
        }
    }
    CHECK(refused > 600);
}

TEST_CASE("divisor methods: one person more takes nobody's away") {
    Random random(1882);
    for (int round = 0; round < 200; ++round) {
        Case problem = test::random_case(random, drawn_size(random, 1, 9));
        problem.maximum.clear();
        if (std::ranges::all_of(problem.basis, [](double basis) { return basis == 0; })) continue;
        for (const Method method : divisor_methods) {
            problem.method = method;
            Case more = problem;
            Given before = quota::allocate(problem.problem()).given;
            for (int step = 0; step < 8; ++step) {
                ++more.total;
                const Given after = quota::allocate(more.problem()).given;
                for (std::size_t unit = 0; unit < before.size(); ++unit)
                    CHECK(after[unit] >= before[unit]);
                before = after;
            }
        }
    }
}

TEST_CASE("divisor methods: every width of integers gives the same") {
    Random random(127);
    std::array<int, 3> compared{};
    for (int round = 0; round < 1000; ++round) {
        Case drawn = test::random_case(random, drawn_size(random, 1, 20));
        const bool can_grow =
            drawn.maximum.empty() && std::ranges::any_of(drawn.basis, [](double basis) { return basis > 0; });
        if (can_grow && round % 2 == 0) drawn.total += std::int64_t{1} << test::between(random, 10, 52);
        const auto weights = quota::weigh(drawn.basis);
        if (!weights.wide.empty()) continue;
        const std::span<const quota::Narrow> units = weights.narrow;
        for (const Method method : divisor_methods) {
            drawn.method = method;
            const auto problem = drawn.problem();
            const auto exact = quota::divide<Integer>(units, problem);
            const std::vector<Integer> wide(units.begin(), units.end());
            check_same(quota::divide<Integer>(std::span<const Integer>(wide), problem), exact);
            const unsigned bits = weights.sum_bits + quota::divisor_factor_bits(problem, weights);
            ++compared[bits <= 64 ? 0 : bits <= 128 ? 1 : 2];
            if (bits <= 128) check_same(quota::divide<quota::Medium>(units, problem), exact);
            if (bits <= 64) check_same(quota::divide<quota::Narrow>(units, problem), exact);
        }
    }
    for (const int count : compared)
        CHECK(count > 50);
}

TEST_CASE("divisor methods: the chosen width holds at its very limit") {
    Random random(65);
    for (int round = 0; round < 600; ++round) {
        Case problem;
        const auto basis_bits = test::between(random, 1, 49);
        const auto largest = std::int64_t{1} << basis_bits;
        for (std::size_t unit = drawn_size(random, 2, 9); unit > 0; --unit)
            problem.basis.push_back(static_cast<double>(test::between(random, largest / 2, largest)));
        problem.minimum.assign(problem.basis.size(), Bound(1));
        const auto total_bits = test::between(random, 5, 52);
        problem.total = (std::int64_t{1} << total_bits) - test::between(random, 0, 3);
        const auto weights = quota::weigh(problem.basis);
        for (const Method method : divisor_methods) {
            problem.method = method;
            check_same(
                quota::allocate(problem.problem()),
                quota::divide<Integer>(std::span<const quota::Narrow>(weights.narrow), problem.problem()));
        }
    }
}

TEST_CASE("divisor methods: edges") {
    const auto largest = number::largest_exact;
    check_by_all({0, {5, 2, 0}, {}, {}});
    check_by_all({7, {3}, {}, {}});
    check_by_all({largest, {0.001}, {}, {}});
    check_by_all({largest, {1, 9007199254740991.0, 3e-7}, {}, {}});
    check_by_all({largest, {1e-300, 1e300, 2}, {}, {}});
    check_by_all({12, {1e-300, 1e300, 2}, {}, {Bound(), 3, 4}});
    check_by_all({largest, std::vector<double>(7, 1), {}, {}});
    check_by_all({6, {1, 100, 3}, {2, 1, 3}, {}});
    check_by_all({6, {1, 100, 3}, {}, {2, 1, 3}});
    check_by_all({6, {1, 100, 3}, {2, 1, 3}, {2, 1, 3}});
    check_by_all({largest, {1, 100, 3}, {}, {largest / 2, largest / 2, 1}});
    check_by_all({3, {4, 0, 9, 9, 1}, {}, {}});
    check_by_all({4, {4, 0, 9, 9, 1}, {Bound(), 1, Bound(), 2, Bound()}, {}});
    for (const Method method : divisor_methods)
        CHECK(quota::allocate({.total = 0, .basis = {}, .minimum = {}, .maximum = {}, .method = method})
                  .given.empty());
}

TEST_CASE("divisor methods: too few people for a first one each go to the larger basis") {
    for (const Method method : {Method::adams, Method::hill, Method::dean}) {
        const auto allocation = check_everything({3, {4, 9, 0, 7, 9, 7}, {}, {}, method});
        CHECK(allocation.given == Given{0, 1, 0, 1, 1, 0});
        REQUIRE(allocation.tie);
        CHECK(allocation.tie->units == std::vector<std::size_t>{3, 5});
        CHECK_FALSE(allocation.divisors->lowest);
        CHECK_FALSE(allocation.divisors->highest);
    }
}

TEST_CASE("divisor methods: a hundred thousand units") {
    Random random(100'000);
    Case problem{1'000'000, {}, {}, {}};
    for (int unit = 0; unit < 100'000; ++unit)
        problem.basis.push_back(static_cast<double>(test::between(random, 0, 5000)));
    check_by_all(problem);
    for (int unit = 0; unit < 100'000; ++unit) {
        problem.minimum.push_back(unit % 7 == 0 ? Bound(5) : Bound());
        problem.maximum.push_back(unit % 3 == 0 ? Bound(15) : Bound());
    }
    problem.method = Method::hill;
    check_everything(problem);
    problem.minimum.clear();
    problem.maximum.clear();
    problem.basis.assign(100'000, 3);
    problem.total += 7;
    check_by_all(problem);
}
