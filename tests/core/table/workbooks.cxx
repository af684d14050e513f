// Discovery on whole workbooks of the kind clerks send: every trap of each at once.
#include "table/sample_grids.hxx"

#include <catch2/catch.hpp>

using namespace ansinh::test;
using ansinh::table::Row;
using ansinh::table::Table;

namespace {

const Value none{};

} // namespace

TEST_CASE("A three-row header, a number row, a total on top, sections and villages of the same name") {
    const auto tables = tables_of(sections_and_same_names());
    REQUIRE(tables.size() == 1);
    const Table& table = tables.front();
    CHECK(layout(table) ==
          "A7:K20 header 7-9 numbers 10 names B, total 11, section 12 16, unit 13 14 15 17 18 20, blank 19");
    CHECK(columns(table) ==
          "A ordinal, B unit, C population, D participants/health, E not_participating/health, "
          "F target/health, G part/health, H participants/pension, I not_participating/pension, "
          "J target/pension, K note");
    CHECK(names(table) == "Thôn 1 (Khu vực xã cũ Tân Hòa) | Thôn 2 (Khu vực xã cũ Tân Hòa) | Thôn Đồi | "
                          "Thôn 1 (Khu vực xã cũ Tân Phú) | Thôn 2 (Khu vực xã cũ Tân Phú) | Thôn Cộng Hòa");
    CHECK(table.title == "BIỂU GIAO CHỈ TIÊU PHÁT TRIỂN NGƯỜI THAM GIA BHXH, BHYT NĂM 2026");
    REQUIRE(table.find_column(5) != nullptr);
    CHECK(table.find_column(5)->path ==
          std::vector<std::string>{"BHYT tự đóng", "Chỉ tiêu năm 2026", "Giao"});
    CHECK(table.find_column(2)->path == std::vector<std::string>{"Dân số đến 31/12/2025"});
    CHECK(table.find_column(11) == nullptr);
}

TEST_CASE("Numbers typed as text do not make a unit's row anything else") {
    const auto tables = tables_of(numbers_as_text());
    REQUIRE(tables.size() == 1);
    CHECK(layout(tables[0]) == "A3:F10 header 3 names B, total 10, unit 4 5 6 7 8 9");
    CHECK(columns(tables[0]) ==
          "A ordinal/health, B unit/health, C population/health, D participants/health, "
          "E rate/health, F money/health");
}

TEST_CASE("Lists without figures, with codes and with names in every spelling") {
    Grid roster;
    roster.put("A1", {{"Mã thôn", "Tên thôn", "Từ ngày", "Đến ngày"},
                      {"01", "Thôn Hòa Bình", 45839},
                      {"02", "Thôn Lăng", 45839},
                      {"03", "Thôn Láng"},
                      {"04", "Thôn Làng", 45839},
                      {"07", "Thôn 1 (Tân Hòa)", 45839},
                      {"09", "Thôn 10", 45839, 46203},
                      {"11", "Thôn Mới", 46204}});
    const auto listed = tables_of(roster);
    REQUIRE(listed.size() == 1);
    CHECK(layout(listed[0]) == "A1:D8 header 1 names B, unit 2 3 4 5 6 7 8");
    CHECK(columns(listed[0]) == "A code, B unit, C other, D other");

    Grid report;
    report.put("A5", {{"TT", "Đơn vị", "Cuối kỳ"},
                      {1, "Thôn Hoà Bình", 50},
                      {2, "THO\u0302N LA\u0306NG", 41},
                      {3, "Thon Lang", 38},
                      {5, "thôn \u200B\u00D0ội 1", 29},
                      {7, "Thôn 1", 25},
                      {8, "Thôn  1", 27},
                      {11, "Thôn 1O", 7}});
    const auto reported = tables_of(report);
    REQUIRE(reported.size() == 1);
    CHECK(layout(reported[0]) == "A5:C12 header 5 names B, unit 6 7 8 9 10 11 12");
    CHECK(names(reported[0]) ==
          "Thôn Hoà Bình | THÔN LĂNG | Thon Lang | thôn \u200B\u00D0ội 1 | Thôn 1 | Thôn 1 | Thôn 1O");
    const auto units = reported[0].units();
    CHECK(std::vector<bool>{units[0]->repeated, units[4]->repeated, units[5]->repeated, units[6]->repeated} ==
          std::vector<bool>{false, true, true, false});
}

TEST_CASE("A plain filtered list with an area column") {
    const auto tables = ansinh::table::find_tables(filtered_list(), vocabulary());
    REQUIRE(tables.size() == 1);
    CHECK(layout(tables[0]) == "A4:E13 header 4 names B, total 13, unit 5 6 7 8 9 10 11 12");
    CHECK(columns(tables[0]) == "A ordinal, B unit, C area, D not_participating, E target");
}

TEST_CASE("Two tables side by side share names, a third is glued below") {
    const auto tables = tables_of(three_tables());
    REQUIRE(tables.size() == 3);
    CHECK(layout(tables[0]) == "A4:E11 header 4 names B, total 11, unit 5 6 7 8 9 10");
    CHECK(layout(tables[1]) == "G4:J11 header 4 names B, total 11, unit 5 6 7 8 9 10");
    CHECK(layout(tables[2]) == "A13:D16 header 13 names B, total 16, unit 14 15");
    CHECK(columns(tables[0]) ==
          "A ordinal/health, B unit/health, C not_participating/health, D target/health, E achieved/health");
    CHECK(columns(tables[1]) ==
          "G not_participating/pension, H target/pension, I achieved/pension, J rate/pension");
    CHECK(columns(tables[2]) == "A ordinal, B unit, C target/health, D target/pension");
    CHECK(tables[0].title == "I. BHYT TỰ ĐÓNG");
    CHECK(tables[1].title == "II. BHXH TỰ NGUYỆN");
    CHECK(tables[2].title == "III. TỔNG HỢP THEO TỔ CHỨC DỊCH VỤ THU");
    CHECK(tables[1].rows.back().name == "Cộng");
}

TEST_CASE("Parts below the total are parts") {
    Grid grid;
    grid.put("A4", {{"STT", "Thôn", "Đầu kỳ", "Tăng", "Giảm", "Cuối kỳ"},
                    {1, "Thôn 1", 410, 35, 12, 433},
                    {2, "Thôn 2", 287, 21, 9, 299},
                    {none, "Toàn xã", 1919, 165, 66, 2009},
                    {none, "Trong đó: Bưu điện", none, none, none, 1205},
                    {none, "Trong đó: Viettel", none, none, none, 795}});
    const auto tables = tables_of(grid);
    REQUIRE(tables.size() == 1);
    CHECK(layout(tables[0]) == "A4:F9 header 4 names B, total 7, unit 5 6, part 8 9");
}

TEST_CASE("A destination full of traps still has six units") {
    const auto tables = tables_of(full_of_traps());
    REQUIRE(tables.size() == 1);
    CHECK(layout(tables[0]) == "A4:F11 header 4 names B, total 11, unit 5 6 7 8 9 10");
    CHECK(columns(tables[0]) == "A ordinal, B unit, C not_participating, D minimum, E maximum, F target");
}
