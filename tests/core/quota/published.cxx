// Tables whose results others have published (tests/data/quota).
#include "quota/cases.hxx"

#include <boost/json.hpp>
#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <string>

using namespace ansinh;

namespace {

boost::json::array published() {
    std::ifstream file(ANSINH_SOURCE_DIR "/tests/data/quota/vectors.json");
    REQUIRE(file);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    return boost::json::parse(text).as_array();
}

std::vector<quota::Bound> minimum_of(const boost::json::object& table) {
    std::vector<quota::Bound> minimum;
    if (!table.at("minimum").is_null())
        for (const auto& bound : table.at("minimum").as_array())
            minimum.emplace_back(bound.to_number<std::int64_t>());
    return minimum;
}

} // namespace

TEST_CASE("published tables") {
    const auto tables = published();
    REQUIRE(tables.size() >= 22);
    for (const auto& entry : tables) {
        const auto& table = entry.as_object();
        INFO(table.at("id").as_string());
        const test::Case problem{table.at("total").to_number<std::int64_t>(),
                                 boost::json::value_to<std::vector<double>>(table.at("basis")),
                                 minimum_of(table),
                                 {},
                                 quota::parse_method(table.at("method").as_string())};
        const auto allocation = quota::allocate(problem.problem());
        CHECK(allocation.given == boost::json::value_to<test::Given>(table.at("expected")));
        REQUIRE(allocation.tie.has_value() == !table.at("tie").is_null());
        if (!allocation.tie) continue;
        const auto& tie = table.at("tie").as_object();
        CHECK(allocation.tie->units == boost::json::value_to<std::vector<std::size_t>>(tie.at("units")));
        CHECK(allocation.tie->people == tie.at("people").to_number<std::int64_t>());
    }
}

TEST_CASE("where other programs go wrong: maximums are kept to, and what does not fit is refused") {
    // votelib's largest remainder ignores maximums, and gives out less than there is where they are too
    // small.
    const test::Case capped{10, {6, 3, 1}, {}, {3, quota::Bound(), quota::Bound()}};
    CHECK(quota::allocate(capped.problem()).given == test::Given{3, 5, 2});
    const test::Case small{10, {6, 3, 1}, {}, {3, 3, 3}};
    CHECK_THROWS_AS(quota::allocate(small.problem()), Error);
}

TEST_CASE("where other programs go wrong: Huntington-Hill with a million people") {
    // Products of squares pass 64 bits, which an implementation in Java lets wrap around.
    const test::Case problem{1'000'000, {39576757, 29183290, 577719, 21570527}, {}, {}, quota::Method::hill};
    CHECK(quota::allocate(problem.problem()).given == test::Given{435348, 321019, 6355, 237278});
}

TEST_CASE("where other programs go wrong: quotients that only nearly tie are no tie") {
    // An epsilon takes these two quotients, 10^15 and 10^15 - 1 of 10^15 people, for equal.
    const test::Case problem{1, {999999999999998, 999999999999999}, {}, {}, quota::Method::webster};
    const auto allocation = quota::allocate(problem.problem());
    CHECK(allocation.given == test::Given{0, 1});
    CHECK_FALSE(allocation.tie);
}

TEST_CASE("where other programs go wrong: a tie hands out no more than there is") {
    for (const quota::Method method : quota::all_methods) {
        const test::Case problem{4, {11, 11, 11}, {}, {}, method};
        CHECK(quota::allocate(problem.problem()).given == test::Given{2, 1, 1});
    }
}
