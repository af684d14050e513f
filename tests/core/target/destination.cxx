// Whether target cells are free for a result.
#include "target/destination.hxx"

#include "target/commune.hxx"

#include <catch2/catch.hpp>

using namespace ansinh;
using namespace ansinh::target;
using namespace ansinh::target::test;
using table::Sheet;

namespace {

Sheet column_of(const std::vector<table::Cell>& content) {
    Sheet sheet(static_cast<int>(content.size()), 3);
    int row = 0;
    for (const table::Cell& cell : content)
        sheet.cell_for_writing(row++, 1) = cell;
    return sheet;
}

table::Area area(std::string_view name) {
    return table::parse_area(name).value();
}

} // namespace

TEST_CASE("empty cells are free, inside the used area and beyond it", "[target]") {
    const Sheet sheet = column_of({empty_cell(), empty_cell()});
    CHECK(check_destination(sheet, cells("B1:B2"), false).empty());
    CHECK(check_destination(sheet, cells("H1:H900"), false).empty());
}

TEST_CASE("everything a cell can hold is a fault of its own kind", "[target]") {
    const Sheet sheet =
        column_of({number_cell(12), number_cell(1.5), text_cell("chưa rõ"), text_cell(" \u00a0 "),
                   formula_cell(empty_cell()), formula_cell(number_cell(3)), error_cell(), empty_cell()});
    const std::vector<Message> expected{
        {"into.number", {"B1", Quantity{Rational(12), 0}}},
        {"into.number", {"B2", Quantity{Rational(3, 2), 2}}},
        {"into.text", {"B3", "chưa rõ"}},
        {"into.spaces", {"B4"}},
        {"into.formula", {"B5"}},
        {"into.formula", {"B6"}},
        {"into.formula", {"B7"}},
    };
    CHECK(check_destination(sheet, cells("B1:B8"), false) == expected);
    CHECK(check_destination(sheet, cells("B1:B8"), true).empty());
}

TEST_CASE("a merge that holds two units or hides one is named once, agreed or not", "[target]") {
    Sheet sheet(8, 4);
    sheet.add_merge(area("B2:B3"));
    sheet.add_merge(area("A5:B5"));
    sheet.add_merge(area("B7:C7"));
    for (const bool overwrite : {false, true})
        CHECK(check_destination(sheet, cells("B1:B8"), overwrite) ==
              std::vector<Message>{{"into.merged", {"B2:B3"}}, {"into.merged", {"A5:B5"}}});
}

TEST_CASE("a merge of one row that begins at the target is only a wide cell", "[target]") {
    Sheet sheet(3, 5);
    sheet.add_merge(area("B1:D1"));
    sheet.cell_for_writing(0, 1) = number_cell(4);
    CHECK(codes(check_destination(sheet, cells("B1"), false)) == std::vector<std::string>{"into.number"});
    CHECK(codes(check_destination(sheet, cells("C1"), false)) == std::vector<std::string>{"into.merged"});
}

TEST_CASE("faults come in the order of the cells", "[target]") {
    Sheet sheet = column_of({number_cell(1), empty_cell(), text_cell("x"), number_cell(2)});
    sheet.add_merge(area("A2:B2"));
    CHECK(codes(check_destination(sheet, cells("B1:B4"), false)) ==
          std::vector<std::string>{"into.number", "into.merged", "into.text", "into.number"});
}
