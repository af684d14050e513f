// Targets of a campaign round: a snapshot, which stays while people join.
#include "quota/round.hxx"

#include "quota/measures.hxx"
#include "refusal.hxx"

#include <catch2/catch.hpp>

using namespace ansinh;
using namespace ansinh::quota;
using Numbers = std::vector<std::int64_t>;

namespace {

Progress outcome(std::vector<RoundResult> products) {
    return round_outcome(products);
}

} // namespace

TEST_CASE("40 less 28 are 12, and 13 of 12 are 108,3 percent and Đạt", "[round]") {
    const Numbers target{40}, achieved{28};
    const Numbers snapshot = round_targets(target, achieved);
    CHECK(snapshot == Numbers{12});
    CHECK(rate(12, 13).value() == Approx(1.083333333));
    CHECK(outcome({{12, 13}}) == Progress::reached);
    // What is still missing after the round would have no rate at all.
    CHECK(remaining(40, 28 + 13) == 0);
    CHECK(!rate(remaining(40, 28 + 13), 13));
}

TEST_CASE("both products must be reached", "[round]") {
    CHECK(outcome({{12, 13}, {2, 1}}) == Progress::missed);
    CHECK(outcome({{12, 11}, {2, 2}}) == Progress::missed);
    CHECK(outcome({{12, 12}, {2, 2}}) == Progress::reached);
    CHECK(words(outcome({{12, 13}, {2, 1}})) == "Không đạt");
    CHECK(words(outcome({{12, 13}, {2, 2}})) == "Đạt");
    // Where nothing was missing of one product, the other decides.
    CHECK(outcome({{0, 0}, {2, 2}}) == Progress::reached);
    CHECK(outcome({{0, 3}, {2, 1}}) == Progress::missed);
    CHECK(outcome({{0, 0}, {0, 4}}) == Progress::no_target);
    CHECK(outcome({}) == Progress::no_target);
}

TEST_CASE("a snapshot is never negative and agrees with QUOTA_REMAINING", "[round]") {
    Numbers targets, achieved;
    for (std::int64_t target = 0; target < 12; ++target)
        for (std::int64_t reached = 0; reached < 15; ++reached) {
            targets.push_back(target);
            achieved.push_back(reached);
        }
    const Numbers left = round_targets(targets, achieved);
    for (std::size_t place = 0; place < left.size(); ++place)
        CHECK(static_cast<double>(left[place]) ==
              remaining(static_cast<double>(targets[place]), static_cast<double>(achieved[place])));
    CHECK(round_targets(Numbers{std::int64_t{1} << 53}, Numbers{0}) == Numbers{std::int64_t{1} << 53});
}

TEST_CASE("lists that do not belong together are refused", "[round]") {
    CHECK(test::refusal([] { round_targets(Numbers{1, 2}, Numbers{1}); }) == Message{"quota.shape", {}});
    CHECK(test::refusal([] { round_targets(Numbers{-1}, Numbers{1}); }).code == "value.negative");
    CHECK(test::refusal([] { round_targets(Numbers{1}, Numbers{-1}); }).code == "value.negative");
}
