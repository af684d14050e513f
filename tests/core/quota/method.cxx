// Names of methods, and one problem by all of them.
#include "quota/method.hxx"
#include "quota/cases.hxx"
#include "quota/comparison.hxx"
#include "refusal.hxx"

#include <catch2/catch.hpp>

#include <string>

using namespace ansinh;
using quota::Method;

TEST_CASE("methods go by name in any case") {
    CHECK(quota::parse_method("hamilton") == Method::hamilton);
    CHECK(quota::parse_method("HAMILTON") == Method::hamilton);
    CHECK(quota::parse_method("Largest-Remainder") == Method::hamilton);
    CHECK(quota::parse_method("Sainte-Lague") == Method::webster);
    CHECK(quota::parse_method("DHondt") == Method::jefferson);
    CHECK(quota::parse_method("huntington-HILL") == Method::hill);
    for (const Method method : quota::all_methods)
        CHECK(quota::parse_method(quota::method_name(method)) == method);
    for (const char* name : {"", "hamilton ", "largest_remainder", "d'hondt", "ước"})
        CHECK(test::refusal([&] { quota::parse_method(name); }) ==
              Message{"quota.method-unknown", {std::string(name)}});
}

TEST_CASE("one problem by every method") {
    // Balinski and Young's table: Hamilton, Webster, Jefferson, Adams, Hill and Dean all differ.
    const test::Case problem{26, {9061, 7179, 5259, 3319, 1182}, {}, {}};
    const quota::Comparison comparison = quota::compare(problem.problem());
    REQUIRE(comparison.results.size() == 6);
    const std::vector<test::Given> expected{{9, 7, 5, 4, 1}, {9, 8, 5, 3, 1}, {10, 7, 5, 3, 1},
                                            {9, 7, 5, 3, 2}, {9, 7, 6, 3, 1}, {9, 7, 5, 4, 1}};
    for (std::size_t place = 0; place < expected.size(); ++place) {
        CHECK(comparison.results[place].method == quota::all_methods[place]);
        REQUIRE(comparison.results[place].allocation);
        CHECK_FALSE(comparison.results[place].refusal);
        CHECK(comparison.results[place].allocation->given == expected[place]);
    }
    CHECK(comparison.differing == std::vector<std::size_t>{0, 1, 2, 3, 4});
    CHECK(quota::compare(test::Case{4, {1, 1, 2, 0}, {}, {}}.problem()).differing.empty());
}

TEST_CASE("a wrong problem is refused by every method") {
    const test::Case problem{9, {1, 1}, {5, 5}, {}};
    const quota::Comparison comparison = quota::compare(problem.problem());
    CHECK(comparison.differing.empty());
    for (const quota::MethodResult& result : comparison.results) {
        CHECK_FALSE(result.allocation);
        REQUIRE(result.refusal);
        CHECK(result.refusal->code == "quota.minimum-too-large");
    }
}
