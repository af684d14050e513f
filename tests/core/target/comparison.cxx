// A plan by every method side by side, in terms of the numbers that would be written.
#include "target/comparison.hxx"

#include "target/draft.hxx"
#include "target/registers.hxx"

#include <catch2/catch.hpp>

using namespace ansinh;
using namespace ansinh::target;
using namespace ansinh::target::test;

namespace {

MethodTable compared(const std::vector<Unit>& units, std::int64_t total, const Request& request) {
    const Register made = make_register(units, total);
    return compare_methods(make_plan(made.sheet, made.tables, shipped_words(), request));
}

} // namespace

TEST_CASE("every method says what it would write, and where they differ", "[target]") {
    const std::vector<Unit> units{{700, 98, {}, {}}, {10, 17, {}, {}}, {20, 17, {}, {}}, {5, 0, {}, {}}};
    Request request = register_request(Kind::newly_joined, false);
    const MethodTable table = compared(units, 10, request);
    REQUIRE(table.columns.size() == quota::all_methods.size());
    for (const MethodColumn& column : table.columns) {
        request.method = quota::method_name(column.method);
        const Register made = make_register(units, 10);
        CHECK(column.numbers == make_draft(made.sheet, made.tables, shipped_words(), request).numbers());
        CHECK(!column.refusal);
    }
    CHECK(table.columns[2].numbers == Numbers{8, 1, 1, 0}); // Jefferson favours the large one
    CHECK(table.columns[3].numbers == Numbers{6, 2, 2, 0}); // Adams the small ones
    CHECK(table.differing == std::vector<std::size_t>{0, 1, 2});
    CHECK(table.differs(1));
    CHECK(!table.differs(3));
}

TEST_CASE("people taking part already are in all numbers, and a refusal speaks of them", "[target]") {
    Request request = register_request(Kind::at_year_end, true);
    const MethodTable table = compared({{100, 30, {}, {}}, {50, 10, {}, {}}}, 154, request);
    for (const MethodColumn& column : table.columns)
        CHECK(column.numbers[0] + column.numbers[1] == 154);
    const MethodTable refused = compared({{100, 30, {}, 101}, {50, 10, {}, 51}}, 154, request);
    for (const MethodColumn& column : refused.columns) {
        REQUIRE(column.refusal);
        CHECK(column.refusal->code == "allocate.numbers-too-small");
        CHECK(column.numbers.empty());
    }
    CHECK(refused.differing.empty());
}
