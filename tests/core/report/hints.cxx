// Notes: outliers, last digits, copied columns.
#include "report/digits.hxx"
#include "report/outliers.hxx"
#include "report/robust.hxx"

#include <catch2/catch.hpp>

#include <random>

using namespace ansinh;
using namespace ansinh::report;

namespace {

/// Units with the columns of one product; numbers[line][column].
Figures figures(const std::vector<std::string>& indicators, const std::vector<std::vector<int>>& numbers,
                const std::string& period = "2026-Q3") {
    Figures made;
    made.period = period;
    for (const std::string& indicator : indicators) {
        Series series;
        series.indicator = indicator;
        series.header = indicator;
        made.series.push_back(series);
    }
    for (std::size_t line = 0; line < numbers.size(); ++line) {
        Line unit;
        unit.name = unit.sender = "Thôn " + std::to_string(line + 1);
        made.lines.push_back(unit);
        for (std::size_t column = 0; column < indicators.size(); ++column) {
            Figure figure;
            figure.state = FigureState::number;
            figure.value = numbers[line][column];
            made.figures.push_back(figure);
            made.cells.push_back({static_cast<int>(line), static_cast<int>(column)});
        }
    }
    return made;
}

std::vector<Finding> against(int now, const std::vector<int>& before) {
    const Figures report = figures({"joined"}, {{now}});
    std::vector<Figures> earlier;
    for (std::size_t quarter = 0; quarter < before.size(); ++quarter)
        earlier.push_back(figures({"joined"}, {{before[quarter]}},
                                  std::to_string(2025 - static_cast<int>(quarter) / 4) + "-Q" +
                                      std::to_string(1 + quarter % 4)));
    std::vector<const Figures*> pointers;
    for (const Figures& each : earlier)
        pointers.push_back(&each);
    return outliers(report, pointers);
}

} // namespace

TEST_CASE("median and its deviation are exact", "[report][outliers]") {
    const Spread spread = spread_of({5, 1, 4, 2});
    CHECK(spread.median == Rational(3));
    CHECK(spread.deviation == Rational(3, 2));
    CHECK(spread.least == 1);
    CHECK(spread.most == 5);
    CHECK(is_far(20, spread_of({1, 2, 3}), Rational(7, 2), 1));
    // 0.6745 × 6 = 4.047 against 3.5 × 1; against 3.5 × 2 it is near.
    CHECK(is_far(8, spread_of({1, 2, 3}), Rational(7, 2), 1));
    CHECK_FALSE(is_far(8, spread_of({1, 2, 3}), Rational(7, 2), 2));
}

TEST_CASE("an outlier needs six earlier periods of the same length", "[report][outliers]") {
    const auto found = against(90, {20, 22, 19, 25, 21, 23});
    REQUIRE(found.size() == 1);
    CHECK(found[0].rule == "outlier.history");
    CHECK(found[0].severity == Severity::note);
    CHECK(against(90, {20, 22, 19, 25, 21}).empty());
    CHECK(against(26, {20, 22, 19, 25, 21, 23}).empty());
    CHECK(against(90, {0, 0, 0, 0, 21, 23}).empty());
}

TEST_CASE("one unit far above its peers is noted, none of an even lot", "[report][outliers]") {
    std::vector<std::vector<int>> numbers;
    for (int unit = 0; unit < 15; ++unit)
        numbers.push_back({400 + 10 * unit, 8 + unit % 5});
    CHECK(outliers(figures({"opening", "joined"}, numbers), {}).empty());
    numbers[6][1] = 190;
    const auto found = outliers(figures({"opening", "joined"}, numbers), {});
    REQUIRE(found.size() == 1);
    CHECK(found[0].unit == "Thôn 7");
    numbers.resize(11);
    CHECK(outliers(figures({"opening", "joined"}, numbers), {}).empty());
}

TEST_CASE("chances of last digits", "[report][digits]") {
    CHECK(heaping_chance(10, 0) == Approx(1));
    CHECK(heaping_chance(2, 2) == Approx(0.04));
    CHECK(heaping_chance(3, 1) == Approx(1 - 0.512));
    const std::vector<std::size_t> even(10, 20), uneven{110, 10, 10, 10, 10, 10, 10, 10, 10, 10};
    CHECK(uneven_chance(even) == Approx(1));
    CHECK(uneven_chance(uneven) < 1e-9);
}

TEST_CASE("rounded numbers are noted, counted ones are not", "[report][digits]") {
    std::mt19937 random(5);
    std::vector<std::vector<int>> counted, rounded;
    for (int unit = 0; unit < 40; ++unit) {
        const int number = 100 + static_cast<int>(random() % 800);
        counted.push_back({number});
        rounded.push_back({number / 5 * 5});
    }
    CHECK(digit_hints(figures({"closing"}, counted)).empty());
    const auto found = digit_hints(figures({"closing"}, rounded));
    REQUIRE(found.size() == 1);
    CHECK(found[0].text == Message{"digits.heaped", {std::int64_t{40}, std::int64_t{40}}});
    CHECK(digit_hints(figures({"target"}, rounded)).empty());
    rounded.resize(29);
    CHECK(digit_hints(figures({"closing"}, rounded)).empty());
}

TEST_CASE("columns that agree everywhere are noted where nothing makes them agree", "[report][digits]") {
    const std::vector<std::vector<int>> same{{9, 9}, {7, 7}, {4, 4}, {9, 9}, {2, 2}};
    CHECK(copied_columns(figures({"joined", "decrease"}, same), nullptr, {}).size() == 1);
    CHECK(copied_columns(figures({"joined", "increase"}, same), nullptr, {}).empty());
    CHECK(copied_columns(figures({"opening", "closing"}, same), nullptr, {}).empty());
    CHECK(copied_columns(figures({"joined", "decrease"}, {{9, 9}, {9, 9}, {9, 9}, {9, 9}, {9, 9}}), nullptr, {})
              .empty());
    CHECK(copied_columns(figures({"joined", "decrease"}, {{9, 9}, {7, 7}, {4, 4}, {9, 9}}), nullptr, {}).empty());
    const Figures now = figures({"joined", "opening"}, same), before = figures({"joined", "opening"}, same, "2026-Q2");
    const std::vector<std::optional<std::size_t>> lines{0, 1, 2, 3, 4};
    const auto found = copied_columns(now, &before, lines);
    REQUIRE(found.size() == 1);
    CHECK(found[0].rule == "copied.previous");
    CHECK(table::list_names(found[0].cells) == "A1:A5");
}
