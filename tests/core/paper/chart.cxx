// Charts of a paper: they refer to the cells of their table, on whichever sheet that stands.
#include "paper/chart.hxx"

#include "paper/papers.hxx"
#include "paper/sheet_layout.hxx"

#include <catch2/catch.hpp>

#include <cmath>
#include <numeric>
#include <random>

using namespace ansinh;
using namespace ansinh::paper;
using ansinh::test::composed;
using ansinh::test::form;
using ansinh::test::invitation;
using ansinh::test::metrics;

namespace {

/// STT, unit, then two groups of two columns each; a section above and a total below so many units.
Table results(std::size_t units, std::mt19937& random) {
    Table table;
    table.id = "results";
    table.columns = {{ColumnRole::ordinal, "", "STT"},
                     {ColumnRole::name, "", "Đơn vị"},
                     {ColumnRole::people, "BHYT", "Chỉ tiêu"},
                     {ColumnRole::people, "BHYT", "Thực hiện"},
                     {ColumnRole::people, "", "Còn lại"}};
    table.number_row = true;
    table.lines.push_back({LineKind::section, {"I", "Các thôn", {}, {}, {}}, {}});
    for (std::size_t unit = 1; unit <= units; ++unit) {
        const auto target = static_cast<std::int64_t>(random() % 90), done = static_cast<std::int64_t>(random() % 90);
        table.lines.push_back({LineKind::unit,
                               {static_cast<std::int64_t>(unit), "Thôn " + std::to_string(unit), target, done,
                                target - done},
                               {}});
    }
    const Sum all{{{1, units}}};
    table.lines.push_back({LineKind::total, {{}, "Toàn xã", all, all, all}, {}});
    return table;
}

Chart chart_of_results() {
    return {"Kết quả theo thôn", "results", 1, {{3, SeriesLook::bar}, {2, SeriesLook::line}}, {}};
}

const LaidCell* cell_at(const SheetLayout& sheet, int row, int column) {
    for (const LaidCell& cell : sheet.cells)
        if (cell.area.first_row == row && cell.area.first_column == column) return &cell;
    return nullptr;
}

/// The cells of the area hold exactly what the table's column has in those lines.
void check_cells(const SheetLayout& sheet, const table::Area& area, const Table& table, std::size_t column,
                 std::pair<std::size_t, std::size_t> lines) {
    REQUIRE(area.columns() == 1);
    REQUIRE(static_cast<std::size_t>(area.rows()) == lines.second - lines.first + 1);
    for (int row = area.first_row; row <= area.last_row; ++row) {
        const LaidCell* cell = cell_at(sheet, row, area.first_column);
        REQUIRE(cell != nullptr);
        CHECK(cell->content == table.lines[lines.first + static_cast<std::size_t>(row - area.first_row)].cells[column]);
    }
}

} // namespace

TEST_CASE("a chart refers to the cells of its table, wherever that stands", "[paper][chart]") {
    std::mt19937 random(4);
    for (const std::size_t units : {1U, 2U, 24U, 60U})
        for (const bool across : {false, true}) {
            const Table table = results(units, random);
            Paper paper = invitation();
            paper.body.emplace_back(chart_of_results());
            Chart all = chart_of_results();
            all.series = {{4, SeriesLook::bar}};
            all.lines = std::pair<std::size_t, std::size_t>{0, units + 1};
            paper.annexes.push_back({"Biểu", {Paragraph{"Số liệu"}, table, all}, across});
            const auto sheets = lay_out_sheets(composed(paper), form(), metrics());
            REQUIRE(sheets.size() == 2);
            for (std::size_t sheet = 0; sheet < 2; ++sheet) {
                REQUIRE(sheets[sheet].charts.size() == 1);
                const LaidChart& chart = sheets[sheet].charts.front();
                CHECK(chart.source == 1);
                CHECK(chart.area.columns() == sheets[sheet].columns());
                CHECK(sheets[sheet].heights[static_cast<std::size_t>(chart.area.first_row)] > 60);
                for (const LaidCell& cell : sheets[sheet].cells)
                    CHECK_FALSE(cell.area.intersects(chart.area));
            }
            const std::pair<std::size_t, std::size_t> of_units{1, units};
            const LaidChart& body = sheets[0].charts.front();
            check_cells(sheets[1], body.names, table, 1, of_units);
            REQUIRE(body.series.size() == 2);
            check_cells(sheets[1], body.series[0].values, table, 3, of_units);
            check_cells(sheets[1], body.series[1].values, table, 2, of_units);
            CHECK(body.series[1].look == SeriesLook::line);
            for (const auto& [index, header] : {std::pair<std::size_t, const char*>{0, "Thực hiện"}, {1, "Chỉ tiêu"}}) {
                const table::Position at = body.series[index].header;
                const LaidCell* cell = cell_at(sheets[1], at.row, at.column);
                REQUIRE(cell != nullptr);
                CHECK(cell->content == Content(std::string(header)));
            }
            const LaidChart& annex = sheets[1].charts.front();
            check_cells(sheets[1], annex.names, table, 1, *all.lines);
            const LaidCell* ungrouped = cell_at(sheets[1], annex.series[0].header.row, annex.series[0].header.column);
            REQUIRE(ungrouped != nullptr);
            CHECK(ungrouped->content == Content(std::string("Còn lại")));
        }
}

TEST_CASE("a table that no chart draws leaves no trace", "[paper][chart]") {
    std::mt19937 random(1);
    Table table = results(3, random);
    table.id.clear();
    Paper paper = invitation();
    paper.body.emplace_back(table);
    const auto sheets = lay_out_sheets(composed(paper), form(), metrics());
    CHECK(sheets[0].tables.empty());
    CHECK(sheets[0].charts.empty());
}

TEST_CASE("a chart is never parted between two pages", "[paper][chart]") {
    std::mt19937 random(5);
    const double page = form().page.text_height(false);
    for (std::size_t before = 0; before < 40; ++before) {
        Paper paper = invitation();
        for (std::size_t paragraph = 0; paragraph < before; ++paragraph)
            paper.body.emplace_back(Paragraph{"Ban Chỉ đạo báo cáo kết quả."});
        paper.body.emplace_back(results(2, random));
        paper.body.emplace_back(chart_of_results());
        const SheetLayout sheet = lay_out_sheets(composed(paper), form(), metrics()).front();
        const auto row = static_cast<std::size_t>(sheet.charts.front().area.first_row);
        CHECK(sheet.charts.front().area.rows() == 1); // an office never cuts a row that a page holds
        CHECK(sheet.heights[row] < page / 2);
    }
}

TEST_CASE("bars are numbered and names lie flat where there is room", "[paper][chart]") {
    std::mt19937 random(6);
    const Table few = results(3, random), many = results(24, random), too_many = results(60, random);
    const Chart chart = chart_of_results();
    CHECK(chart_look(chart, few, 165).numbered);
    CHECK_FALSE(chart_look(chart, few, 165).steep);
    CHECK(chart_look(chart, many, 165).numbered);
    CHECK(chart_look(chart, many, 165).steep);
    CHECK_FALSE(chart_look(chart, too_many, 165).numbered);
    CHECK(chart_look(chart, too_many, 400).numbered);
}

TEST_CASE("what is drawn without cells is what the table says", "[paper][chart]") {
    std::mt19937 random(8);
    for (int round = 0; round < 50; ++round) {
        const std::size_t units = 1 + random() % 30;
        Table table = results(units, random);
        const std::size_t silent = 1 + random() % units;
        table.lines[silent].cells[3] = "Chưa báo cáo";
        table.lines[1].cells[2] = Quantity{Rational(3, 2), 1};
        Chart chart = chart_of_results();
        chart.lines = std::pair<std::size_t, std::size_t>{1, units + 1}; // the total too
        const ChartValues drawn = chart_values(chart, table);
        CHECK(drawn.series == std::vector<std::string>{"Thực hiện", "Chỉ tiêu"});
        REQUIRE(drawn.names.size() == units + 1);
        CHECK(drawn.names.back() == "Toàn xã");
        CHECK_FALSE(drawn.values[silent - 1][0].has_value());
        CHECK(drawn.values[0][1] == 1.5);
        double sum = 0;
        for (std::size_t unit = 0; unit < units; ++unit)
            sum += drawn.values[unit][0].value_or(0);
        CHECK(drawn.values[units][0] == sum);
    }
}
