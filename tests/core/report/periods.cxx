// Periods: read from headers and titles, and what several of them say of each other.
#include "report/shipped.hxx"

#include "report/header_time.hxx"
#include "report/line_matching.hxx"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

using namespace ansinh;
using namespace ansinh::report;
using ansinh::test::figures_of;
using ansinh::test::Grid;
using ansinh::test::told;

namespace {

std::string time_of(const std::string& header) {
    const HeaderTime time = read_time(header);
    std::string text(time.core.plain());
    if (time.kind) text += " |" + period_of(*time.kind, time.year.value_or(2026), time.number).value().code();
    if (time.estimate) text += " |estimate";
    if (time.until) text += " |until " + std::to_string(time.day) + "/" + std::to_string(time.month);
    return text;
}

std::string title_period(const std::string& title) {
    const auto period = period_in_title(title);
    return period ? period->code() : "";
}

/// Rules broken or noted, with their units, of one check.
std::vector<std::string> broken(const Material& material) {
    std::vector<std::string> all;
    for (const Finding& finding : test::findings(material))
        if (finding.severity != Severity::unverifiable) all.push_back(finding.rule + " " + finding.unit);
    std::ranges::sort(all);
    return all;
}

bool says(const std::vector<std::string>& all, const std::string& rule) {
    return std::ranges::find(all, rule) != all.end();
}

/// A report of one village: opening, joined, decrease, closing, cumulative, and its total.
Figures report_of(const std::string& title, const std::vector<int>& numbers) {
    Grid grid;
    grid.put("A1", {{title}});
    test::Line village{1, "Thôn 1"}, other{2, "Thôn 2"}, total{{}, "Toàn xã"};
    for (const int number : numbers) {
        village.emplace_back(number);
        other.emplace_back(0);
        total.emplace_back(number);
    }
    grid.put(
        "A3",
        {{"STT", "Đơn vị", "Đầu kỳ", "Tăng", "Giảm", "Cuối kỳ", "Lũy kế từ đầu năm"}, village, other, total});
    return figures_of(grid, title);
}

Material against(const Figures& now, const std::vector<const Figures*>& earlier) {
    Material material;
    material.now = &now;
    material.earlier = earlier;
    return material;
}

} // namespace

TEST_CASE("headers say when, apart from what", "[report][periods]") {
    CHECK(time_of("Tháng 7") == " |2026-07");
    CHECK(time_of("T9/2025") == " |2025-09");
    CHECK(time_of("Quý II/2026") == " |2026-Q2");
    CHECK(time_of("QUÝ 4 NĂM 2025") == " |2025-Q4");
    CHECK(time_of("Ước quý III") == " |2026-Q3 |estimate");
    CHECK(time_of("Ước thực hiện 6 tháng đầu năm") == " |2026-H1 |estimate");
    CHECK(time_of("Cả năm 2026") == " |2026");
    CHECK(time_of("Thực hiện đến 10/9") == " |until 10/9");
    CHECK(time_of("Thực hiện đến ngày 10/9/2026") == " |until 10/9");
    CHECK(time_of("Phát triển mới tháng 8") == "phat trien moi |2026-08");
    CHECK(time_of("Ước cả kỳ") == "ca ky |estimate");
    CHECK(time_of("Đầu kỳ") == "dau ky");
    CHECK(time_of("Chỉ tiêu năm 2026") == "chi tieu nam 2026");
    CHECK(time_of("Đang tham gia đến 31/12/2025") == "dang tham gia den 31 12 2025");
    CHECK(time_of("Tháng 13") == "thang 13");
}

TEST_CASE("titles name the period, the date of the paper does not", "[report][periods]") {
    CHECK(title_period("BIỂU TỔNG HỢP KẾT QUẢ QUÝ III/2026") == "2026-Q3");
    CHECK(title_period("KẾT QUẢ 6 THÁNG ĐẦU NĂM 2026") == "2026-H1");
    CHECK(title_period("Báo cáo tháng 9 năm 2026") == "2026-09");
    CHECK(title_period("GIAO CHỈ TIÊU NĂM 2026") == "2026");
    CHECK(title_period("(Kèm theo Quyết định số 12 ngày 05 tháng 01 năm 2026)").empty());
    CHECK(title_period("DANH SÁCH THÔN").empty());
}

TEST_CASE("a sheet's name names the last such period that has begun", "[report][periods]") {
    const auto period = [](const char* name, int year, unsigned month) {
        const auto found = period_in_name(name, calendar::date(year, month, 10));
        return found ? found->code() : "";
    };
    CHECK(period("BC quý III", 2026, 9) == "2026-Q3");
    CHECK(period("BC quý III", 2027, 2) == "2026-Q3");
    CHECK(period("Quý 4-2025", 2026, 9) == "2025-Q4");
    CHECK(period("T9", 2026, 9) == "2026-09");
    CHECK(period("Số liệu", 2026, 9).empty());
}

TEST_CASE("months as columns add up to the quarter", "[report][periods]") {
    const auto table = [](int quarter) {
        Grid grid;
        grid.put("A1", {{"SỐ NGƯỜI PHÁT TRIỂN MỚI QUÝ III/2026"}});
        grid.put("A3", {{"STT", "Thôn", "Tháng 7", "Tháng 8", "Tháng 9", "Quý III"},
                        {1, "Thôn 1", 10, 12, 11, quarter},
                        {2, "Thôn 2", 5, 7, 8, 20},
                        {3, "Thôn 3", 3, 3, 5, 11},
                        {{}, "Toàn xã", 18, 22, 24, 31 + quarter}});
        return figures_of(grid);
    };
    const Figures right = table(33), wrong = table(34);
    CHECK(right.period == "2026-Q3");
    CHECK(right.series[1].period == "2026-08");
    CHECK(right.series[3].period.empty());
    CHECK(right.series[3].indicator == "joined");
    CHECK(told(test::findings(right), Severity::error).empty());
    CHECK(told(test::findings(right), Severity::note).empty());
    const auto found = test::findings(wrong);
    REQUIRE(told(found, Severity::error) == std::vector<std::string>{"months-joined Thôn 1"});
}

TEST_CASE("a quarter whose first two months bring almost nobody is noted", "[report][periods]") {
    Grid grid;
    grid.put("A1", {{"SỐ NGƯỜI PHÁT TRIỂN MỚI QUÝ III/2026"}});
    grid.put("A3", {{"STT", "Thôn", "Tháng 7", "Tháng 8", "Tháng 9", "Quý III"},
                    {1, "Thôn 1", 1, 2, 30, 33},
                    {2, "Thôn 2", 5, 7, 8, 20},
                    {3, "Thôn 3", 0, 0, 0, 0}});
    const Figures figures = figures_of(grid);
    CHECK(told(test::findings(figures), Severity::note) ==
          std::vector<std::string>{"early-months-joined Thôn 1"});
}

TEST_CASE("the opening follows the actual closing, never the estimate nor the cut-off figure",
          "[report][periods]") {
    const auto quarter = [](const test::Value& closing) {
        Grid grid;
        grid.put("A1", {{"KẾT QUẢ QUÝ III/2026"}});
        grid.put("A3", {{"STT", "Thôn", "Thực hiện đến 10/9", "Ước quý III", "Cuối kỳ"},
                        {1, "Thôn 1", 475, 482, closing},
                        {2, "Thôn 2", 100, 100, 100},
                        {3, "Thôn 3", 50, 50, 50}});
        return figures_of(grid, "Q3");
    };
    Grid next;
    next.put("A1", {{"KẾT QUẢ QUÝ IV/2026"}});
    next.put("A3", {{"STT", "Thôn", "Đầu kỳ"}, {1, "Thôn 1", 481}, {2, "Thôn 2", 100}, {3, "Thôn 3", 50}});
    const Figures now = figures_of(next, "Q4");
    const auto checked = [&](const test::Value& closing) {
        const Figures before = quarter(closing);
        CHECK(before.series[0].cut_off);
        CHECK(before.series[1].estimate);
        Material material;
        material.now = &now;
        material.previous = &before;
        material.line_before = lines_before(now, before);
        return test::findings(material);
    };
    // The estimate's error of 1 is a note, and all there is to say.
    const auto right = checked(481);
    CHECK(told(right, Severity::error).empty());
    CHECK(told(right, Severity::note) == std::vector<std::string>{"estimate-error Thôn 1"});
    const auto note = std::ranges::find(right, Severity::note, &Finding::severity);
    CHECK(note->reported == Rational(482));
    CHECK(note->expected == Rational(481));
    // An opening taken from neither is wrong; without an actual figure nothing can be decided.
    CHECK(told(checked(480), Severity::error).size() == 1);
    const auto unknown = checked({});
    CHECK(told(unknown, Severity::error).empty());
    CHECK(std::ranges::any_of(unknown, [](const Finding& finding) {
        return finding.rule == "opening-follows" && finding.text.code == "rule.undecidable";
    }));
}

TEST_CASE("other periods' reports are found by their period", "[report][periods]") {
    const Figures q1 = report_of("QUÝ I/2026", {100, 10, 2, 108, 10}),
                  q2 = report_of("QUÝ II/2026", {108, 6, 4, 110, 16}),
                  half = report_of("6 THÁNG ĐẦU NĂM 2026", {100, 16, 6, 110, 16});
    CHECK(broken(against(half, {&q1, &q2})).empty());
    CHECK(broken(against(q2, {&q1})).empty());
    const Figures wrong = report_of("6 THÁNG ĐẦU NĂM 2026", {100, 17, 7, 110, 16});
    const auto found = broken(against(wrong, {&q1, &q2}));
    CHECK_FALSE(found.empty());
    CHECK(std::ranges::any_of(found, [](const std::string& rule) { return rule.starts_with("quarters-"); }));
}

TEST_CASE("a half-year report made before its quarter ends adds the quarter's estimate",
          "[report][periods]") {
    const Figures q1 = report_of("QUÝ I/2026", {100, 10, 2, 108, 10});
    const auto half = [](int sum) {
        Grid grid;
        grid.put("A1", {{"KẾT QUẢ PHÁT TRIỂN MỚI 6 THÁNG ĐẦU NĂM 2026"}});
        grid.put("A3", {{"STT", "Đơn vị", "Tăng", "Ước tăng quý II"},
                        {1, "Thôn 1", sum, 7},
                        {2, "Thôn 2", 0, 0},
                        {{}, "Toàn xã", sum, 7}});
        return figures_of(grid);
    };
    const Figures right = half(17), wrong = half(18);
    CHECK(right.series[1].estimate);
    CHECK(right.series[1].period == "2026-Q2");
    CHECK(right.series[1].indicator == "increase");
    // The quarter's actual number came later and was another.
    const Figures q2 = report_of("QUÝ II/2026", {108, 6, 4, 110, 16});
    CHECK(broken(against(right, {&q1, &q2})).empty());
    CHECK(says(broken(against(wrong, {&q1, &q2})), "quarters-increase Thôn 1"));
}

TEST_CASE("cumulative numbers never fall within a year, and begin anew with the next", "[report][periods]") {
    const Figures q3 = report_of("QUÝ III/2026", {100, 10, 2, 108, 30}),
                  low = report_of("QUÝ IV/2026", {108, 1, 1, 108, 29}),
                  next = report_of("QUÝ I/2027", {108, 1, 1, 108, 1});
    CHECK(says(broken(against(low, {&q3})), "cumulative-grows Thôn 1"));
    CHECK(broken(against(next, {&low})).empty());
}

TEST_CASE("an earlier period reported otherwise now is to be looked at", "[report][periods]") {
    const Figures sent = report_of("QUÝ III/2026", {100, 10, 2, 108, 30}),
                  again = report_of("QUÝ III/2026", {100, 12, 4, 108, 30});
    const auto found = test::findings(against(again, {&sent}));
    CHECK(told(found, Severity::error).empty());
    const auto looked = told(found, Severity::warning);
    CHECK(says(looked, "restated-increase Thôn 1"));
    CHECK(says(looked, "restated-decrease Thôn 1"));
    CHECK(broken(against(sent, {&sent})).empty());
}

TEST_CASE("a report taken for the one before, and is none, is told", "[report][periods]") {
    const Figures now = report_of("QUÝ III/2026", {100, 10, 2, 108, 30}),
                  same = report_of("QUÝ III/2026", {108, 10, 10, 108, 30});
    Material material;
    material.now = &now;
    material.previous = &same;
    material.line_before = lines_before(now, same);
    CHECK(says(broken(material), "period.same "));
}

TEST_CASE("chains of clean quarters have no findings", "[report][periods]") {
    std::mt19937 random(11);
    for (int chain = 0; chain < 15; ++chain) {
        std::vector<Figures> quarters;
        int opening = 200 + static_cast<int>(random() % 500), cumulative = 0;
        for (const char* title : {"QUÝ I/2026", "QUÝ II/2026", "QUÝ III/2026", "QUÝ IV/2026"}) {
            const int increase = static_cast<int>(random() % 40), decrease = static_cast<int>(random() % 40);
            cumulative += increase;
            const int closing = opening + increase - decrease;
            quarters.push_back(report_of(title, {opening, increase, decrease, closing, cumulative}));
            opening = closing;
        }
        std::vector<const Figures*> earlier;
        for (const Figures& quarter : quarters) {
            CHECK(broken(against(quarter, earlier)).empty());
            earlier.push_back(&quarter);
        }
    }
}
