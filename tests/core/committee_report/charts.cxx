// The charts of a committee's report draw what its tables say.
#include "committee_report/charts.hxx"

#include "committee_report/report_case.hxx"
#include "committee_report/tables.hxx"

#include <catch2/catch.hpp>

#include <random>

using namespace ansinh;
using namespace ansinh::committee_report;

namespace {

const Words& words() {
    return test::report_words();
}

/// So many units with figures of both products, and groups where asked for; every seventh unit is silent.
Contents contents(std::size_t units, bool groups, bool estimated, TargetKind kind, std::mt19937& random) {
    Figures figures{calendar::Period::parse("2026-Q3"), {}, {}, {},        {}, {}, {},
                    calendar::Period::parse("2026-Q3"), {}, {}, estimated, {}};
    figures.heads = {2026, "Toàn xã", "thôn", {"BHYT tự đóng", "BHXH tự nguyện"}, {kind, kind}};
    figures.until = figures.period.end();
    const auto line = [&](const std::string& name, bool silent) {
        Line made{name, {}};
        for (Measures& of : made.of)
            for (const Item item :
                 {Item::target, Item::closing, Item::joined_to_date, Item::before, Item::estimate})
                if (!silent) of.at(item).people = static_cast<std::int64_t>(random() % 90);
        return made;
    };
    for (std::size_t unit = 1; unit <= units; ++unit)
        figures.units.push_back(line("Thôn " + std::to_string(unit), unit % 7 == 0));
    if (groups) figures.groups.push_back(line("Trường THCS", false));
    return Contents{std::move(figures), {}, {}, {}, nullptr, false, {}};
}

std::optional<double> people(const Figure& figure) {
    return figure ? std::optional(static_cast<double>(*figure.people)) : std::nullopt;
}

/// What the chart draws of its own table is, unit by unit, what the figures have.
void check(const paper::Chart& chart, const paper::Table& table, const Figures& figures, std::size_t product,
           const std::vector<Item>& items) {
    CHECK(chart.table == table.id);
    const paper::ChartValues drawn = paper::chart_values(chart, table);
    REQUIRE(drawn.names.size() == figures.units.size());
    REQUIRE(drawn.series.size() == items.size());
    for (std::size_t unit = 0; unit < figures.units.size(); ++unit) {
        CHECK(drawn.names[unit] == figures.units[unit].unit);
        for (std::size_t series = 0; series < items.size(); ++series)
            CHECK(drawn.values[unit][series] == people(figures.units[unit].of[product].at(items[series])));
    }
}

} // namespace

TEST_CASE("charts of a report draw its figures unit by unit", "[committee][chart]") {
    std::mt19937 random(11);
    for (const bool groups : {false, true})
        for (const bool estimated : {false, true})
            for (const TargetKind kind : {TargetKind::participants, TargetKind::joined}) {
                const Contents made = contents(24, groups, estimated, kind, random);
                const auto charts = charts_of(made, words());
                REQUIRE(charts.size() == 4);
                for (std::size_t product = 0; product < 2; ++product) {
                    std::vector<Item> items{kind == TargetKind::joined ? Item::joined_to_date
                                                                       : Item::closing};
                    if (estimated && kind == TargetKind::participants) items.push_back(Item::estimate);
                    items.push_back(Item::target);
                    check(charts[product], results_of(made, product, words()).table, made.figures, product,
                          items);
                    CHECK(charts[product].series.back().look == paper::SeriesLook::line);
                    check(charts[2 + product], comparison_of(made, product, words()).table, made.figures,
                          product, {Item::closing, Item::before});
                }
                CHECK(charts[0].title == "BHYT tự đóng quý III/2026: thực hiện so với chỉ tiêu, theo thôn");
            }
}

TEST_CASE("a target of what comes net is drawn by its rate alone", "[committee][chart]") {
    std::mt19937 random(12);
    Contents made = contents(3, false, false, TargetKind::net, random);
    made.figures.units[1].of[0].rate = 0.125;
    const auto charts = charts_of(made, words());
    const auto drawn = paper::chart_values(charts[0], results_of(made, 0, words()).table);
    REQUIRE(drawn.series == std::vector<std::string>{"Tỷ lệ so với chỉ tiêu (%)"});
    CHECK(drawn.values[1][0] == 12.5);
    CHECK_FALSE(drawn.values[0][0].has_value());
}

TEST_CASE("what nobody reported is not drawn", "[committee][chart]") {
    std::mt19937 random(13);
    Contents made = contents(5, false, false, TargetKind::participants, random);
    for (Line& line : made.figures.units) {
        line.of[0].at(Item::closing) = {};
        line.of[1].at(Item::before) = {};
    }
    const auto charts = charts_of(made, words());
    REQUIRE(charts.size() == 1); // the second product's results; nothing to compare
    CHECK(charts[0].table == "ket-qua-1");
}
