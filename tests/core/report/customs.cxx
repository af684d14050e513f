// Reports as communes write them: other words, header rows, sections, marks, notes below. Clean ones have no
// fault, and what is wrong is told in its cells.
#include "report/audited.hxx"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace ansinh;
using namespace ansinh::report;
using ansinh::test::Checked;
using ansinh::test::Written;

namespace {

using Told = std::vector<std::string>;

std::vector<std::string> indicators_of(const Checked& checked) {
    std::vector<std::string> codes;
    for (const Series& series : checked.report().figures().series)
        codes.push_back(series.indicator + (series.product.empty() ? "" : ":" + series.product) +
                        (series.period.empty() ? "" : ":" + series.period));
    return codes;
}

/// Opening, increase, decrease and closing under the words given.
Written balance(const std::vector<std::string>& words) {
    Written written;
    test::Line header{"STT", "Thôn"};
    for (const std::string& word : words)
        header.emplace_back(word);
    const std::vector<test::Line> lines{header,
                                        {1, "Thôn Đông", 402, 18, 10, 410},
                                        {2, "Thôn Tây", 270, 20, 3, 287},
                                        {3, "Thôn Nam", 350, 14, 8, 356},
                                        {{}, "Tổng cộng", 1022, 52, 21, 1053}};
    written.grid.put("A3", lines);
    return written;
}

} // namespace

TEST_CASE("what is counted is known by any of its words", "[report][customs]") {
    const std::vector<std::vector<std::string>> wordings{
        {"Đầu kỳ", "Tăng", "Giảm", "Cuối kỳ"},
        {"Số đầu kỳ", "Tăng trong kỳ", "Giảm trong kỳ", "Số cuối kỳ"},
        {"Tồn đầu kỳ", "Phát sinh tăng", "Phát sinh giảm", "Tồn cuối kỳ"},
        {"SO DAU KY", "SO TANG", "SO GIAM", "SO CUOI KY"},
        {"Đầu quý III", "Tăng trong quý III", "Giảm trong quý III", "Cuối quý III"},
        {"Đầu quý", "Tăng trong quý", "Giảm trong quý", "Cuối quý"},
        {"Đầu kỳ (01/7/2026)", "Tăng (+)", "Giảm (-)", "Cuối kỳ (30/9/2026)"},
        {"Số người đầu kỳ", "Số người tăng", "Số người giảm", "Số người cuối kỳ"},
        {"Số thẻ đầu kỳ", "Số thẻ tăng", "Số thẻ giảm", "Số thẻ cuối kỳ"},
        {"Kỳ trước chuyển sang", "Tăng trong kỳ", "Giảm trong kỳ", "Chuyển kỳ sau"},
        {"Số kỳ trước chuyển sang", "Số tăng trong kỳ", "Số giảm trong kỳ", "Có đến cuối kỳ"},
        {"Đang tham gia đầu kỳ", "Tổng số tăng", "Tổng số giảm", "Đang tham gia cuối kỳ"},
        {"Người tham gia đầu kỳ", "Người tăng", "Người giảm", "Người tham gia cuối kỳ"},
        {"Tổng số đầu kỳ", "Tổng tăng", "Tổng giảm", "Tổng số cuối kỳ"},
        {"Đầu tháng", "Tăng trong tháng", "Giảm trong tháng", "Cuối tháng"},
        {"Số dư đầu kỳ", "Tăng", "Giảm", "Số dư cuối kỳ"},
    };
    for (const auto& words : wordings) {
        const Checked checked(balance(words));
        CAPTURE(words.front(), words[1], words[2], words.back());
        CHECK(indicators_of(checked) == Told{"opening", "increase", "decrease", "closing"});
        CHECK(checked.faults().empty());
    }
}

TEST_CASE("other indicators are known by their words, too", "[report][customs]") {
    const auto code = [](const char* header) { return test::indicators().of({header}); };
    for (const char* header : {"Mới", "Số mới", "Người mới", "Phát triển mới", "Số người phát triển mới",
                               "Mới trong kỳ", "Phát triển mới trong quý", "Tham gia lần đầu", "Tăng mới trong kỳ"})
        CHECK(code(header) == "joined");
    for (const char* header : {"Quay lại", "Tham gia lại", "Tham gia trở lại", "Số quay lại", "Quay lại tham gia"})
        CHECK(code(header) == "returned");
    for (const char* header : {"Lũy kế", "Luỹ kế từ đầu năm", "Lũy kế năm", "Cộng dồn", "Cộng dồn từ đầu năm",
                               "Số lũy kế", "Lũy kế từ đầu năm đến cuối kỳ", "Lũy kế đến cuối quý"})
        CHECK(code(header) == "cumulative");
    for (const char* header : {"Chỉ tiêu", "Chỉ tiêu được giao", "Chỉ tiêu giao năm 2026", "Kế hoạch năm 2026", "KH năm",
                               "Kế hoạch được giao", "Chỉ tiêu năm 2026"})
        CHECK(code(header) == "target");
    for (const char* header : {"Dân số", "Tổng dân số", "Nhân khẩu", "Số nhân khẩu", "Dân số đến 31/12/2025", "Tổng số dân"})
        CHECK(code(header) == "population");
    for (const char* header : {"Tỷ lệ so với chỉ tiêu", "Tỉ lệ so với chỉ tiêu", "Tỷ lệ % so với kế hoạch", "Tỷ lệ (%) đạt",
                               "Tỷ lệ so với kế hoạch", "% so với chỉ tiêu", "Đạt tỷ lệ (%)"})
        CHECK(code(header) == "rate");
    for (const char* header : {"Tỷ lệ bao phủ", "Tỉ lệ bao phủ", "Tỷ lệ bao phủ (%)", "Độ bao phủ", "Tỷ lệ tham gia", "% bao phủ"})
        CHECK(code(header) == "coverage");
    for (const char* header : {"Đến hạn", "Số đến hạn", "Người đến hạn", "Đến hạn trong kỳ", "Số người đến hạn đóng"})
        CHECK(code(header) == "due");
    for (const char* header : {"Tiếp tục đóng", "Số tiếp tục đóng", "Tiếp tục tham gia", "Đã gia hạn", "Tái tục", "Đóng tiếp"})
        CHECK(code(header) == "renewed");
    for (const char* header : {"Tỷ lệ duy trì", "Tỉ lệ duy trì", "Tỷ lệ tái tục", "% duy trì"})
        CHECK(code(header) == "retention");
    for (const char* header : {"Ghi chú", "Số tiền", "Số hộ", "Lý do giảm", "Người phụ trách", "% tăng", "Tăng (%)", "Chưa tham gia", "Điện thoại"})
        CHECK(code(header).empty());
}

TEST_CASE("three header rows, a number row, the total on top, sections with sums", "[report][customs]") {
    Written written;
    written.grid.put("A1", {{"UBND XÃ TÂN AN", {}, {}, {}, {}, {}, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
                            {{}},
                            {"BÁO CÁO KẾT QUẢ QUÝ III NĂM 2026"},
                            {"TT", "Đơn vị", "BHYT tự đóng", {}, {}, {}, {}},
                            {{}, {}, "Đầu kỳ", "Tăng trong kỳ", {}, "Giảm trong kỳ", "Cuối kỳ"},
                            {{}, {}, {}, "Mới", "Quay lại", {}, {}},
                            {"A", "B", 1, 2, 3, 4, 5},
                            {{}, "TOÀN XÃ", {}, {}, {}, {}, {}},
                            {"I", "Khu vực xã cũ Tân Hòa", {}, {}, {}, {}, {}},
                            {1, "Thôn 1", 402, 15, 3, 10, 410},
                            {2, "Thôn 2", 270, 18, 2, 3, 287},
                            {"II", "Khu vực xã cũ Tân Phú", {}, {}, {}, {}, {}},
                            {1, "Thôn 1", 195, 8, 1, 6, 198},
                            {2, "Thôn Cộng Hòa", 515, 20, 2, 14, 523},
                            {"Ghi chú: số liệu đến 30/9/2026."},
                            {{}, {}, {}, {}, {}, "Tân An, ngày 05 tháng 10 năm 2026"},
                            {"NGƯỜI LẬP BIỂU", {}, {}, {}, {}, "TM. BAN CHỈ ĐẠO"}});
    written.grid.merge({"A1:D1", "G1:K1", "A3:G3", "A4:A6", "B4:B6", "C4:G4", "C5:C6", "D5:E5", "F5:F6", "G5:G6", "A15:G15"});
    const double sums[2][5] = {{672, 33, 5, 13, 697}, {710, 28, 3, 20, 721}};
    for (int column = 0; column < 5; ++column) {
        const std::string name(1, static_cast<char>('C' + column));
        written.formula(name + "9", "=SUM(" + name + "10:" + name + "11)", sums[0][column]);
        written.formula(name + "12", "=SUM(" + name + "13:" + name + "14)", sums[1][column]);
        written.formula(name + "8", "=" + name + "9+" + name + "12", sums[0][column] + sums[1][column]);
    }
    CHECK(Checked(written).faults().empty());
    SECTION("a wrong village") {
        written.grid.put("G13", {{189}});
        written.formula("G12", "=SUM(G13:G14)", 712).formula("G8", "=G9+G12", 1409);
        const Checked checked(written);
        // What else could explain it comes after the swapped digits; sums that follow are not told.
        CHECK(checked.faults() == Told{"closing-in-detail G13, C13, F13"});
    }
    SECTION("a typed sum of a section that is wrong") {
        written.typed("C9", 627);
        written.formula("C8", "=C9+C12", 1337);
        const Told told = Checked(written).faults();
        CHECK(std::ranges::any_of(told, [](const std::string& each) { return each.find("C9") != each.npos; }));
    }
    SECTION("the total takes in sections and villages") {
        written.formula("D8", "=SUM(D9:D14)", 122).formula("G8", "=G9+G12", 1418);
        CHECK(Checked(written).told("formula.") == Told{"formula.double D8"});
    }
    SECTION("a section's sum one row short") {
        written.formula("E12", "=SUM(E13:E13)", 1).formula("E8", "=E9+E12", 6);
        const Told told = Checked(written).told("formula.");
        CHECK(std::ranges::find(told, "formula.short E12") != told.end());
    }
}

TEST_CASE("months as columns with the quarter's sum, two products side by side", "[report][customs]") {
    Written written;
    written.grid.put("A1", {{"KẾT QUẢ PHÁT TRIỂN MỚI QUÝ III/2026"},
                            {{}},
                            {"STT", "Thôn", "BHYT tự đóng", {}, {}, {}, "BHXH tự nguyện", {}, {}, {}},
                            {{}, {}, "Tháng 7", "Tháng 8", "Tháng 9", "Quý III", "Tháng 7", "Tháng 8", "Tháng 9", "Quý III"},
                            {1, "Thôn 1", 12, 11, 10, 33, 3, 2, 1, 6},
                            {2, "Thôn 2", 8, 7, 9, 24, 1, 0, 2, 3},
                            {3, "Thôn 3", 15, 9, 4, 28, 2, 2, 2, 6},
                            {{}, "Cộng", 35, 27, 23, 85, 6, 4, 5, 15}});
    written.grid.merge({"A3:A4", "B3:B4", "C3:F3", "G3:J3"});
    CHECK(Checked(written).faults().empty());
    CHECK(indicators_of(Checked(written)) ==
          Told{"joined:bhyt:2026-07", "joined:bhyt:2026-08", "joined:bhyt:2026-09", "joined:bhyt",
               "joined:bhxh:2026-07", "joined:bhxh:2026-08", "joined:bhxh:2026-09", "joined:bhxh"});
    SECTION("a quarter") {
        written.grid.put("J6", {{4}}).put("J8", {{16}});
        CHECK(Checked(written).faults() == Told{"months-joined J6, J8, I6, I8, G6:H6, G8:H8"});
    }
    SECTION("a month") {
        written.grid.put("D5", {{17}});
        CHECK(Checked(written).faults() == Told{"total-joined D5"});
    }
}

TEST_CASE("rows between, rows of remarks and signatures do not count", "[report][customs]") {
    Written written = balance({"Đầu kỳ", "Tăng", "Giảm", "Cuối kỳ"});
    written.grid.put("A3", {{"STT", "Thôn", "Đầu kỳ", "Tăng", "Giảm", "Cuối kỳ"},
                            {1, "Thôn Đông", 402, 18, 10, 410},
                            {{}, {}, {}, {}, {}, {}},
                            {2, "Tây", 270, 20, 3, 287},
                            {3, "Thôn Nam", 350, 14, 8, 356},
                            {{}, {}, {}, {}, {}, {}},
                            {{}, "Tổng cộng", 1022, 52, 21, 1053},
                            {"Ghi chú: Thôn Nam có 2 người chuyển đi."},
                            {{}, {}, {}, "Tân An, ngày 05 tháng 10 năm 2026"},
                            {{}, "NGƯỜI LẬP", {}, "TRƯỞNG BAN"},
                            {{}, "Nguyễn Văn Mẫu", {}, "Trần Thị Mẫu"}});
    CHECK(Checked(written).faults().empty());
    written.grid.put("F7", {{365}});
    CHECK(Checked(written).faults() == Told{"closing-in-sum F7"});
}

TEST_CASE("numbers typed as text in many ways are read, never counted", "[report][customs]") {
    Written written = balance({"Đầu kỳ", "Tăng", "Giảm", "Cuối kỳ"});
    SECTION("blanks behind") {
        written.grid.put("C4", {{"402 "}});
        CHECK(Checked(written).faults() == Told{"figure.texts C4"});
    }
    SECTION("an apostrophe kept by another program") {
        written.grid.put("C4", {{"'402"}});
        CHECK(Checked(written).faults() == Told{"figure.texts C4"});
    }
    SECTION("brackets for a negative number") {
        written.grid.put("D5", {{"(20)"}});
        // Taken for what it says, it breaks the balance of its row, and the other sign would mend it.
        CHECK(Checked(written).faults() == Told{"closing-in-sum D5", "figure.texts D5"});
    }
    SECTION("with its unit, both marks, a nought for an O") {
        written.grid.put("C4", {{"402,0"}}).put("C5", {{"270 người"}}).put("C6", {{"35O"}});
        CHECK(Checked(written).faults() == Told{"figure.texts C4:C5", "figure.unreadable C6"});
    }
    SECTION("one error cell") {
        written.grid.put("F5", {{test::error("#REF!")}});
        CHECK(Checked(written).faults() == Told{"figure.error F5"});
    }
}

TEST_CASE("a village twice in two spellings", "[report][customs]") {
    Written written = balance({"Đầu kỳ", "Tăng", "Giảm", "Cuối kỳ"});
    written.grid.put("B6", {{"THÔN  ĐÔNG"}});
    const Checked checked(written);
    CHECK(checked.told("unit.twice") == Told{"unit.twice B4, B6"});
}

TEST_CASE("units in columns, months in rows, a mistake in each", "[report][customs]") {
    Written written;
    written.grid.put("A1", {{"BÁO CÁO PHÁT TRIỂN MỚI BHYT QUÝ III/2026"},
                            {{}},
                            {"Tháng", "Thôn Đông", "Thôn Tây", "Thôn Nam", "Toàn xã"},
                            {"Tháng 7", 12, 8, 15, 35},
                            {"Tháng 8", 11, 7, 9, 27},
                            {"Tháng 9", 10, 9, 4, 23},
                            {"Cả quý III", 33, 24, 28, 85}});
    CHECK(Checked(written).faults().empty());
    written.grid.put("C7", {{42}});
    CHECK(Checked(written).faults() == Told{"total-joined C7"});
}
