// Bodies as clerks fill them: totals, sections, parts, gaps, footers, tables beside and below.
#include "table/grid.hxx"

#include <catch2/catch.hpp>

using namespace ansinh::test;
using ansinh::table::Table;

namespace {

const Value none{};
const Line header{"STT", "Thôn", "Chưa tham gia", "Chỉ tiêu"};

/// A table at A1 with the usual header and these rows below it.
Table with_rows(std::vector<Line> rows, const Line& head = header) {
    rows.insert(rows.begin(), head);
    Grid grid;
    grid.put("A1", rows);
    const auto tables = tables_of(grid);
    REQUIRE(tables.size() == 1);
    return tables.front();
}

} // namespace

TEST_CASE("Totals under all their names, with and without marks") {
    for (const char* total : {"Cộng",           "CỘNG",
                              "CONG",           "Cộng:",
                              "Tổng",           "Tổng cộng",
                              "TỔNG CỘNG:",     "Tong cong",
                              "Tổng số",        "Toàn xã",
                              "TOÀN PHƯỜNG",    "Toan xa",
                              "Toàn xã Tân An", "Tổng cộng (I+II)",
                              "C Ộ N G",        "T Ổ N G  C Ộ N G",
                              "Cộng toàn xã",   "To\u0302\u0309ng co\u0302\u0323ng",
                              "Tổng toàn xã",   "CỘNG CHUNG",
                              "Tổng công"}) {
        INFO(total);
        CHECK(layout(with_rows({{1, "Thôn 1", 4}, {2, "Thôn 2", 6}, {none, total, 10, 5}})) ==
              "A1:D4 header 1 names B, total 4, unit 2 3");
        CHECK(layout(with_rows({{none, total, 10, 5}, {1, "Thôn 1", 4}, {2, "Thôn 2", 6}})) ==
              "A1:D4 header 1 names B, total 2, unit 3 4");
        CHECK(layout(with_rows({{1, "Thôn 1", 4}, {2, "Thôn 2", 6}, {total, none, sum(10), 5}})) ==
              "A1:D4 header 1 names B, total 4, unit 2 3");
    }
}

TEST_CASE("Villages and offices whose names look like totals are units") {
    for (const char* name :
         {"Thôn Cộng Hòa", "Cộng Hòa", "Công an xã", "CONG AN XA", "Tổng Công ty Bưu điện", "Toàn Thắng",
          "Tổng đội TNXP", "Cộng đồng Phú Lợi", "Tong Cong ty", "Thôn Tổng"}) {
        INFO(name);
        CHECK(layout(with_rows({{1, "Thôn 1", 4}, {2, name, 6}, {none, "Cộng", 10, 5}})) ==
              "A1:D4 header 1 names B, total 4, unit 2 3");
        CHECK(layout(with_rows({{"Thôn 1", 4}, {name, 6}, {"Thôn 3", 6}, {"Cộng", 16, 5}},
                               {"Thôn", "Chưa tham gia", "Chỉ tiêu"})) ==
              "A1:C5 header 1 names A, total 5, unit 2 3 4");
    }
    CHECK(layout(with_rows({{1, "Thôn 1", 4}, {2, "Cộng", 6}, {none, "Cộng", 10}})) ==
          "A1:D4 header 1 names B, total 4, unit 2 3");
}

TEST_CASE("Sections by roman numbers, letters, words, merges and restarts of the count") {
    const std::string expected = "A1:D7 header 1 names B, section 2 5, unit 3 4 6 7";
    const auto sections = [](Value first, Value first_name, Value second, Value second_name) {
        return with_rows({{first, first_name},
                          {1, "Thôn 1", 4},
                          {2, "Thôn 2", 6},
                          {second, second_name},
                          {1, "Thôn 1", 7},
                          {2, "Thôn 3", 6}});
    };
    const Table roman = sections("I", "Khu vực xã cũ Tân Hòa", "II", "Khu vực xã cũ Tân Phú");
    CHECK(layout(roman) == expected);
    CHECK(names(roman) ==
          "Thôn 1 (Khu vực xã cũ Tân Hòa) | Thôn 2 | Thôn 1 (Khu vực xã cũ Tân Phú) | Thôn 3");
    CHECK(layout(sections("A", "Tân Hòa", "B", "Tân Phú")) == expected);
    CHECK(layout(sections(none, "Khu vực I", none, "Khu vực II")) == expected);
    CHECK(layout(sections(none, "Tân Hòa", none, "Tân Phú")) == expected);
    CHECK(layout(sections(none, "Xã Tân Hòa (cũ)", none, "Thị trấn Tân Phú (cũ)")) == expected);
    const Table in_one_cell = sections("I. Tân Hòa", none, "II. Tân Phú", none);
    CHECK(layout(in_one_cell) == expected);
    CHECK(names(in_one_cell) == "Thôn 1 (Tân Hòa) | Thôn 2 | Thôn 1 (Tân Phú) | Thôn 3");

    Grid merged;
    merged.put("A1", {header,
                      {"Địa bàn Tân Hòa"},
                      {1, "Thôn 1", 4},
                      {2, "Thôn 2", 6},
                      {"Địa bàn Tân Phú"},
                      {1, "Thôn 1", 7},
                      {2, "Thôn 3", 6}});
    merged.merge({"A2:D2", "A5:D5"});
    CHECK(layout(tables_of(merged).front()) == expected);
}

TEST_CASE("Sections without STT, subtotals, and a grand total") {
    const Line head{"Thôn", "Chưa tham gia", "Chỉ tiêu"};
    CHECK(layout(with_rows({{"Cụm 1"},
                            {"Thôn A", 4},
                            {"Thôn B", 5},
                            {"Cộng cụm 1", sum(9)},
                            {"Cụm 2"},
                            {"Thôn C", 4},
                            {"Thôn D", 5},
                            {"Cộng cụm 2", sum(9)},
                            {"Tổng cộng", sum(18), 10}},
                           head)) == "A1:C10 header 1 names A, total 5 9 10, section 2 6, unit 3 4 7 8");
    const Table table = with_rows({{"I", "Tân Hòa", sum(10)},
                                   {1, "Thôn 1", 4},
                                   {2, "Thôn 2", 6},
                                   {none, "Cộng Tân Hòa", sum(10)},
                                   {"II", "Tân Phú", sum(13)},
                                   {1, "Thôn 1", 7},
                                   {2, "Thôn 3", 6},
                                   {none, "Cộng Tân Phú", sum(13)},
                                   {none, "Tổng cộng", sum(23), 9}});
    CHECK(layout(table) == "A1:D10 header 1 names B, total 5 9 10, section 2 6, unit 3 4 7 8");
    CHECK(table.rows[3].section == "Tân Hòa");
    CHECK(table.rows[7].section == "Tân Phú");
    CHECK(table.rows[8].section.empty());
}

TEST_CASE("Rows numbered with roman numbers are units where nothing stands under them") {
    CHECK(layout(with_rows({{"I", "Thôn 1", 4}, {"II", "Thôn 2", 6}, {none, "Cộng", 10}})) ==
          "A1:D4 header 1 names B, total 4, unit 2 3");
    CHECK(layout(with_rows({{"I", "Các thôn", sum(10)},
                            {1, "Thôn 1", 4},
                            {2, "Thôn 2", 6},
                            {"II", "Trường học", 7},
                            {none, "Cộng", 17}})) ==
          "A1:D6 header 1 names B, total 6, section 2, unit 3 4 5");
    CHECK(layout(with_rows({{"A", "Khu vực 1"},
                            {"I", "Cụm 1"},
                            {1, "Thôn 1", 4},
                            {"II", "Cụm 2"},
                            {1, "Thôn 2", 6},
                            {"B", "Khu vực 2"},
                            {"I", "Cụm 3"},
                            {1, "Thôn 3", 6}})) == "A1:D9 header 1 names B, section 2 3 5 7 8, unit 4 6 9");
    CHECK(
        layout(with_rows({{"Cụm 1", 4}, {"Cụm 2", 5}, {"Cộng", 9}}, {"Thôn", "Chưa tham gia", "Chỉ tiêu"})) ==
        "A1:C4 header 1 names A, total 4, unit 2 3");
}

TEST_CASE("Parents of numbered children are sections") {
    CHECK(layout(with_rows(
              {{1, "Khu A", sum(9)}, {"1.1", "Thôn 1", 4}, {"1.2", "Thôn 2", 5}, {2, "Thôn 3", 8}})) ==
          "A1:D5 header 1 names B, section 2, unit 3 4 5");
}

TEST_CASE("Parts are listed under a total or a unit") {
    CHECK(layout(with_rows({{1, "Thôn 1", 4},
                            {2, "Thôn 2", 6},
                            {none, "Cộng", 10},
                            {none, "Trong đó:"},
                            {none, "- Bưu điện", 6},
                            {none, "- Viettel", 4}})) ==
          "A1:D7 header 1 names B, total 4, unit 2 3, part 5 6 7");
    CHECK(layout(with_rows({{1, "Thôn 1", 4},
                            {none, "Tr.đó: HSSV", 1},
                            {2, "Thôn 2", 6},
                            {"-", "Hộ nghèo", 2},
                            {3, "Thôn 3", 6}})) == "A1:D6 header 1 names B, unit 2 4 6, part 3 5");
    CHECK(layout(with_rows({{1, "Thôn 1", 4},
                            {2, "Thôn 2", 6},
                            {none, "Cộng", 10},
                            {none, "Trong đó:"},
                            {none, "Bưu điện", 6},
                            {none, "Viettel", 4}})) ==
          "A1:D7 header 1 names B, total 4, unit 2 3, part 5 6 7");
    CHECK(layout(with_rows({{"I", "Tân Hòa"},
                            {"-", "Thôn 1", 4},
                            {"-", "Thôn 2", 6},
                            {"II", "Tân Phú"},
                            {"-", "Thôn 3", 4}})) == "A1:D6 header 1 names B, section 2 5, unit 3 4 6");
}

TEST_CASE("Units that have reported nothing yet, lost their number, or stand behind a gap") {
    CHECK(layout(with_rows({{1, "Thôn 1"}, {2, "Thôn 2"}, {3, "Thôn 3"}, {none, "Cộng", none, 30}})) ==
          "A1:D5 header 1 names B, total 5, unit 2 3 4");
    CHECK(layout(with_rows(
              {{1, "Thôn 1", 4}, {none, "Thôn 2", 5}, {3, "Thôn 3"}, {none, "Thôn 4"}, {none, "Cộng", 9}})) ==
          "A1:D6 header 1 names B, total 6, unit 2 3 4 5");
    CHECK(layout(with_rows({{1, "Thôn 1", 4}, {}, {}, {2, "Thôn 2", 5}, {}, {none, "Cộng", 9}})) ==
          "A1:D7 header 1 names B, total 7, unit 2 5, blank 3 4 6");
    CHECK(layout(with_rows({{1, "Thôn 1", 4}, {2, "Thôn 2", 5}, {}, {}, {}, {3, "Thôn 3", 5}})) ==
          "A1:D3 header 1 names B, unit 2 3");
    CHECK(layout(with_rows({{1, "Thôn 1", 4}, {2, "Thôn 2", 5}, {3}, {4}, {5, none, sum(0)}})) ==
          "A1:D6 header 1 names B, unit 2 3 6, blank 4 5");
    CHECK(layout(with_rows({{"Thôn 1"}, {"Thôn 2"}, {"Thôn 3"}}, {"Thôn", "Chưa tham gia", "Chỉ tiêu"})) ==
          "A1:C4 header 1 names A, unit 2 3 4");
}

TEST_CASE("A sum that nobody named is a total") {
    CHECK(layout(with_rows({{1, "Thôn 1", 4}, {2, "Thôn 2", 5}, {none, none, sum(9), sum(3)}})) ==
          "A1:D4 header 1 names B, total 4, unit 2 3");
}

TEST_CASE("Footers of every kind end the table") {
    for (const char* footer :
         {"Ghi chú: số liệu do BHXH cung cấp", "NGƯỜI LẬP BIỂU",
          "Nơi nhận:", "Tân An, ngày 05 tháng 01 năm 2026", "Ngày ... tháng ... năm 2026",
          "TM. ỦY BAN NHÂN DÂN", "NGUOI LAP BIEU", "Người tổng hợp", "KT. CHỦ TỊCH", "XÁC NHẬN CỦA UBND XÃ",
          "Bằng chữ: Một trăm hai mươi", "Lưu ý: gửi trước ngày 15"}) {
        INFO(footer);
        CHECK(
            layout(with_rows(
                {{1, "Thôn 1", 4}, {2, "Thôn 2", 5}, {none, "Cộng", 9}, {footer}, {none, "Nguyễn Văn A"}})) ==
            "A1:D4 header 1 names B, total 4, unit 2 3");
        CHECK(layout(with_rows(
                  {{1, "Thôn 1", 4}, {2, "Thôn 2", 5}, {none, none, footer}, {none, "Nguyễn Văn A"}})) ==
              "A1:D3 header 1 names B, unit 2 3");
        CHECK(layout(with_rows({{"Thôn 1", 4}, {"Thôn 2", 5}, {"Cộng", 9}, {}, {footer}, {"Nguyễn Văn A"}},
                               {"Thôn", "Chưa tham gia", "Chỉ tiêu"})) ==
              "A1:C4 header 1 names A, total 4, unit 2 3");
    }
}

TEST_CASE("Tables below: with a title or glued on, with the same columns or others") {
    Grid grid;
    grid.put("B2", {header,
                    {1, "Thôn 1", 4},
                    {2, "Thôn 2", 5},
                    {none, "Cộng", 9},
                    {"STT", "Điểm thu", "Chỉ tiêu"},
                    {1, "Bưu điện", 5},
                    {2, "Viettel", 4},
                    {"Phụ lục: BHXH tự nguyện"},
                    {none, none, "BHXH tự nguyện"},
                    {"TT", "Thôn", "Chưa tham gia", "Giao"},
                    {1, "Thôn 1", 14},
                    {2, "Thôn 2", 15}});
    grid.merge({"D10:E10"});
    const auto tables = tables_of(grid);
    REQUIRE(tables.size() == 3);
    CHECK(layout(tables[0]) == "B2:E5 header 2 names C, total 5, unit 3 4");
    CHECK(layout(tables[1]) == "B6:D8 header 6 names C, unit 7 8");
    CHECK(layout(tables[2]) == "B10:E13 header 10-11 names C, unit 12 13");
    CHECK(tables[2].title == "Phụ lục: BHXH tự nguyện");
}

TEST_CASE("Tables beside: each with its own names, at other heights, without a gap") {
    Grid apart;
    apart.put("A1", {header, {1, "Thôn 1", 4}, {2, "Thôn 2", 5}, {3, "Thôn 3", 6}});
    apart.put("G2", {{"TT", "TCDVT", "Chỉ tiêu"}, {1, "Bưu điện", 5}, {2, "Viettel", 4}, {none, "Cộng", 9}});
    const auto two = tables_of(apart);
    REQUIRE(two.size() == 2);
    CHECK(layout(two[0]) == "A1:D4 header 1 names B, unit 2 3 4");
    CHECK(layout(two[1]) == "G2:I5 header 2 names H, total 5, unit 3 4");

    Grid together;
    together.put("A1",
                 {{"STT", "Thôn", "Chưa tham gia", "Chỉ tiêu", "STT", "Thôn", "Chưa tham gia", "Chỉ tiêu"},
                  {1, "Thôn 1", 4, none, 3, "Thôn 3", 6, none},
                  {2, "Thôn 2", 5, none, 4, "Thôn 4", 6, none}});
    const auto halves = tables_of(together);
    REQUIRE(halves.size() == 2);
    CHECK(layout(halves[0]) == "A1:D3 header 1 names B, unit 2 3");
    CHECK(layout(halves[1]) == "E1:H3 header 1 names F, unit 2 3");
}

TEST_CASE("Remarks beside a table belong to nothing") {
    Grid grid;
    grid.put(
        "A1",
        {header, {1, "Thôn 1", 4, none, none, none, "xem lại"}, {2, "Thôn 2", 5, none, none, none, 120}});
    grid.put("F1", {{"Ghi chú"}});
    const auto tables = tables_of(grid);
    REQUIRE(tables.size() == 1);
    CHECK(layout(tables[0]) == "A1:D3 header 1 names B, unit 2 3");
}

TEST_CASE("What clerks calculate below the total are no units") {
    const std::string expected = "A1:D6 header 1 names B, total 4, unit 2 3, part 5 6";
    CHECK(layout(with_rows({{1, "Thôn 1", 4},
                            {2, "Thôn 2", 5},
                            {none, "Cộng", 9},
                            {none, "Xã giao", none, 12},
                            {none, "Chênh lệch", none, 3}})) == expected);
    CHECK(layout(with_rows({{"Thôn 1", 4}, {"Thôn 2", 5}, {"Cộng", 9}, {"Tỷ lệ", 0.4}},
                           {"Thôn", "Chưa tham gia", "Chỉ tiêu"})) ==
          "A1:C5 header 1 names A, total 4, unit 2 3, part 5");
    CHECK(layout(with_rows(
              {{1, "Thôn 1", 4}, {2, "Thôn 2", 5}, {none, "Cộng", 9}, {}, {none, "Kiểm tra", 9}})) ==
          "A1:D4 header 1 names B, total 4, unit 2 3");
    CHECK(layout(with_rows(
              {{"Cộng cụm 1", 9}, {"Đông", 4}, {"Tây", 5}, {"Cộng cụm 2", 7}, {"Nam", 3}, {"Bắc", 4}},
              {"Thôn", "Chưa tham gia", "Chỉ tiêu"})) == "A1:C7 header 1 names A, total 2 5, unit 3 4 6 7");
    CHECK(layout(with_rows({{1, "Thôn 1", 4}, {none, "(thôn mới sáp nhập)"}, {2, "Thôn 2", 5}})) ==
          "A1:D4 header 1 names B, unit 2 4, part 3");
}

TEST_CASE("The commune among its villages is the total; several communes are sections") {
    CHECK(layout(with_rows({{1, "Thôn 1", 4}, {2, "Thôn 2", 5}, {none, "Xã Tân An", 9}})) ==
          "A1:D4 header 1 names B, total 4, unit 2 3");
    CHECK(layout(with_rows({{none, "Xã Tân An", sum(9)}, {1, "Thôn 1", 4}, {2, "Thôn 2", 5}})) ==
          "A1:D4 header 1 names B, total 2, unit 3 4");
    CHECK(layout(with_rows({{none, "Xã Tân Hòa", sum(4)},
                            {1, "Thôn 1", 4},
                            {none, "Xã Tân Phú", sum(5)},
                            {1, "Thôn 2", 5}})) == "A1:D5 header 1 names B, section 2 4, unit 3 5");
    CHECK(layout(with_rows({{1, "Xã Tân Hòa", 4}, {2, "Phường Tân Phú", 5}, {none, "Toàn tỉnh", 9}},
                           {"STT", "Đơn vị", "Chưa tham gia", "Chỉ tiêu"})) ==
          "A1:D4 header 1 names B, total 4, unit 2 3");
}

TEST_CASE("Villages may be called by a number, and names merged over several rows") {
    CHECK(layout(with_rows({{1, 10, none}, {2, 5, none}, {3, 7, none}, {"Cộng", 22, 9}},
                           {"Thôn", "Chưa tham gia", "Chỉ tiêu"})) ==
          "A1:C5 header 1 names A, total 5, unit 2 3 4");
    Grid grid;
    grid.put("A1", {{"STT", "Thôn", "Loại hình", "Chưa tham gia", "Chỉ tiêu"},
                    {1, "Thôn 1", "BHYT", 10, none},
                    {none, none, "BHXH", 20, none},
                    {2, "Thôn 2", "BHYT", 5, none},
                    {none, none, "BHXH", 15, none}});
    grid.merge({"A2:A3", "B2:B3", "A4:A5", "B4:B5"});
    const Table table = tables_of(grid).front();
    CHECK(layout(table) == "A1:E5 header 1 names B, unit 2 3 4 5");
    CHECK(names(table) == "Thôn 1 | Thôn 1 | Thôn 2 | Thôn 2");
}
