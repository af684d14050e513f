// What the cells of a report tell by themselves.
#include "report/audited.hxx"

#include <catch2/catch.hpp>

using namespace ansinh;
using namespace ansinh::report;
using ansinh::test::Checked;
using ansinh::test::Written;

namespace {

using Told = std::vector<std::string>;

/// Six villages, opening to closing; closing is computed, totals are sums.
Written quarter() {
    Written written;
    written.grid.put("A1", {{"STT", "Thôn", "Đầu kỳ", "Mới", "Quay lại", "Giảm trong kỳ", "Cuối kỳ"}});
    const int numbers[][4] = {{402, 18, 3, 10}, {270, 20, 1, 3}, {350, 14, 2, 8},
                              {195, 9, 0, 6},   {515, 22, 4, 14}, {140, 8, 1, 3}};
    double totals[5] = {};
    for (int row = 0; row < 6; ++row) {
        const std::string line = std::to_string(row + 2);
        const auto& of = numbers[row];
        written.grid.put("A" + line, {{row + 1, "Thôn " + std::to_string(row + 1), of[0], of[1], of[2], of[3]}});
        const int closing = of[0] + of[1] + of[2] - of[3];
        written.formula("G" + line, "=C" + line + "+D" + line + "+E" + line + "-F" + line, closing);
        for (int column = 0; column < 4; ++column)
            totals[column] += of[column];
        totals[4] += closing;
    }
    written.grid.put("B8", {{"Toàn xã"}});
    for (int column = 0; column < 5; ++column) {
        const std::string name(1, static_cast<char>('C' + column));
        written.formula(name + "8", "=SUM(" + name + "2:" + name + "7)", totals[column]);
    }
    return written;
}

} // namespace

TEST_CASE("a clean report with formulas has no fault", "[report][audit]") {
    CHECK(Checked(quarter()).faults().empty());
}

TEST_CASE("a number typed among formulas is one finding a column", "[report][audit]") {
    Written written = quarter();
    written.typed("G3", 288);
    const Checked checked(written);
    CHECK(checked.told("formula.") == Told{"formula.typed G3"});
    CHECK(checked.faults() == Told{"formula.typed G3"});
}

TEST_CASE("a total typed among sums is named, with what it should look like", "[report][audit]") {
    Written written = quarter();
    written.typed("D8", 91);
    const Checked checked(written);
    CHECK(checked.told("formula.") == Told{"formula.typed D8"});
    CHECK(checked.only("formula.typed").text.arguments ==
          std::vector<Argument>{"D8", std::int64_t{4}, "C8"});
}

TEST_CASE("a formula that is wrong at line after line is one finding", "[report][audit]") {
    Written written = quarter();
    const int right[] = {413, 288, 358, 198, 527, 146}, returned[] = {3, 1, 2, 0, 4, 1};
    for (int row = 0; row < 6; ++row) {
        const std::string line = std::to_string(row + 2);
        written.formula("G" + line, "=C" + line + "+D" + line + "-F" + line, right[row] - returned[row]);
    }
    written.formula("G8", "=SUM(G2:G7)", 1919);
    const Checked checked(written);
    REQUIRE(checked.faults() == Told{"closing-in-detail G2:G4, G6:G7"});
    const Finding& finding = checked.only("closing-in-detail");
    CHECK(finding.severity == Severity::error);
    CHECK(finding.effect == 3 + 1 + 2 + 4 + 1);
    CHECK(finding.text.code == "rule.broken-formulas");
    CHECK(finding.text.arguments.at(3) == Argument("=C2+D2-F2"));
    CHECK(finding.instruction == Message{"rule.mend-formula", {"G2"}});
}

TEST_CASE("what follows from a village's mistake through formulas is not told again", "[report][audit]") {
    Written written = quarter();
    written.typed("G4", 385);
    written.formula("G8", "=SUM(G2:G7)", 1957);
    const Checked checked(written);
    CHECK(checked.told("formula.") == Told{"formula.typed G4"});
    REQUIRE(checked.told("closing-in-detail") == Told{"closing-in-detail D4:E4, G4, C4"});
    CHECK(checked.only("closing-in-detail").expected == Rational(358));
}

TEST_CASE("sums one row short are one finding, and no broken rule besides", "[report][audit]") {
    Written written = quarter();
    written.formula("C8", "=SUM(C2:C6)", 1732).formula("D8", "=SUM(D2:D6)", 83).formula("E8", "=SUM(E2:E6)", 10);
    const Checked checked(written);
    CHECK(checked.told("formula.") == Told{"formula.short C8:E8"});
    const Finding& finding = checked.only("formula.short");
    CHECK(finding.severity == Severity::error);
    CHECK(finding.unit == "Toàn xã");
    CHECK(finding.effect == 140 + 8 + 1);
    CHECK(checked.told("total-").empty());
}

TEST_CASE("a sum that skips one unit in the middle says which", "[report][audit]") {
    Written written = quarter();
    written.formula("F8", "=F2+F3+F4+F6+F7", 38);
    const Checked checked(written);
    const Finding& finding = checked.only("formula.short");
    CHECK(finding.cells == std::vector{table::Position{7, 5}});
    const std::vector<Message> units{{"formula.unit", {"Thôn 4"}}};
    CHECK(finding.text == Message{"formula.short", {"F8", units}});
    CHECK(finding.reported == Rational(38));
    CHECK(finding.expected == Rational(44));
}

TEST_CASE("a sum that takes in a subtotal and its units counts them twice", "[report][audit]") {
    Written written;
    written.grid.put("A1", {{"TT", "Thôn", "Đầu kỳ", "Cuối kỳ"},
                            {"I", "Khu vực xã cũ Tân Hòa", {}, {}},
                            {1, "Thôn 1", 2, 4},
                            {2, "Thôn 2", 3, 5},
                            {"II", "Khu vực xã cũ Tân Phú", {}, {}},
                            {1, "Thôn 3", 4, 6},
                            {{}, "Toàn xã", {}, {}}});
    written.formula("C2", "=SUM(C3:C4)", 5).formula("D2", "=SUM(D3:D4)", 9);
    written.formula("C5", "=C6+0", 4).formula("D5", "=SUM(D6:D6)", 6);
    SECTION("clean") {
        written.formula("C7", "=C2+C5", 9).formula("D7", "=SUM(D2;D5)", 15);
        CHECK(Checked(written).told("formula.").empty());
    }
    SECTION("twice") {
        written.formula("C7", "=SUM(C2:C6)", 18).formula("D7", "=D2+D5", 15);
        const Checked checked(written);
        CHECK(checked.told("formula.") == Told{"formula.double C7"});
        const std::vector<Message> units{{"formula.unit", {"Khu vực xã cũ Tân Hòa"}},
                                         {"formula.unit", {"Khu vực xã cũ Tân Phú"}}};
        CHECK(checked.only("formula.double").text.arguments[1] == Argument(units));
    }
}

TEST_CASE("a sum that takes in a row that is no unit names the cell", "[report][audit]") {
    Written written = quarter();
    written.grid.put("B9", {{"Trong đó: hộ nghèo", 50}});
    written.formula("C8", "=SUM(C2:C7;C9)", 1922);
    const Checked checked(written);
    CHECK(checked.told("formula.") == Told{"formula.beyond C8"});
    CHECK(checked.only("formula.beyond").text.arguments[1] == Argument("C9"));
}

TEST_CASE("a formula unlike its column's others is named", "[report][audit]") {
    Written written = quarter();
    written.formula("G4", "=C4+D4-F4", 356);
    CHECK(Checked(written).told("formula.") == Told{"formula.differs G4"});
}

TEST_CASE("N05: a total that follows the filter", "[report][audit]") {
    Written written;
    written.grid.put("A1", {{"STT", "Thôn", "Khu vực", "Đầu kỳ", "Cuối kỳ"}});
    const int people[] = {100, 60, 80, 40, 50, 120, 55, 45};
    for (int row = 0; row < 8; ++row)
        written.grid.put("A" + std::to_string(row + 2),
                         {{row + 1, "Thôn " + std::to_string(row + 1), row % 2 ? "B" : "A", people[row], people[row]}});
    written.grid.put("B10", {{"Cộng"}});
    written.formula("D10", "=SUBTOTAL(9;D2:D9)", 395).formula("E10", "=SUBTOTAL(9;E2:E9)", 550);
    report::Picture picture = written.picture();
    for (const int row : {2, 4, 7})
        picture.sheet.set_row_state(row, table::RowState::filtered);
    picture.sheet.set_row_state(5, table::RowState::hidden);
    CHECK(Checked(picture).told("formula.filtered") == Told{"formula.filtered D10:E10"});
}

TEST_CASE("N02: numbers typed as text, foreign separators, scaled displays, money in thousands", "[report][audit]") {
    Written written;
    written.grid.put("A3", {{"STT", "Thôn", "Dân số", "Người mua thẻ 12 tháng", "Tỷ lệ bao phủ", "Số tiền đã thu (đồng)"},
                            {1, "Thôn Đông", "1.234", 45, 0.8914, 56862000},
                            {2, "Thôn Tây", 1.056, 40, 95, 50544000},
                            {3, "Thôn Nam", "1,120", 42, "93,5%", 53071.2},
                            {4, "Thôn Bắc", "\u00A0980 người", {}, 0.9, {}},
                            {5, "Thôn Trung", "1\u202F045", "-", 0.9, "-"},
                            {6, "Thôn Thượng", 1150000, 0, 0.9, 0},
                            {{}, "Cộng", {}, {}, {}, {}}});
    written.formula("C10", "=SUM(C4:C9)", 1150001.056);
    written.formula("D10", "=SUM(D4:D9)", 127).formula("F10", "=SUM(F4:F9)", 107459071.2);
    report::Picture picture = written.picture();
    picture.sheet.cell_for_writing(8, 2).text = "1.150";
    const Checked checked(picture);
    const auto& findings = checked.findings();
    Told told;
    for (const Finding& finding : findings)
        if (!finding.rule.starts_with("total") && finding.severity != Severity::unverifiable)
            told.push_back(finding.rule + " " + table::list_names(finding.cells));
    std::ranges::sort(told);
    CHECK(told == Told{"figure.scaled C9", "figure.texts E6", "figure.texts-sum C4, C6:C8, C10",
                        "figure.thousandfold C5", "scale.percent E5", "scale.thousand-money F6"});
    const auto rule = [&](const char* name) { return *std::ranges::find(findings, name, &Finding::rule); };
    CHECK(rule("figure.scaled").expected == Rational(1150));
    CHECK(rule("figure.scaled").reported == Rational(1150000));
    CHECK(rule("figure.thousandfold").expected == Rational(1056));
    CHECK(rule("figure.texts-sum").expected == Rational(6585));
    CHECK(rule("scale.percent").expected == Rational(95, 100));
    CHECK(rule("scale.thousand-money").expected == Rational(53071200));
    CHECK(table::list_names(rule("figure.dashes").cells) == "D8, F8");
    CHECK(rule("figure.dashes").severity == Severity::unverifiable);
    const std::vector<Message> readings{
        {"figure.text-is", {"C4", "1.234", std::int64_t{1234}}},
        {"figure.text-either", {"C6", "1,120", std::int64_t{1120}, Quantity{Rational(112, 100), 3}}},
        {"figure.text-is", {"C7", "980 người", std::int64_t{980}}},
        {"figure.text-is", {"C8", "1 045", std::int64_t{1045}}}};
    CHECK(rule("figure.texts-sum").text ==
          Message{"figure.texts-sum", {"C10", readings, std::int64_t{6585}}});
}

TEST_CASE("N10: error cells with what follows from them, negative numbers, words", "[report][audit]") {
    Written written = quarter();
    written.grid.put("C3", {{-4}}).put("D5", {{"chưa có"}});
    written.grid.put("C4", {{"#REF!"}}).put("G4", {{"#REF!"}}).put("C8", {{"#REF!"}}).put("G8", {{"#REF!"}});
    report::Picture picture = written.picture();
    picture.formulas.add({3, 2}, "=#REF!");
    for (const table::Position at : {table::Position{3, 2}, {3, 6}, {7, 2}, {7, 6}}) {
        table::Cell& cell = picture.sheet.cell_for_writing(at.row, at.column);
        cell.kind = table::CellKind::error;
        cell.formula = true;
    }
    CHECK(Checked(picture).told("figure.") == Told{"figure.error C4, C8, G4, G8", "figure.negative C3", "figure.unreadable D5"});
}
