// Discovery on thousands of random sheets: exact on those that are made like clerks' sheets, calm on garbage,
// fast on long ones.
#include "table/grid.hxx"
#include "table/random_sheet.hxx"

#include <catch2/catch.hpp>

#include <array>
#include <ctime>
#include <random>
#include <string>

using namespace ansinh::test;
using ansinh::table::Area;
using ansinh::table::Cell;
using ansinh::table::CellKind;
using ansinh::table::RowKind;
using ansinh::table::Sheet;
using ansinh::table::Table;

namespace {

std::string written_out(const Sheet& sheet) {
    std::string text;
    for (int row = 0; row < sheet.rows(); ++row) {
        text += std::to_string(row + 1) + ":";
        for (int column = 0; column < sheet.columns(); ++column)
            text += " [" + sheet.cell(row, column).text + "]";
        text += "\n";
    }
    for (const Area& merge : sheet.merges())
        text += ansinh::table::area_name(merge) + " ";
    return text;
}

std::string described(const std::vector<Table>& tables) {
    std::string text;
    for (const Table& table : tables) {
        text += layout(table) + "\n  " + columns(table) + "\n ";
        for (const auto& row : table.rows)
            if (row.kind != RowKind::total && row.kind != RowKind::blank)
                text += " " + row.name + "{" + row.section + "}";
        text += "\n";
    }
    return text;
}

/// Of the processor, not of the clock on the wall: other programs may be running.
double seconds_to_find(const Sheet& sheet, std::size_t expected_units) {
    const std::clock_t start = std::clock();
    const auto tables = ansinh::table::find_tables(sheet, vocabulary());
    const std::clock_t end = std::clock();
    REQUIRE(tables.size() == 1);
    CHECK(tables.front().units().size() == expected_units);
    return static_cast<double>(end - start) / CLOCKS_PER_SEC;
}

Sheet long_sheet(int rows) {
    Sheet sheet(rows + 2, 12);
    const Line header{"STT",      "Thôn",   "Khu vực", "Dân số",    "Đang tham gia", "Chưa tham gia",
                      "Chỉ tiêu", "Đã đạt", "Tỷ lệ",   "Tối thiểu", "Tối đa",        "Ghi chú"};
    for (int column = 0; column < 12; ++column)
        sheet.cell_for_writing(0, column) = header[static_cast<std::size_t>(column)].cell;
    for (int row = 1; row <= rows; ++row) {
        sheet.cell_for_writing(row, 0) = Value(row).cell;
        sheet.cell_for_writing(row, 1) = Value("Thôn Hòa Bình " + std::to_string(row)).cell;
        sheet.cell_for_writing(row, 2) = Value(row % 2 ? "A" : "B").cell;
        for (int column = 3; column < 11; ++column)
            sheet.cell_for_writing(row, column) = Value(row * column % 977).cell;
    }
    sheet.cell_for_writing(rows + 1, 1) = Value("Tổng cộng").cell;
    sheet.cell_for_writing(rows + 1, 5) = sum(1234).cell;
    return sheet;
}

} // namespace

TEST_CASE("Tables made the way clerks make them are found exactly") {
    int mistaken = 0;
    for (std::uint32_t seed = 1; seed <= 6000; ++seed) {
        const RandomSheet random = random_sheet(seed);
        const Sheet sheet = random.grid.sheet();
        const std::string found = described(ansinh::table::find_tables(sheet, vocabulary()));
        const std::string truth = described(random.truth);
        if (found == truth) continue;
        INFO("seed " << seed << "\n" << written_out(sheet));
        CHECK(found == truth);
        if (++mistaken >= 5) FAIL("too many mistakes to list");
    }
}

TEST_CASE("Garbage is survived, and what is found in it is consistent") {
    static const std::array<const char*, 30> texts{"STT",
                                                   "Thôn",
                                                   "Cộng",
                                                   "I",
                                                   "A",
                                                   "1",
                                                   "(1)",
                                                   "Chỉ tiêu",
                                                   "BHYT tự đóng",
                                                   "Trong đó:",
                                                   "Ghi chú",
                                                   "Chưa tham gia",
                                                   "",
                                                   " ",
                                                   "\xC3\x28",
                                                   "Khu vực 1",
                                                   "-",
                                                   "%",
                                                   "Đvt: người",
                                                   "NGƯỜI LẬP BIỂU",
                                                   "2026",
                                                   "Quý I",
                                                   "\u200B",
                                                   "(((",
                                                   "):",
                                                   "Tổng cộng",
                                                   "Thôn 1",
                                                   "=",
                                                   "\xFF\xFE",
                                                   "Tân An, ngày 1 tháng 2 năm 2026"};
    for (std::uint32_t seed = 1; seed <= 6000; ++seed) {
        std::mt19937 random(seed);
        const auto upto = [&](int high) { return std::uniform_int_distribution<int>(0, high)(random); };
        Sheet sheet(upto(25), upto(12));
        const int density = upto(100);
        for (int row = 0; row < sheet.rows(); ++row)
            for (int column = 0; column < sheet.columns(); ++column) {
                if (upto(99) >= density) continue;
                Cell& cell = sheet.cell_for_writing(row, column);
                cell.kind = static_cast<CellKind>(upto(3));
                cell.formula = upto(3) == 0;
                cell.value = upto(1) ? upto(40) : upto(4000) / 7.0 - 100;
                cell.text = texts[static_cast<std::size_t>(upto(29))];
            }
        for (int merge = upto(6); merge > 0; --merge) {
            const int row = upto(25), column = upto(12);
            sheet.add_merge({row, column, row + upto(4), column + upto(4)});
        }
        for (const Table& table : ansinh::table::find_tables(sheet, vocabulary())) {
            INFO("seed " << seed << "\n" << written_out(sheet) << described({table}));
            REQUIRE(Area{0, 0, sheet.rows() - 1, sheet.columns() - 1}.contains(table.area));
            REQUIRE(table.first_header_row == table.area.first_row);
            REQUIRE(table.last_header_row <= table.area.last_row);
            REQUIRE(static_cast<int>(table.columns.size()) == table.area.columns());
            int last = table.number_row.value_or(table.last_header_row);
            for (const auto& row : table.rows) {
                REQUIRE(row.row > last);
                last = row.row;
            }
            REQUIRE(last == table.area.last_row);
        }
    }
}

TEST_CASE("No cell belongs to two tables") {
    for (std::uint32_t seed = 1; seed <= 500; ++seed) {
        const auto tables = tables_of(random_sheet(seed).grid);
        for (std::size_t i = 0; i < tables.size(); ++i)
            for (std::size_t j = i + 1; j < tables.size(); ++j)
                REQUIRE_FALSE(tables[i].area.intersects(tables[j].area));
    }
}

TEST_CASE("Long sheets take time in proportion to their rows") {
    const double short_time = seconds_to_find(long_sheet(10'000), 10'000);
    const double long_time = seconds_to_find(long_sheet(100'000), 100'000);
    INFO("10,000 rows: " << short_time * 1000 << " ms, 100,000 rows: " << long_time * 1000 << " ms");
    // Generous, for slow machines and sanitizers: a quadratic search would take a hundred times as long.
    CHECK(long_time < 40 * short_time + 0.05);
}
