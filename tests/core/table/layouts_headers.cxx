// Headers as clerks make them: with and without merges, marks, titles, numbers, names.
#include "table/grid.hxx"

#include <catch2/catch.hpp>

using namespace ansinh::test;
using ansinh::table::Table;

namespace {

const Value none{};

/// The only table of a grid.
Table only(const Grid& grid) {
    const auto tables = tables_of(grid);
    REQUIRE(tables.size() == 1);
    return tables.front();
}

const std::vector<Line> three_villages{
    {1, "Thôn Đông", 40, none}, {2, "Thôn Tây", 25, none}, {3, "Thôn Nam", 61, none}};

} // namespace

TEST_CASE("A table that starts at A1, without a title and without STT") {
    Grid grid;
    grid.put("A1",
             {{"Tên thôn", "Chưa tham gia", "Chỉ tiêu"}, {"Đông", 40}, {"Tây", 25}, {"Cộng", sum(65), 20}});
    const Table table = only(grid);
    CHECK(layout(table) == "A1:C4 header 1 names A, total 4, unit 2 3");
    CHECK(columns(table) == "A unit, B not_participating, C target");
}

TEST_CASE("Headers without marks, in capitals, broken over lines, decomposed and spaced out") {
    const std::vector<Line> headers{
        {"STT", "THON", "CHUA THAM GIA", "CHI TIEU NAM 2026"},
        {"Stt", "Tên thôn/TDP", "Số người chưa tham gia\nBHYT tự đóng", "Chỉ tiêu\ngiao"},
        {"S.T.T", "Tên  đơn vị", "  Chưa  tham gia ", "Chỉ tiêu (người)"},
        {"TT", "Tho\u0302n", "Chu\u031Ba tham gia", "Chi\u0309 tie\u0302u na\u0306m 2026"},
        {"Số TT", "Th\u00ADôn", "Chưa\u00A0tham\u00A0gia", "Chỉ\u00AD tiêu phát triển mới"},
        {"Số thứ tự", "Tổ dân phố", "Người chưa tham gia đến 31/12/2025", "KH năm 2026"},
        {"TT", "Khu phố", "Còn chưa tham gia", "Chỉ tiêu: số người tham gia đến 31/12/2026"},
        {"TT", "Buôn", "Tổng số người chưa tham gia", "CT giao năm"},
        {"TT", "Địa bàn", "Số chưa tham gia", "Giao"},
        {"TT", "Tổ chức dịch vụ thu", "Chưa có thẻ", "Được giao"},
        {"TT", "Họ và tên", "Số người tiềm năng", "Phân bổ chỉ tiêu"},
        {"TT", "Điểm thu", "Đối tượng chưa tham gia", "Kế hoạch"},
        {"TT", "Thôn, tổ dân phố", "Chưa tham gia (thuộc diện)", "Chỉ tiêu"},
        {"STT", "Ấp", "CHƯA THAM GIA", "GIAO CHỈ TIÊU"},
        {"STT", "Nhân viên thu", "Chưa mua thẻ", "Mục tiêu năm"},
    };
    for (const Line& header : headers) {
        std::vector<Line> lines{header};
        lines.insert(lines.end(), three_villages.begin(), three_villages.end());
        Grid grid;
        grid.put("B3", lines);
        INFO(header[1].cell.text << " / " << header[2].cell.text << " / " << header[3].cell.text);
        const Table table = only(grid);
        CHECK(layout(table) == "B3:E6 header 3 names C, unit 4 5 6");
        std::string meanings;
        for (const auto& column : table.columns)
            meanings += std::to_string(static_cast<int>(column.meaning)) + " ";
        CHECK(meanings == "1 2 9 10 ");
    }
}

TEST_CASE("Two header rows without any merge") {
    Grid grid;
    grid.put("A1", {{"STT", "Thôn", "BHYT tự đóng", none, none, "BHXH tự nguyện", none, "Ghi chú"},
                    {none, none, "Đang tham gia", "Chưa tham gia", "Chỉ tiêu", "Chưa tham gia", "Chỉ tiêu"},
                    {1, "Thôn 1", 10, 20, none, 30, none},
                    {2, "Thôn 2", 11, 21, none, 31, none}});
    const Table table = only(grid);
    CHECK(layout(table) == "A1:H4 header 1-2 names B, unit 3 4");
    CHECK(columns(table) ==
          "A ordinal, B unit, C participants/health, D not_participating/health, E target/health, "
          "F not_participating/pension, G target/pension, H note");
    CHECK(table.find_column(4)->path == std::vector<std::string>{"BHYT tự đóng", "Chỉ tiêu"});
    CHECK(table.find_column(7)->path == std::vector<std::string>{"Ghi chú"});
}

TEST_CASE("Group labels above a complete row of labels") {
    Grid merged;
    merged.put(
        "A2", {{none, none, none, "BHYT tự đóng", none, "BHXH tự nguyện", none, none},
               {"STT", "Thôn", "Dân số", "Chưa tham gia", "Chỉ tiêu", "Chưa tham gia", "Chỉ tiêu", "Ghi chú"},
               {1, "Thôn 1", 100, 20, none, 30, none},
               {2, "Thôn 2", 110, 21, none, 31, none}});
    merged.merge({"D2:E2", "F2:G2"});
    const std::string expected =
        "A ordinal, B unit, C population, D not_participating/health, E target/health, "
        "F not_participating/pension, G target/pension, H note";
    CHECK(layout(only(merged)) == "A2:H5 header 2-3 names B, unit 4 5");
    CHECK(columns(only(merged)) == expected);

    Grid plain;
    plain.put("A2",
              {{none, none, none, "BHYT tự đóng", none, "BHXH tự nguyện"},
               {"STT", "Thôn", "Dân số", "Chưa tham gia", "Chỉ tiêu", "Chưa tham gia", "Chỉ tiêu", "Ghi chú"},
               {1, "Thôn 1", 100, 20, none, 30, none},
               {2, "Thôn 2", 110, 21, none, 31, none}});
    CHECK(layout(only(plain)) == "A2:H5 header 2-3 names B, unit 4 5");
    CHECK(columns(only(plain)) == expected);
}

TEST_CASE("The meaning may stand in the group and the product in the leaf") {
    Grid grid;
    grid.put("A1",
             {{"TT", "Đơn vị", "Chưa tham gia", none, "Chỉ tiêu năm 2026", none, "Kết quả thực hiện", none},
              {none, none, "BHYT", "BHXH TN", "BHYT", "BHXH TN", "BHYT", "BHXH TN"},
              {"(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"},
              {1, "Thôn 1", 20, 30, none, none, 1, 2},
              {2, "Thôn 2", 21, 31, none, none, 3, 4}});
    grid.merge({"A1:A2", "B1:B2", "C1:D1", "E1:F1", "G1:H1"});
    const Table table = only(grid);
    CHECK(layout(table) == "A1:H5 header 1-2 numbers 3 names B, unit 4 5");
    CHECK(columns(table) ==
          "A ordinal, B unit, C not_participating/health, D not_participating/pension, E target/health, "
          "F target/pension, G achieved/health, H achieved/pension");
}

TEST_CASE("Under a target, the year is the target and its quarters are parts") {
    Grid grid;
    grid.put("A1", {{"STT", "Thôn", "Chưa tham gia", "Chỉ tiêu", none, none, none, none, "Thực hiện"},
                    {none, none, none, "Cả năm", "Quý I", "Quý II", "6 tháng cuối năm", "Trong đó: HSSV"},
                    {1, "Thôn 1", 20, 9, 3, 3, 3, 1, 4},
                    {2, "Thôn 2", 21, 8, 2, 3, 3, 1, 4}});
    grid.merge({"A1:A2", "B1:B2", "C1:C2", "D1:H1", "I1:I2"});
    CHECK(columns(only(grid)) ==
          "A ordinal, B unit, C not_participating, D target, E part, F part, G part, H part, I achieved");

    Grid flat;
    flat.put("A1", {{"STT", "Thôn", "Chưa tham gia", "Chỉ tiêu năm 2026", "Chỉ tiêu quý III", "Tỷ lệ (%)"},
                    {1, "Thôn 1", 20, 9, 3, 0.5},
                    {2, "Thôn 2", 21, 8, 2, 0.5}});
    CHECK(columns(only(flat)) == "A ordinal, B unit, C not_participating, D target, E part, F rate");
}

TEST_CASE("Years and months as numbers head columns") {
    Grid years;
    years.put("A1", {{"STT", "Thôn", "Đang tham gia", none, "Chỉ tiêu", none},
                     {none, none, 2024, 2025, 2026, 2027},
                     {1, "Thôn 1", 20, 30, none, none},
                     {2, "Thôn 2", 21, 31, none, none}});
    years.merge({"A1:A2", "B1:B2", "C1:D1", "E1:F1"});
    CHECK(layout(only(years)) == "A1:F4 header 1-2 names B, unit 3 4");
    CHECK(columns(only(years)) == "A ordinal, B unit, C participants, D participants, E target, F target");
    CHECK(only(years).find_column(5)->path == std::vector<std::string>{"Chỉ tiêu", "2027"});

    Grid months;
    months.put("A1", {{"STT", "Thôn", "Chỉ tiêu", "Chia theo tháng"},
                      {none, none, none, 1, 2, 3, 4, 5, 6},
                      {1, "Thôn 1", 12, 2, 2, 2, 2, 2, 2},
                      {2, "Thôn 2", 6, 1, 1, 1, 1, 1, 1}});
    months.merge({"A1:A2", "B1:B2", "C1:C2", "D1:I1"});
    CHECK(layout(only(months)) == "A1:I4 header 1-2 names B, unit 3 4");
}

TEST_CASE("Labels broken over two rows of cells are read together") {
    Grid grid;
    grid.put("A1", {{"Số", "Tên", "Dân", "Chưa", "Chỉ tiêu"},
                    {"TT", "thôn", "số", "tham gia", "2026"},
                    {1, "Đông", 100, 20, none},
                    {2, "Tây", 110, 21, none}});
    const Table table = only(grid);
    CHECK(layout(table) == "A1:E4 header 1-2 names B, unit 3 4");
    CHECK(columns(table) == "A ordinal, B unit, C population, D not_participating, E target");
}

TEST_CASE("A row of measures under the header belongs to it") {
    Grid grid;
    grid.put("A1", {{"STT", "Thôn", "Dân số", "Chưa tham gia", "Đã thu"},
                    {none, none, "(người)", "(người)", "(đồng)"},
                    {1, "Đông", 100, 20, 5000},
                    {2, "Tây", 110, 21, 6000}});
    CHECK(layout(only(grid)) == "A1:E4 header 1-2 names B, unit 3 4");
    CHECK(columns(only(grid)) == "A ordinal, B unit, C population, D not_participating, E money");
}

TEST_CASE("Number rows in their many forms") {
    const std::vector<Line> rows{{"A", "B", 1, 2, 3},
                                 {"(1)", "(2)", "(3)", "(4)", "(5)"},
                                 {1, 2, 3, 4, 5},
                                 {"a", "b", "1", "2", "3=2/1"},
                                 {"(A)", "(B)", "(1)", "(2)", "(3)=(2)/(1)*100"},
                                 {none, none, 1, 2, 3},
                                 {"1.", "2.", "3.", "4.", "5."}};
    for (const Line& row : rows) {
        Grid grid;
        grid.put("A1", {{"STT", "Thôn", "Chưa tham gia", "Chỉ tiêu", "Đã đạt"},
                        row,
                        {1, "Đông", 3, 4, 5},
                        {2, "Tây", 2, 3, 4}});
        INFO(row[0].cell.text << " " << row[4].cell.text);
        CHECK(layout(only(grid)) == "A1:E4 header 1 numbers 2 names B, unit 3 4");
    }
    Grid without;
    without.put("A1", {{"STT", "Thôn", "Chưa tham gia"}, {1, "Đông", 2}, {2, "Tây", 3}});
    CHECK(layout(only(without)) == "A1:C3 header 1 names B, unit 2 3");
}

TEST_CASE("STT or names without a header are recognised by what stands below") {
    Grid no_ordinal;
    no_ordinal.put("A1", {{none, "Thôn", "Chưa tham gia", "Chỉ tiêu"},
                          {1, "Đông", 20, none},
                          {2, "Tây", 21, none},
                          {none, "Cộng", sum(41), 9}});
    CHECK(layout(only(no_ordinal)) == "A1:D4 header 1 names B, total 4, unit 2 3");

    Grid no_name;
    no_name.put("A1", {{"STT", none, "Chưa tham gia", "Chỉ tiêu"},
                       {1, "Đông", 20, none},
                       {2, "Tây", 21, none},
                       {none, "Cộng", sum(41), 9}});
    CHECK(layout(only(no_name)) == "A1:D4 header 1 names B, total 4, unit 2 3");

    Grid indicators;
    indicators.put("A1", {{"TT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm", "Thực hiện"},
                          {1, "Số người tham gia BHYT", "người", 120, 90},
                          {2, "Tỷ lệ bao phủ", "%", 95, 93}});
    CHECK(layout(only(indicators)) == "A1:E3 header 1 names B, unit 2 3");
    CHECK(columns(only(indicators)) == "A ordinal, B unit, C other, D target, E achieved");
}

TEST_CASE("Titles: over the block, on two lines, with measures between, never part of the header") {
    Grid two_lines;
    two_lines.put("A1", {{"GIAO CHỈ TIÊU PHÁT TRIỂN BHXH TỰ NGUYỆN"},
                         {"NĂM 2026"},
                         {none, none, none, "Đơn vị tính: người"},
                         {"STT", "Thôn", "Chưa tham gia", "Chỉ tiêu"},
                         {1, "Đông", 20, none},
                         {2, "Tây", 21, none}});
    two_lines.merge({"A1:D1", "A2:D2"});
    CHECK(only(two_lines).title == "GIAO CHỈ TIÊU PHÁT TRIỂN BHXH TỰ NGUYỆN NĂM 2026");
    CHECK(columns(only(two_lines)) ==
          "A ordinal/pension, B unit/pension, C not_participating/pension, D target/pension");
    CHECK(layout(only(two_lines)) == "A4:D6 header 4 names B, unit 5 6");

    Grid glued;
    glued.put("A1", {{"CHỈ TIÊU BHYT"},
                     {"STT", "Thôn", "Chưa tham gia", "Chỉ tiêu"},
                     {1, "Đông", 20, none},
                     {2, "Tây", 21, none}});
    CHECK(layout(only(glued)) == "A2:D4 header 2 names B, unit 3 4");
    CHECK(only(glued).title == "CHỈ TIÊU BHYT");

    Grid halves;
    halves.put("A1", {{"CHỈ TIÊU BHYT TỰ ĐÓNG", none, none, none, "CHỈ TIÊU BHXH TỰ NGUYỆN"},
                      {"STT", "Thôn", "Chưa tham gia", "Giao", "Chưa tham gia", "Giao"},
                      {1, "Đông", 20, none, 30, none},
                      {2, "Tây", 21, none, 31, none}});
    halves.merge({"A1:D1", "E1:F1"});
    CHECK(layout(only(halves)) == "A2:F4 header 2 names B, unit 3 4");
    CHECK(columns(only(halves)) ==
          "A ordinal/health, B unit/health, C not_participating/health, D target/health, "
          "E not_participating/pension, F target/pension");
}

TEST_CASE("What is no header stays none") {
    Grid form;
    form.put("A1", {{"Thôn:", "Hòa Bình", "Dân số:", 1200},
                    {"Trưởng thôn:", "Nguyễn Văn A", "Điện thoại:", "0905 000 000"},
                    {"BIỂU GIAO CHỈ TIÊU BHYT, BHXH TỰ NGUYỆN"},
                    {"Nơi nhận:", none, none, "TM. BAN CHỈ ĐẠO"},
                    {"- Như trên;", none, none, "TRƯỞNG BAN"}});
    CHECK(tables_of(form).empty());
    CHECK(tables_of(Grid{}).empty());
}

TEST_CASE("A part that counts people is their count where no other column is; the sum of both products is no "
          "target") {
    Grid parts;
    parts.put("A1", {{"STT", "Thôn", "Dân số", "Trong đó", none, "Chỉ tiêu BHYT", "Trong đó: HSSV"},
                     {none, none, none, "Đang tham gia", "Chưa tham gia"},
                     {1, "Đông", 10, 5, 5},
                     {2, "Tây", 10, 5, 5}});
    parts.merge({"A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2", "G1:G2"});
    CHECK(columns(only(parts)) ==
          "A ordinal, B unit, C population, D participants, E not_participating, F target/health, G part");

    Grid sums;
    sums.put("A1", {{"TT", "Đơn vị", "Chỉ tiêu", none, none, "Ghi chú"},
                    {none, none, "BHYT", "BHXH TN", "Cộng"},
                    {1, "Đông", 10, 5, 15},
                    {2, "Tây", 10, 5, 15}});
    sums.merge({"A1:A2", "B1:B2", "C1:E1", "F1:F2"});
    CHECK(columns(only(sums)) == "A ordinal, B unit, C target/health, D target/pension, E other, F note");
}

TEST_CASE("The headers of the year's own sheets") {
    struct Own {
        std::vector<Line> header;
        const char* names;
    };
    const std::vector<Own> sheets{
        {{{"Mã", "Nội dung", "Giá trị", "Đơn vị tính", "Căn cứ", "Áp dụng từ ngày", "Đến ngày", "Ghi chú"}},
         "B"},
        {{{"STT", "Mã thôn", "Tên thôn", "Khu vực", "Trưởng thôn", "Điện thoại", "Số hộ", "Dân số",
           "Lực lượng lao động", "Ngày chốt dân số", "Người dẫn đường", "Nhân viên thu thường trực",
           "Từ ngày", "Đến ngày", "Sáp nhập vào", "Ghi chú"}},
         "C"},
        {{{"STT", "Tổ chức dịch vụ thu", "Điểm thu", "Mã nhân viên thu", "Họ và tên", "Vai trò",
           "Thôn phụ trách", "Điện thoại"}},
         "B"},
        {{{"STT", "Đơn vị", "Dân số", "BHYT tự đóng", none, none, none, "BHXH tự nguyện", none, none, none,
           "Người chịu trách nhiệm", "Ghi chú"},
          {none, none, none, "Đang tham gia đến 31/12/2025", "Chưa tham gia",
           "Chỉ tiêu: số người tham gia đến 31/12/2026", "Trong đó: phát triển mới",
           "Đang tham gia đến 31/12/2025", "Chưa tham gia", "Chỉ tiêu: số người tham gia đến 31/12/2026",
           "Trong đó: phát triển mới"}},
         "B"},
        {{{"STT", "Đơn vị", "Chỉ tiêu năm", "Đầu kỳ", "Tăng trong kỳ", none, "Giảm trong kỳ", "Cuối kỳ",
           "Phát triển mới lũy kế từ đầu năm", "Tỷ lệ so với chỉ tiêu (%)", "Còn phải phát triển",
           "Đến hạn trong kỳ", "Ghi chú"},
          {none, none, none, none, "Mới", "Quay lại"}},
         "B"},
        {{{"STT", "Họ và tên", "Chức vụ, đơn vị công tác", "Chức danh trong Ban Chỉ đạo", "Ghi chú",
           "Điện thoại"}},
         "B"},
        {{{"Tuần", "Thôn", "Ngày ra quân", "Địa điểm", "BHYT tự đóng", none, none, "Đánh giá"},
          {none, none, none, none, "Còn phải phát triển (chốt khi ra quân)", "Kết quả đợt", "Tỷ lệ (%)"}},
         "B"},
    };
    for (const Own& own : sheets) {
        Grid grid;
        const int columns = static_cast<int>(own.header.front().size());
        const int rows = static_cast<int>(own.header.size());
        grid.put("A4", own.header);
        Line numbers, first, second;
        for (int i = 1; i <= columns; ++i)
            numbers.push_back("(" + std::to_string(i) + ")");
        for (int i = 1; i <= columns; ++i) {
            const std::string column = ansinh::table::column_name(i - 1);
            const bool words = column == own.names || i == 2 || i == 3;
            first.push_back(i == 1 ? Value(1) : words ? Value("Tân Đông " + column) : Value(10 * i));
            second.push_back(i == 1 ? Value(2) : words ? Value("Tân Tây " + column) : Value(11 * i));
        }
        const std::string below = "A" + std::to_string(4 + rows);
        grid.put(below, {numbers, first, second});
        INFO(own.header[0][1].cell.text << ", " << own.header[0][2].cell.text);
        const Table table = only(grid);
        const std::string last = ansinh::table::column_name(columns - 1) + std::to_string(6 + rows);
        CHECK(ansinh::table::area_name(table.area) == "A4:" + last);
        CHECK(table.last_header_row == 2 + rows);
        CHECK(table.number_row == 3 + rows);
        REQUIRE(table.name_column);
        CHECK(ansinh::table::column_name(*table.name_column) == own.names);
        CHECK(table.units().size() == 2);
    }
}

TEST_CASE("Lines of a form above the table are not its header") {
    Grid grid;
    grid.put("A1", {{"Kỳ báo cáo: Quý III", none, "Ngày chốt số liệu: 15/9/2026"},
                    {"STT", "Thôn", "Chưa tham gia", "Chỉ tiêu: số người"},
                    {1, "Đông", 20, none},
                    {2, "Tây", 21, none}});
    CHECK(layout(only(grid)) == "A2:D4 header 2 names B, unit 3 4");
    CHECK(columns(only(grid)) == "A ordinal, B unit, C not_participating, D target");
}

TEST_CASE("Villages by months, or by providers with a sum") {
    Grid months;
    months.put("A1", {{"Thôn", "Tháng 1", "Tháng 2", "Tháng 3"}, {"Đông", 1, 2, 3}, {"Tây", 2, 3, 4}});
    CHECK(layout(only(months)) == "A1:D3 header 1 names A, unit 2 3");
    Grid providers;
    providers.put(
        "A1",
        {{"Thôn", "Bưu điện", "Viettel", "Cộng"}, {"Đông", 1, 2, 3}, {"Tây", 2, 3, 5}, {"Cộng", 3, 5, 8}});
    CHECK(layout(only(providers)) == "A1:D4 header 1 names A, total 4, unit 2 3");
}
