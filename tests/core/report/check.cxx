// From a clerk's sheet to findings: clean reports have none, seeded mistakes are found in the right cells.
#include "report/shipped.hxx"

#include "refusal.hxx"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

using namespace ansinh;
using namespace ansinh::report;
using ansinh::test::figures_of;
using ansinh::test::findings;
using ansinh::test::Grid;
using ansinh::test::indicators;
using ansinh::test::told;

namespace {

/// A quarter's report as practice has it; `numbers` are (opening, joined, returned, decrease) per village.
struct Report {
    std::vector<std::vector<int>> rows;

    static Report made(std::size_t villages, unsigned seed) {
        std::mt19937 random(seed);
        Report report;
        for (std::size_t village = 0; village < villages; ++village) {
            const int opening = 100 + static_cast<int>(random() % 900),
                      joined = static_cast<int>(random() % 40), returned = static_cast<int>(random() % 10),
                      decrease = static_cast<int>(random() % 30);
            report.rows.push_back(
                {opening, joined, returned, decrease, opening + joined + returned - decrease});
        }
        report.rows.emplace_back(5);
        for (std::size_t village = 0; village < villages; ++village)
            for (std::size_t column = 0; column < 5; ++column)
                report.rows.back()[column] += report.rows[village][column];
        return report;
    }

    Grid grid() const {
        Grid grid;
        grid.put("A1", {{"BIỂU TỔNG HỢP KẾT QUẢ BHYT TỰ ĐÓNG QUÝ III/2026"}});
        grid.put("A3", {{"STT", "Đơn vị", "Đầu kỳ", "Tăng trong kỳ", {}, "Giảm trong kỳ", "Cuối kỳ"},
                        {{}, {}, {}, "Mới", "Quay lại", {}, {}}});
        grid.merge({"A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:F4", "G3:G4"});
        std::vector<test::Line> lines;
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const bool total = row + 1 == rows.size();
            test::Line line;
            line.emplace_back(total ? test::Value() : test::Value(static_cast<int>(row + 1)));
            line.emplace_back(total ? std::string("Toàn xã") : "Thôn " + std::to_string(row + 1));
            for (const int number : rows[row])
                line.emplace_back(number);
            lines.push_back(std::move(line));
        }
        grid.put("A5", lines);
        return grid;
    }
};

} // namespace

TEST_CASE("headers tell what columns count, with and without marks", "[report][indicators]") {
    CHECK(indicators().of({"BHYT tự đóng", "Đầu kỳ"}) == "opening");
    CHECK(indicators().of({"Tăng trong kỳ", "Mới"}) == "joined");
    CHECK(indicators().of({"GIAM TRONG KY"}) == "decrease");
    CHECK(indicators().of({"Cuối kỳ (30/9/2026)"}) == "closing");
    CHECK(indicators().of({"Phát triển mới lũy kế từ đầu năm"}) == "cumulative");
    CHECK(indicators().of({"Ước cả kỳ"}) == "estimate");
    CHECK(indicators().of({"Ghi chú"}).empty());
}

TEST_CASE("a clean report has no findings but what it cannot show", "[report][check]") {
    for (unsigned seed = 0; seed < 30; ++seed) {
        const auto found = findings(figures_of(Report::made(8 + seed % 20, seed).grid()));
        CHECK(told(found, Severity::error).empty());
        CHECK(told(found, Severity::warning).empty());
        // Rows of providers, columns of retention, of the year, of the population, of rates, reports of other
        // periods, the list of units and the register are not there.
        CHECK(told(found, Severity::unverifiable).size() == 9);
    }
}

TEST_CASE("a seeded mistake is found, in its cell, with what it should be", "[report][check]") {
    for (unsigned seed = 0; seed < 40; ++seed) {
        Report report = Report::made(12, seed);
        std::mt19937 random(seed + 77);
        const std::size_t row = random() % 12, column = random() % 5;
        const int right = report.rows[row][column];
        report.rows[row][column] += 9 * (1 + static_cast<int>(random() % 9));
        const auto found = findings(figures_of(report.grid()));
        const std::string cell = table::cell_name({4 + static_cast<int>(row), 2 + static_cast<int>(column)});
        // Its row and its column are broken, and it alone explains both.
        REQUIRE(told(found, Severity::error).size() == 1);
        const Finding& finding = found.front();
        CHECK(finding.text.code == "rule.broken-together");
        CHECK(finding.instruction.code == "rule.suspects");
        REQUIRE(finding.ways.size() == 1);
        REQUIRE(finding.ways[0].size() == 1);
        CHECK(table::cell_name(finding.ways[0][0].cell) == cell);
        CHECK(finding.ways[0][0].from == report.rows[row][column]);
        CHECK(finding.ways[0][0].to == Rational(right));
        CHECK(finding.ways[0][0].mends == 2);
        CHECK(finding.ways[0][0].breaks == 0);
    }
}

TEST_CASE("sections add up to the total, not their villages again", "[report][reading]") {
    Grid grid;
    grid.put("A1", {{"TT", "Đơn vị", "Cuối kỳ"},
                    {"I", "Khu vực xã cũ Tân Hòa", 5},
                    {1, "Thôn 1", 2},
                    {2, "Thôn 2", 3},
                    {"II", "Khu vực xã cũ Tân Phú", 4},
                    {1, "Thôn 3", 4},
                    {{}, "Toàn xã", 9}});
    const Figures figures = figures_of(grid);
    REQUIRE(figures.lines.size() == 6);
    CHECK(figures.lines[1].sum == std::size_t{0});
    CHECK(figures.lines[4].sum == std::size_t{3});
    CHECK(figures.lines[0].sum == std::size_t{5});
    CHECK(told(findings(figures), Severity::error).empty());
}

TEST_CASE("a table without any known column is refused", "[report][indicators]") {
    Grid grid;
    grid.put("A1", {{"STT", "Thôn", "Số trâu"}, {1, "Thôn 1", 5}, {2, "Thôn 2", 6}, {3, "Thôn 3", 2}});
    const table::Sheet sheet = grid.sheet();
    const auto tables = table::find_tables(sheet, test::vocabulary());
    REQUIRE(tables.size() == 1);
    CHECK(test::refusal([&] { recognise(tables[0], indicators()); }).code == "report.no-indicator");
}
