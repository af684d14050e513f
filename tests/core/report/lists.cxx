// Units and register as clerks' sheets have them.
#include "report/shipped.hxx"

#include "report/lists.hxx"

#include <catch2/catch.hpp>

using namespace ansinh;
using namespace ansinh::report;
using ansinh::test::Grid;

namespace {

const calendar::Date null_date = calendar::Date(std::chrono::year{1899} / 12 / 30);

double serial(int year, unsigned month, unsigned day) {
    return calendar::to_serial(calendar::date(year, month, day), null_date);
}

const workbook::Form& form(const char* id) {
    static const auto forms = workbook::Forms::from_json(test::shipped_data("workbook-sheets.json"));
    return forms.form(id);
}

} // namespace

TEST_CASE("the list of units is read by its headers, without totals and signatures", "[report][lists]") {
    Grid grid;
    grid.put("A1", {{"DANH SÁCH ẤP"},
                    {},
                    {"STT", "Mã ấp", "Tên ấp", "Dân số", "Từ ngày", "Đến ngày", "Sáp nhập vào"},
                    {"(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"},
                    {1, "01", "Ấp Đông", 1200, serial(2025, 7, 1), {}, {}},
                    {2, "02", "Ấp Tây", {}, "01/7/2025", "30/6/2026", "Ấp Đông"},
                    {"II", {}, "Khu vực trường học"},
                    {1, {}, "Trường THCS Tân An", {}, {}, {}, {}},
                    {{}, {}, "Toàn xã", 1200},
                    {{}, {}, "NGƯỜI LẬP BIỂU"}});
    const UnitList list = read_units(grid.sheet(), form("villages"), test::vocabulary(), null_date);
    REQUIRE(list.units.size() == 3);
    CHECK(list.units[0].code == "01");
    CHECK(list.units[0].population == Rational(1200));
    CHECK(list.units[0].from == calendar::date(2025, 7, 1));
    CHECK(list.units[1].to == calendar::date(2026, 6, 30));
    CHECK(list.units[1].merged_into == "Ấp Đông");
    CHECK_FALSE(list.units[1].may_be_missing);
    CHECK(list.units[2].may_be_missing);
    CHECK(read_units(Grid().put("A1", {{"Ghi chú"}}).sheet(), form("villages"), test::vocabulary(), null_date)
              .units.empty());
}

TEST_CASE("a unit that nobody waits for is not missing", "[report][lists]") {
    UnitList list;
    list.units.resize(2);
    list.units[0].name = "Thôn A";
    list.units[1].name = "Trường THCS";
    list.units[1].may_be_missing = true;
    Grid grid;
    grid.put("A1", {{"TT", "Đơn vị", "Cuối kỳ"}, {1, "Thôn A", 6}, {2, "Thôn A1", 5}, {3, "Thôn A2", 5}});
    for (const Finding& finding : match_units(test::figures_of(grid), list).findings)
        CHECK(finding.rule != "unit.missing");
}

TEST_CASE("the register is read by its headers", "[report][lists]") {
    Grid grid;
    grid.put("A2", {{"STT", "Kỳ báo cáo", "Đơn vị, thành viên báo cáo", "Hạn gửi (trước ngày)",
                     "Ngày nhận lần đầu"},
                    {1, "quý III/2026", "Thôn 1", serial(2026, 9, 15), serial(2026, 9, 15)},
                    {2, "quý III/2026", "Thôn 2", "15/9/2026", {}},
                    {3, {}, {}, {}, {}}});
    const auto sent = read_register(grid.sheet(), form("reports"), null_date, calendar::date(2026, 9, 20));
    REQUIRE(sent.lines.size() == 2);
    CHECK(sent.lines[0].before == calendar::date(2026, 9, 15));
    CHECK(table::cell_name(sent.lines[1].cell) == "C4");
    const auto found = check_timeliness(sent);
    REQUIRE(found.size() == 3);
    CHECK(found[0].rule == "sent.late");
    CHECK(found[1].rule == "sent.overdue");
    CHECK(found[2].rule == "sent.missing");
}
