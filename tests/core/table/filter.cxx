// Whether rows pass a filter's criteria.
#include "table/filter.hxx"

#include "table/grid.hxx"

#include <catch2/catch.hpp>

#include <initializer_list>

using namespace ansinh;
using table::FilterCriterion;
using table::FilterTest;

namespace {

/// Rows 1 to 5: an area in A, people in B.
table::Sheet villages() {
    return test::Grid().put("A1", {{"A", 100}, {"B", 60}, {"a ", 80}, {{}, 0}, {"Hòa", {}}}).sheet();
}

std::string passing(std::initializer_list<FilterCriterion> criteria) {
    const table::Sheet sheet = villages();
    std::string rows;
    for (int row = 0; row < 5; ++row)
        if (table::passes(sheet, row, std::vector(criteria)) == true) rows += std::to_string(row + 1);
    return rows;
}

FilterCriterion in_area(FilterTest test, std::vector<table::FilterValue> values, bool either = false) {
    return {0, test, std::move(values), either};
}

FilterCriterion people(FilterTest test, double number, bool either = false) {
    return {1, test, {{number, ""}}, either};
}

} // namespace

TEST_CASE("a filter without criteria lets every row pass", "[table]") {
    CHECK(passing({}) == "12345");
}

TEST_CASE("texts are compared without regard to case and outer blanks", "[table]") {
    CHECK(passing({in_area(FilterTest::equal, {{std::nullopt, "A"}})}) == "13");
    CHECK(passing({in_area(FilterTest::equal, {{std::nullopt, "hoà"}})}) == "5");
    CHECK(passing({in_area(FilterTest::not_equal, {{std::nullopt, "a"}})}) == "245");
    CHECK(passing({in_area(FilterTest::equal, {{std::nullopt, "B"}, {std::nullopt, "Hòa"}})}) == "25");
}

TEST_CASE("numbers are compared by value, and an empty cell is no number", "[table]") {
    CHECK(passing({people(FilterTest::equal, 60)}) == "2");
    CHECK(passing({people(FilterTest::less, 80)}) == "24");
    CHECK(passing({people(FilterTest::less_or_equal, 80)}) == "234");
    CHECK(passing({people(FilterTest::greater, 80)}) == "1");
    CHECK(passing({people(FilterTest::greater_or_equal, 80)}) == "13");
}

TEST_CASE("empty and not empty", "[table]") {
    CHECK(passing({in_area(FilterTest::empty, {})}) == "4");
    CHECK(passing({in_area(FilterTest::not_empty, {})}) == "1235");
}

TEST_CASE("and binds more than or", "[table]") {
    const auto area = in_area(FilterTest::equal, {{std::nullopt, "a"}});
    CHECK(passing({area, people(FilterTest::less, 90)}) == "3");
    CHECK(passing({area, people(FilterTest::less, 50, true)}) == "134");
    CHECK(passing({people(FilterTest::equal, 60), area, people(FilterTest::equal, 0, true)}) == "4");
}

TEST_CASE("what depends on other rows is not decided", "[table]") {
    const std::vector<FilterCriterion> top_ten{{1, FilterTest::undecidable, {}, false}};
    CHECK_FALSE(table::passes(villages(), 0, top_ten).has_value());
}
