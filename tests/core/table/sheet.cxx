// Cells, merges and names of cells.
#include "table/sheet.hxx"
#include "table/sheet_reference.hxx"

#include <catch2/catch.hpp>

#include <random>

using namespace ansinh::table;

TEST_CASE("Column names and numbers are each other's inverse") {
    CHECK(column_name(0) == "A");
    CHECK(column_name(25) == "Z");
    CHECK(column_name(26) == "AA");
    CHECK(column_name(701) == "ZZ");
    CHECK(column_name(702) == "AAA");
    CHECK(column_name(16383) == "XFD");
    for (int column = 0; column < 18278; ++column)
        REQUIRE(parse_column(column_name(column)) == column);
    CHECK(parse_column("ab") == 27);
    for (const char* wrong : {"", "A1", "ABCD", "-", "Đ", " A"})
        CHECK_FALSE(parse_column(wrong));
}

TEST_CASE("Areas are read in every way the office writes them, and nothing else is") {
    CHECK(parse_area("F13") == Area{12, 5, 12, 5});
    CHECK(parse_area("$F$13:F20") == Area{12, 5, 19, 5});
    CHECK(parse_area("f20:b13") == Area{12, 1, 19, 5});
    CHECK(parse_area("XFD1048576") == Area{1048575, 16383, 1048575, 16383});
    for (const char* wrong : {"", "F", "13", "F0", "F-1", "F13:", ":F13", "F13:F14:F15", "Sheet1.F13",
                              "F1048577", "F 13", "$$F13", "F13 ", "F99999999999"})
        CHECK_FALSE(parse_area(wrong));
    std::mt19937 random(7);
    for (int i = 0; i < 2000; ++i) {
        const int row = std::uniform_int_distribution<int>(0, 1048000)(random);
        const int column = std::uniform_int_distribution<int>(0, 16000)(random);
        const Area area{row, column, row + i % 7, column + i % 5};
        REQUIRE(parse_area(area_name(area)) == area);
    }
}

TEST_CASE("Cells of one column are listed as runs") {
    const std::vector<Position> cells{{12, 5}, {13, 5}, {14, 5}, {16, 5}, {17, 5}, {19, 5}};
    CHECK(list_names(cells) == "F13:F15, F17:F18, F20");
    CHECK(list_names({}).empty());
    std::vector<Position> block;
    for (int column = 3; column <= 14; ++column)
        for (const int row : {4, 5, 6, 7, 9, 10, 11})
            block.push_back({row, column});
    CHECK(list_names(block) == "D5:O8, D10:O12");
    block.erase(block.begin()); // D5
    CHECK(list_names(block) == "D6:D8, D10:O12, E5:O8");
}

TEST_CASE("Areas contain and meet each other") {
    const Area area{2, 1, 5, 3};
    CHECK(area.rows() == 4);
    CHECK(area.columns() == 3);
    CHECK(area.contains(Position{5, 3}));
    CHECK_FALSE(area.contains(Position{6, 3}));
    CHECK(area.contains(Area{3, 1, 5, 2}));
    CHECK_FALSE(area.contains(Area{1, 1, 5, 2}));
    CHECK(area.intersects(Area{5, 3, 9, 9}));
    CHECK_FALSE(area.intersects(Area{6, 1, 9, 9}));
}

TEST_CASE("A sheet knows its cells, its merges and nothing beyond") {
    Sheet sheet(3, 4);
    sheet.cell_for_writing(0, 1).text = "Thôn";
    sheet.add_merge({0, 1, 1, 2});
    CHECK(sheet.shown(1, 2).text == "Thôn");
    CHECK(sheet.cell(1, 2).text.empty());
    REQUIRE(sheet.merge_at(1, 1) != nullptr);
    CHECK(*sheet.merge_at(1, 1) == Area{0, 1, 1, 2});
    CHECK(sheet.merge_at(2, 1) == nullptr);
    CHECK(sheet.merge_at(-1, 9) == nullptr);
    CHECK(sheet.cell(-1, 0).kind == CellKind::empty);
    CHECK(sheet.cell(3, 0).kind == CellKind::empty);
    CHECK_THROWS_AS(sheet.cell_for_writing(3, 0), std::out_of_range);

    sheet.add_merge({2, 2, 9, 9});
    REQUIRE(sheet.merge_at(2, 3) != nullptr);
    CHECK(sheet.merge_at(2, 3)->last_row == 9);
    sheet.add_merge({1, 0, 1, 1});
    CHECK(sheet.merge_at(1, 1)->first_column == 1);
    sheet.add_merge({0, 0, 0, 0});
    CHECK(sheet.merge_at(0, 0) == nullptr);

    CHECK(sheet.row_state(1) == RowState::visible);
    sheet.set_row_state(1, RowState::hidden);
    CHECK(sheet.row_state(1) == RowState::hidden);
    CHECK(sheet.row_state(7) == RowState::visible);
    CHECK_THROWS_AS(sheet.set_row_state(3, RowState::hidden), std::out_of_range);
}

TEST_CASE("Sheets are named in formulas whatever is in their names") {
    CHECK(quoted_sheet("Xã Tân An '26'") == "'Xã Tân An ''26'''");
    CHECK(absolute_reference("Phụ lục I", {2, 1, 25, 1}) == "$'Phụ lục I'.$B$3:$B$26");
    CHECK(absolute_reference("Q'3", {5, 27, 5, 27}) == "$'Q''3'.$AB$6:$AB$6");
}
