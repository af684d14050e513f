// Allocations with known results: the rules' numbers, clerks' tables, bounds by hand, and every refusal.
#include "quota/allocation.hxx"
#include "message.hxx"
#include "quota/cases.hxx"
#include "quota/measures.hxx"
#include "refusal.hxx"

#include <catch2/catch.hpp>

#include <limits>
#include <string>

using namespace ansinh;
using quota::Bound;
using quota::Held;
using test::Case;
using test::Given;

namespace {

quota::Allocation allocate(const Case& problem) {
    return quota::allocate(problem.problem());
}

Given given(const Case& problem) {
    return allocate(problem).given;
}

Message refusal(const Case& problem) {
    return test::refusal([&] { quota::allocate(problem.problem()); });
}

Argument whole(std::int64_t value) {
    return value;
}

} // namespace

TEST_CASE("clerks' tables") {
    CHECK(given({120, {60, 45, 0, 75, 33, 87}, {}, {}}) == Given{24, 18, 0, 30, 13, 35});
    CHECK(given({60, {310, 266, 120, 350, 201, 398}, {}, {}}) == Given{11, 10, 4, 13, 7, 15});
    CHECK(given({110, {100, 60, 80, 40, 50, 120, 55, 45}, {}, {}}) == Given{20, 12, 16, 8, 10, 24, 11, 9});
    CHECK(given({110, {100, 60, 80, 40, 120, 55, 45}, {}, {}}) == Given{22, 13, 18, 9, 26, 12, 10});

    const auto tied = allocate({90, {40, 25, 0, 61, 33, 21}, {}, {}});
    CHECK(tied.given == Given{20, 13, 0, 31, 16, 10});
    REQUIRE(tied.tie);
    CHECK(tied.tie->units == std::vector<std::size_t>{1, 3, 4, 5});
    CHECK(tied.tie->people == 2);
    CHECK(tied.left_over == 2);
    CHECK(tied.multiplier == Rational(1, 2));
}

TEST_CASE("a commune's number is handed out, not rounded up village by village") {
    const double each = quota::target_for_coverage(333, 0.95);
    const double commune = quota::target_for_coverage(999, 0.95);
    CHECK(3 * each == 951);
    CHECK(commune == 950);
    CHECK(given({static_cast<std::int64_t>(commune), {333, 333, 333}, {}, {}}) == Given{317, 317, 316});
}

TEST_CASE("a tie is reported only where it decides") {
    CHECK_FALSE(allocate({4, {1, 1}, {}, {}}).tie);
    CHECK_FALSE(allocate({3, {1, 1, 1, 3}, {}, {Bound(), Bound(), Bound(), 0}}).tie);
    // 1.7, 1.7 and 1.6: the equal remainders both win.
    const auto both = allocate({5, {17, 17, 16}, {}, {}});
    CHECK(both.given == Given{2, 2, 1});
    CHECK_FALSE(both.tie);
    const auto odd = allocate({3, {1, 1}, {}, {}});
    REQUIRE(odd.tie);
    CHECK(odd.given == Given{2, 1});
    CHECK(odd.tie->people == 1);
}

TEST_CASE("decimals are what the cell shows") {
    CHECK(given({10, {0.1, 0.2, 0.7}, {}, {}}) == Given{1, 2, 7});
    const auto shown = allocate({2, {0.1 + 0.2, 0.3}, {}, {}});
    CHECK(shown.given == Given{1, 1});
    CHECK(shown.left_over == 0);
    CHECK(shown.multiplier == Rational(10, 3));
    const auto tied = allocate({1, {0.3, 0.1 + 0.2}, {}, {}});
    REQUIRE(tied.tie);
    CHECK(tied.given == Given{1, 0});
    CHECK(given({7, {1e-300, 1e300}, {}, {}}) == Given{0, 7});
    CHECK(given({7, {1e-300, 2e-300, 4e-300}, {}, {}}) == Given{1, 2, 4});
}

TEST_CASE("the largest numbers") {
    const std::int64_t largest = number::largest_exact;
    const auto big = static_cast<double>(largest);
    CHECK(given({largest, {1}, {}, {}}) == Given{largest});
    CHECK(given({largest, {big, big}, {}, {}}) == Given{largest / 2, largest / 2});
    CHECK(given({largest, {big, big, big}, {}, {}}) ==
          Given{3002399751580331, 3002399751580331, 3002399751580330});
    CHECK(given({largest, {big, big}, {1, Bound()}, {largest, largest}}) == Given{largest / 2, largest / 2});
    CHECK(given({largest, {1, big, 0}, {largest - 5, 5, Bound()}, {}}) == Given{largest - 5, 5, 0});
}

TEST_CASE("bounds move the others") {
    const auto capped = allocate({100, {50, 30, 20}, {}, {20, Bound(), Bound()}});
    CHECK(capped.given == Given{20, 48, 32});
    CHECK(capped.held == std::vector{Held::at_maximum, Held::free, Held::free});
    CHECK(capped.multiplier == Rational(8, 5));

    const auto raised = allocate({100, {97, 2, 1}, {Bound(), 5, 5}, {}});
    CHECK(raised.given == Given{90, 5, 5});
    CHECK(raised.held == std::vector{Held::free, Held::at_minimum, Held::at_minimum});

    // A bound that the share just meets holds nothing.
    const auto met = allocate({10, {1, 1}, {5, Bound()}, {Bound(), 5}});
    CHECK(met.held == std::vector{Held::free, Held::free});
    CHECK(met.multiplier == 5);
}

TEST_CASE("the edges of what the bounds allow") {
    const auto minimums = allocate({7, {1, 100, 3}, {2, 1, 4}, {}});
    CHECK(minimums.given == Given{2, 1, 4});
    CHECK(minimums.multiplier == 0);
    CHECK(allocate({2, {1, 100, 3}, {2, Bound(), Bound()}, {}}).given == Given{2, 0, 0});
    CHECK(allocate({80, {30, 4, 16, 10, 20, 0}, {}, {30, 4, 16, 10, 20, 0}}).given ==
          Given{30, 4, 16, 10, 20, 0});
    CHECK(given({40, {30, 4, 16, 10, 20, 0}, {}, {30, 4, 16, 10, 20, 0}}) == Given{15, 2, 8, 5, 10, 0});
    CHECK(given({5, {2, 3}, {1, 4}, {1, 4}}) == Given{1, 4});
}

TEST_CASE("a basis of 0 gets the minimum and no more") {
    const auto result = allocate({10, {0, 5, 0}, {3, Bound(), Bound()}, {9, 9, 9}});
    CHECK(result.given == Given{3, 7, 0});
    CHECK(given({4, {0, 0}, {3, 1}, {}}) == Given{3, 1});
}

TEST_CASE("nothing to hand out") {
    CHECK(given({0, {}, {}, {}}).empty());
    CHECK(given({0, {0, 0}, {}, {}}) == Given{0, 0});
    const auto result = allocate({0, {5, 2}, {}, {Bound(), 3}});
    CHECK(result.given == Given{0, 0});
    CHECK(result.multiplier == 0);
}

TEST_CASE("what cannot be a basis, a bound or a total is named") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinite = std::numeric_limits<double>::infinity();
    CHECK(refusal({100, {30, -4, nan, infinite, 20}, {}, {}}) ==
          Message{"quota.basis-invalid", {Units{{1, 2, 3}}}});
    CHECK(refusal({5, {1, 1}, {1}, {}}) == Message{"quota.shape", {}});
    CHECK(refusal({5, {1, 1}, {}, {9, 9, 9}}) == Message{"quota.shape", {}});
    CHECK(refusal({5, {1, 1, 1}, {-1, 0, Bound()}, {1, 1, number::largest_exact + 1}}) ==
          Message{"quota.bound-invalid", {Units{{0, 2}}}});
    CHECK(refusal({-1, {1}, {}, {}}) == Message{"quota.total-invalid", {whole(-1)}});
    const auto beyond = number::largest_exact + 1;
    CHECK(refusal({beyond, {1}, {}, {}}) == Message{"quota.total-invalid", {whole(beyond)}});
    CHECK(refusal({9, {1, 0, 1}, {3, 3, 3}, {2, 1, 3}}) == Message{"quota.bounds-crossed", {Units{{0, 1}}}});
}

TEST_CASE("no solution, and by how much") {
    CHECK(refusal({100, {1, 2, 3}, {50, Bound(), 51}, {}}) ==
          Message{"quota.minimum-too-large", {whole(101), whole(100), whole(1), Units{{0, 2}}}});
    CHECK(refusal({100, {30, 4, 16, 10, 20, 0}, {}, {30, 4, 16, 10, 20, 0}}) ==
          Message{"quota.maximum-too-small", {whole(80), whole(100), whole(20), Units{{0, 1, 2, 3, 4, 5}}}});
    CHECK(refusal({10, {1, 0, 0}, {0, 2, Bound()}, {5, Bound(), 0}}) ==
          Message{"quota.maximum-too-small-without-basis",
                  {whole(7), whole(10), whole(3), Units{{0, 2}}, Units{{1}}}});
    CHECK(refusal({10, {0, 0}, {3, Bound()}, {}}) == Message{"quota.no-basis", {whole(7)}});
    CHECK(refusal({1, {}, {}, {}}) == Message{"quota.no-basis", {whole(1)}});
}

TEST_CASE("sums of bounds beyond 64 bits are still told exactly") {
    const std::vector<Bound> minimum(1025, number::largest_exact);
    const auto message = refusal({0, std::vector<double>(1025, 1), minimum, {}});
    CHECK(message.code == "quota.minimum-too-large");
    const Integer sum = Integer(1025) * number::largest_exact;
    CHECK(message.arguments[0] == Argument(Quantity{Rational(sum), 0}));
    const std::vector<Bound> maximum(1025, number::largest_exact);
    CHECK(given({1025, std::vector<double>(1025, 1), {}, maximum}) == Given(1025, 1));
}
