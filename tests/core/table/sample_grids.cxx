#include "table/sample_grids.hxx"

namespace ansinh::test {

namespace {

const Value none{};

} // namespace

Grid sections_and_same_names() {
    Grid grid;
    grid.put("A1", {{"UBND XÃ TÂN AN", none, none, none, none, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
                    {"BAN CHỈ ĐẠO THỰC HIỆN CHÍNH SÁCH BHXH, BHYT", none, none, none, none,
                     "Độc lập - Tự do - Hạnh phúc"}});
    grid.put("A4", {{"BIỂU GIAO CHỈ TIÊU PHÁT TRIỂN NGƯỜI THAM GIA BHXH, BHYT NĂM 2026"},
                    {"(Kèm theo Quyết định số      /QĐ-UBND ngày    /01/2026)"}});
    grid.put("K6", {{"Đvt: Người"}});
    grid.put("A7",
             {{"TT", "Đơn vị", "Dân số đến\n31/12/2025", "BHYT tự đóng", none, none, none, "BHXH tự nguyện",
               none, none, "Ghi chú"},
              {none, none, none, "Đang tham gia", "Chưa tham gia", "Chỉ tiêu năm 2026", none, "Đang tham gia",
               "Chưa tham gia", "Chỉ tiêu năm 2026"},
              {none, none, none, none, none, "Giao", "Trong đó: quý I"},
              {"A", "B", 1, 2, 3, 4, 5, 6, 7, 8, 9},
              {none, "TOÀN XÃ", sum(6167), sum(4950), sum(300), 120, none, sum(210), sum(1645), 60},
              {"I", "Khu vực xã cũ Tân Hòa", sum(2675), sum(2227), sum(105), none, none, sum(89), sum(696)},
              {1, "Thôn 1", 1240, 1015, 60, none, none, 41, 310},
              {2, "Thôn 2", 980, 802, 45, none, none, 30, 266},
              {3, "Thôn Đồi", 455, 410, 0, none, none, 18, 120, none, "100% thẻ do NSNN đóng"},
              {"II", "Khu vực xã cũ Tân Phú", sum(3492), sum(2733), sum(195), none, none, sum(121), sum(949)},
              {1, "Thôn 1", 1310, 1002, 75, none, none, 52, 350},
              {2, "Thôn 2", 760, 611, 33, none, none, 22, 201},
              {},
              {3, "Thôn Cộng Hòa", 1422, 1120, 87, none, none, 47, 398},
              {"Ghi chú: số liệu do BHXH cơ sở cung cấp đến 31/12/2025."},
              {none, none, none, none, none, none, none, "Tân An, ngày 05 tháng 01 năm 2026"},
              {"NGƯỜI LẬP BIỂU", none, none, none, none, none, none, "TM. BAN CHỈ ĐẠO"}});
    return grid.merge({"A1:D1", "F1:K1", "A2:D2", "F2:K2", "A4:K4",   "A5:K5",   "A7:A9",
                       "B7:B9", "C7:C9", "D7:G7", "D8:D9", "E8:E9",   "F8:G8",   "H7:J7",
                       "H8:H9", "I8:I9", "J8:J9", "K7:K9", "A21:K21", "A23:D23", "H23:K23"});
}

Grid three_tables() {
    Grid grid;
    grid.put("A3", {{"I. BHYT TỰ ĐÓNG", none, none, none, none, none, "II. BHXH TỰ NGUYỆN"},
                    {"STT", "Thôn", "Chưa tham gia", "Chỉ tiêu", "Đã đạt", none, "Chưa tham gia", "Chỉ tiêu",
                     "Đã đạt", "%"},
                    {1, "Thôn 1", 40, none, 3, none, 310, none, 1},
                    {2, "Thôn 2", 25, none, 0, none, 266, none, 0, none, none, "đ/c Hoa phụ trách"},
                    {3, "Thôn 3", 0, none, 0, none, 120, none, 2},
                    {4, "Thôn 4", 61, none, 5, none, 350, none, 0},
                    {5, "Thôn 5", 33, none, 1, none, 201, none, 0},
                    {6, "Thôn 6", 21, none, 2, none, 398, none, 3},
                    {"Cộng", none, sum(180), 90, sum(11), none, sum(1645), 60, sum(6)},
                    {"III. TỔNG HỢP THEO TỔ CHỨC DỊCH VỤ THU"},
                    {"STT", "TCDVT", "CT BHYT", "CT BHXH TN"},
                    {1, "Bưu điện", 50, 35},
                    {2, "Viettel", 40, 25},
                    {"Cộng", none, sum(90), sum(60)}});
    return grid.merge({"A3:E3", "G3:J3", "A11:B11", "A12:J12", "A16:B16"});
}

Grid numbers_as_text() {
    Grid grid;
    grid.put("A1", {{"TÌNH HÌNH THAM GIA BHYT QUÝ III/2026"}});
    grid.put("A3",
             {{"STT", "Thôn", "Dân số", "Người mua thẻ 12 tháng", "Tỷ lệ bao phủ", "Số tiền đã thu (đồng)"},
              {1, "Thôn Đông", "1.234", 45, 0.8914, 56862000},
              {2, "Thôn Tây", 1.056, 40, 95, 50544000},
              {3, "Thôn Nam", "1,120", 42, "93,5%", 53071.2},
              {4, "Thôn Bắc", "\u00A0980 người", none, 0.9},
              {5, "Thôn Trung", "1\u202F045", "-", 0.9, "-"},
              {6, "Thôn Thượng", 1150000, 0, 0.9, 0},
              {none, "Cộng", sum(1), sum(127), none, sum(1)}});
    return grid.merge({"A1:F1"});
}

table::Sheet filtered_list() {
    const std::vector<int> not_yet{100, 60, 80, 40, 50, 120, 55, 45};
    Grid grid;
    std::vector<Line> lines{{"STT", "Thôn", "Khu vực", "Chưa tham gia", "Chỉ tiêu"}};
    for (int i = 1; i <= 8; ++i)
        lines.push_back({i, i == 5 ? "Thôn 5 (cũ)" : "Thôn " + std::to_string(i), i % 2 ? "A" : "B",
                         not_yet[static_cast<std::size_t>(i - 1)], none});
    lines.push_back({none, "Cộng", none, sum(395), sum(0)});
    table::Sheet sheet = grid.put("A4", lines).sheet();
    for (const int row : {5, 7, 10})
        sheet.set_row_state(row, table::RowState::filtered);
    sheet.set_row_state(8, table::RowState::hidden);
    return sheet;
}

Grid full_of_traps() {
    Grid grid;
    Value error;
    error.cell.kind = ansinh::table::CellKind::error;
    error.cell.formula = true;
    error.cell.text = "#REF!";
    Value shows_nothing("");
    shows_nothing.cell.formula = true;
    grid.put("A4", {{"STT", "Thôn", "Chưa tham gia", "Tối thiểu", "Tối đa", "Chỉ tiêu"},
                    {1, "Thôn 1", 30, none, sum(30), none},
                    {2, "Thôn 2", -4, none, sum(-4), shows_nothing},
                    {3, "Thôn 3", error, none, error, " "},
                    {4, "Thôn 4", "chưa có", none, none, 12},
                    {5, "Thôn 5", 20, none, sum(20), none},
                    {6, "Thôn 6", 0, none, sum(0), none},
                    {none, "Cộng", error, none, none, sum(12)}});
    return grid.merge({"F9:F10"});
}

} // namespace ansinh::test
