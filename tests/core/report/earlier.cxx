// Several reports of other periods: which are meant, of which periods, and what they say of a wrong figure.
#include "report/shipped.hxx"

#include "report/earlier.hxx"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace ansinh;
using namespace ansinh::report;
using ansinh::test::figures_of;
using ansinh::test::Grid;

namespace {

using Sheets = std::vector<EarlierSheet>;

/// Two villages and their sum: opening, increase, decrease, closing of the first one; the other stays.
Figures report_of(const std::string& title, const std::string& sheet, const std::vector<int>& numbers) {
    Grid grid;
    grid.put("A1", {{title}});
    test::Line first{1, "Thôn 1"}, second{2, "Thôn 2"}, total{{}, "Toàn xã"};
    for (std::size_t place = 0; place < numbers.size(); ++place) {
        const int other = place == 0 || place == 3 ? 50 : 0;
        first.emplace_back(numbers[place]);
        second.emplace_back(other);
        total.emplace_back(numbers[place] + other);
    }
    grid.put("A3", {{"STT", "Đơn vị", "Đầu kỳ", "Tăng", "Giảm", "Cuối kỳ"}, first, second, total});
    return figures_of(grid, sheet);
}

std::vector<Finding> checked(const Figures& now, const std::vector<const Figures*>& reports) {
    Material material;
    material.now = &now;
    give_earlier(material, reports);
    auto found = test::findings(material);
    std::erase_if(found, [](const Finding& one) { return one.severity == Severity::unverifiable; });
    return found;
}

} // namespace

TEST_CASE("sheets of other periods are read as they are written", "[report][earlier]") {
    const std::vector<std::string> names{"Quý II", "Tháng 7", "Thôn; tổ"};
    CHECK(read_earlier("Quý II", names) == Sheets{{"Quý II"}});
    CHECK(read_earlier("Thôn; tổ", names) == Sheets{{"Thôn; tổ"}});
    const Sheets several{{"Tháng 7"}, {"Tổng hợp", "2026-08"}, {"Quý II"}};
    CHECK(read_earlier("Tháng 7; Tổng hợp:2026-08 ;Quý II;Tháng 7;", names) == several);
    CHECK(read_earlier(write_earlier(several), names) == several);
    CHECK(read_earlier("", names).empty());
    CHECK_THROWS_AS(read_earlier("Tháng 7:tháng tám", names), Error);
}

TEST_CASE("a report's period is said, else in its title, else in its sheet's name", "[report][earlier]") {
    const calendar::Date on = calendar::date(2026, 9, 30);
    const auto period = [&](const std::string& title, const std::string& sheet, const std::string& said) {
        Figures figures = report_of(title, sheet, {100, 1, 0, 101});
        return find_period(figures, said, on) ? figures.period : "unknown";
    };
    CHECK(period("KẾT QUẢ THÁNG 7 NĂM 2026", "Tháng 8", "2026-09") == "2026-09");
    CHECK(period("KẾT QUẢ THÁNG 7 NĂM 2026", "Tháng 8", "") == "2026-07");
    CHECK(period("KẾT QUẢ", "Tháng 8", "") == "2026-08");
    CHECK(period("KẾT QUẢ", "Tháng 12", "") == "2025-12");
    CHECK(period("KẾT QUẢ", "Số liệu", "") == "unknown");
}

TEST_CASE("of several reports the one right before is the report before", "[report][earlier]") {
    const Figures now = report_of("QUÝ III/2026", "Q3", {100, 6, 3, 103}),
                  q2 = report_of("QUÝ II/2026", "Q2", {90, 10, 0, 100}),
                  june = report_of("THÁNG 6/2026", "T6", {98, 2, 0, 100}),
                  july = report_of("THÁNG 7/2026", "T7", {100, 2, 1, 101});
    const auto placed = [&](const std::vector<const Figures*>& reports) {
        Material material;
        material.now = &now;
        give_earlier(material, reports);
        return material;
    };
    CHECK(placed({&july, &june, &q2}).previous == &q2);
    CHECK(placed({&july, &june, &q2}).earlier == std::vector<const Figures*>{&july, &june});
    CHECK(placed({&july, &june}).previous == &june);
    CHECK(placed({&july, &now}).previous == nullptr);
    CHECK(placed({&july}).previous == &july); // the clerk said so
    CHECK(placed({&july}).line_before.size() == now.lines.size());
    CHECK(placed({}).previous == nullptr);
}

TEST_CASE("a wrong month is named, not the quarter made of right ones", "[report][earlier]") {
    const Figures q2 = report_of("QUÝ II/2026", "Q2", {90, 10, 0, 100}),
                  july = report_of("THÁNG 7/2026", "T7", {100, 12, 3, 109}),
                  september = report_of("THÁNG 9/2026", "T9", {120, 11, 6, 125}),
                  quarter = report_of("QUÝ III/2026", "Q3", {100, 38, 13, 125});
    const auto with = [&](int increase) {
        // The sum of the month is right: what one village sent was typed wrong.
        Figures august = report_of("THÁNG 8/2026", "T8", {109, 15, 4, 120});
        august.figures[august.index(0, 1)].value = increase;
        return checked(quarter, {&july, &august, &september, &q2});
    };
    CHECK(with(15).empty());
    const auto found = with(51);
    REQUIRE(found.size() == 1);
    CHECK(found.front().sheet == "T8");
    CHECK(table::list_names(found.front().cells) == "D4");
    CHECK(found.front().severity == Severity::error); // the quarter does not agree with it
    CHECK(found.front().reported == Rational(51));
    CHECK(found.front().expected == Rational(15));
    CHECK(found.front().instruction.code == "rule.suspects-elsewhere");
}

TEST_CASE("a quarter that differs from its months is wrong itself", "[report][earlier]") {
    const Figures july = report_of("THÁNG 7/2026", "T7", {100, 12, 3, 109}),
                  august = report_of("THÁNG 8/2026", "T8", {109, 15, 4, 120}),
                  september = report_of("THÁNG 9/2026", "T9", {120, 11, 6, 125});
    Figures quarter = report_of("QUÝ III/2026", "Q3", {100, 38, 13, 125});
    quarter.figures[quarter.index(0, 1)].value = 83;
    const auto found = checked(quarter, {&september, &july, &august});
    REQUIRE(found.size() == 1);
    CHECK(found.front().sheet.empty());
    CHECK(table::list_names(found.front().cells) == "D4");
    CHECK(found.front().expected == Rational(38));
}

TEST_CASE("an earlier version of the same period shows what was changed", "[report][earlier]") {
    const Figures now = report_of("QUÝ III/2026", "Q3", {100, 38, 13, 125}),
                  sent = report_of("QUÝ III/2026", "Q3 đã gửi", {100, 36, 13, 123}),
                  q2 = report_of("QUÝ II/2026", "Q2", {90, 10, 0, 100});
    const auto found = checked(now, {&sent, &q2});
    CHECK(std::ranges::any_of(found, [](const Finding& one) { return one.rule == "restated-increase"; }));
    CHECK(std::ranges::none_of(found, [](const Finding& one) { return one.rule == "period.same"; }));
}
