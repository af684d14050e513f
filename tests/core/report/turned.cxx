// Reports that lie the other way: units in columns, and what is counted, or months, in rows.
#include "report/audited.hxx"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace ansinh;
using namespace ansinh::report;
using ansinh::test::Checked;
using ansinh::test::Written;

namespace {

using Told = std::vector<std::string>;

Written across() {
    Written written;
    written.grid.put("A1", {{"BÁO CÁO BHYT TỰ ĐÓNG QUÝ III/2026"}});
    written.grid.put("A3", {{"TT", "Nội dung", "Thôn 1", "Thôn 2", "Thôn 3", "Thôn 4", "Toàn xã"},
                            {1, "Đầu kỳ", 402, 270, 350, 195, {}},
                            {2, "Tăng trong kỳ", 18, 20, 14, 9, {}},
                            {3, "Giảm trong kỳ", 10, 3, 8, 6, {}},
                            {4, "Cuối kỳ", 410, 287, 356, 198, {}}});
    written.formula("G4", "=SUM(C4:F4)", 1217).formula("G5", "=SUM(C5:F5)", 61);
    return written.formula("G6", "=SUM(C6:F6)", 27).formula("G7", "=SUM(C7:F7)", 1251);
}

} // namespace

TEST_CASE("units in columns are read as lines", "[report][turned]") {
    const Checked checked(across());
    const Figures& figures = checked.report().figures();
    CHECK(checked.report().found().turned);
    REQUIRE(figures.lines.size() == 5);
    CHECK(figures.lines[1].name == "Thôn 2");
    CHECK(figures.lines[4].kind == LineKind::total);
    CHECK(figures.lines[0].sum == std::size_t{4});
    REQUIRE(figures.series.size() == 4);
    CHECK(figures.series[0].indicator == "opening");
    CHECK(figures.series[3].indicator == "closing");
    CHECK(figures.series[0].product == "bhyt");
    CHECK(table::cell_name(figures.cell(1, 3)) == "D7");
    CHECK(figures.area == "B3:G7");
    CHECK(checked.faults().empty());
}

TEST_CASE("mistakes in a turned table are named by the document's cells", "[report][turned]") {
    Written written = across();
    SECTION("a wrong number") {
        written.grid.put("E7", {{365}});
        written.formula("G7", "=SUM(C7:F7)", 1260);
        const Told told = Checked(written).faults();
        CHECK(std::ranges::any_of(told, [](const std::string& each) { return each.find("E7") != each.npos; }));
    }
    SECTION("a short sum") {
        written.formula("G5", "=SUM(C5:E5)", 52).formula("G7", "=SUM(C7:F7)", 1251);
        CHECK(Checked(written).told("formula.") == Told{"formula.short G5"});
    }
    SECTION("a negative number") {
        written.grid.put("D6", {{-3}});
        CHECK(Checked(written).told("figure.") == Told{"figure.negative D6"});
    }
}

TEST_CASE("months in rows count what the title says", "[report][turned]") {
    Written written;
    written.grid.put("A1", {{"KẾT QUẢ PHÁT TRIỂN MỚI BHYT TỰ ĐÓNG QUÝ III/2026"}});
    written.grid.put("A3", {{"Thời gian", "Thôn 1", "Thôn 2", "Thôn 3", "Cộng"},
                            {"Tháng 7", 5, 7, 2, 14},
                            {"Tháng 8", 3, 8, 4, 15},
                            {"Tháng 9", 6, 1, 9, 16},
                            {"Quý III", 14, 16, 15, 45}});
    const Checked checked(written);
    const Figures& figures = checked.report().figures();
    REQUIRE(figures.series.size() == 4);
    CHECK(figures.series[0].indicator == "joined");
    CHECK(figures.series[0].period == "2026-07");
    CHECK(figures.series[2].period == "2026-09");
    CHECK(figures.lines.size() == 4);
    CHECK(checked.faults().empty());
    written.grid.put("C5", {{9}});
    CHECK_FALSE(Checked(written).faults().empty());
}

TEST_CASE("groups of products head rows as they head columns", "[report][turned]") {
    Written written;
    written.grid.put("A1", {{"Nội dung", "Thôn 1", "Thôn 2", "Thôn 3"},
                            {"BHYT tự đóng"},
                            {"Đầu kỳ", 402, 270, 350},
                            {"Cuối kỳ", 410, 287, 356},
                            {"BHXH tự nguyện"},
                            {"Đầu kỳ", 40, 27, 35},
                            {"Cuối kỳ", 41, 28, 36}});
    const Checked checked(written);
    const Figures& figures = checked.report().figures();
    REQUIRE(figures.series.size() == 4);
    CHECK(figures.series[0].product == "bhyt");
    CHECK(figures.series[3].product == "bhxh");
    CHECK(table::cell_name(figures.cell(2, 3)) == "D7");
}

TEST_CASE("two header rows with groups of products are two blocks", "[report][reading]") {
    Written written;
    written.grid.put("A1", {{"STT", "Thôn", "BHYT tự đóng", {}, "BHXH tự nguyện", {}},
                            {{}, {}, "Đầu kỳ", "Cuối kỳ", "Đầu kỳ", "Cuối kỳ"},
                            {1, "Thôn 1", 402, 410, 40, 41},
                            {2, "Thôn 2", 270, 287, 27, 28},
                            {3, "Thôn 3", 350, 356, 35, 36},
                            {{}, "Toàn xã", 1022, 1053, 102, 105}});
    written.grid.merge({"A1:A2", "B1:B2", "C1:D1", "E1:F1"});
    const Checked checked(written);
    const Figures& figures = checked.report().figures();
    CHECK_FALSE(checked.report().found().turned);
    REQUIRE(figures.series.size() == 4);
    CHECK(figures.series[1].product == "bhyt");
    CHECK(figures.series[2].product == "bhxh");
    CHECK(figures.series[2].indicator == "opening");
    CHECK(checked.faults().empty());
}
