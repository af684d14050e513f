#include "report/table_totals.hxx"

#include "report/magnitude.hxx"
#include "report/quantity.hxx"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace ansinh::report {

namespace {

struct Total {
    Rational value;
    std::vector<table::Position> cells;
};

std::optional<Total> total_of(const Figures& figures, std::size_t column) {
    const auto is_total = [](const Line& line) { return line.kind == LineKind::total; };
    const auto found = std::ranges::find_if(figures.lines, is_total);
    if (found != figures.lines.end()) {
        const auto line = static_cast<std::size_t>(found - figures.lines.begin());
        const Figure& figure = figures.at(line, column);
        if (figure.state != FigureState::number) return {};
        return Total{figure.value, {figures.cell(line, column)}};
    }
    Total total;
    for (std::size_t line = 0; line < figures.lines.size(); ++line) {
        if (figures.lines[line].kind != LineKind::unit) continue;
        const Figure& figure = figures.at(line, column);
        if (figure.state != FigureState::number) return {};
        total.value += figure.value;
        total.cells.push_back(figures.cell(line, column));
    }
    return total.cells.empty() ? std::nullopt : std::optional(std::move(total));
}

bool counts_the_same(const Figures& one, const Series& first, const Figures& other, const Series& second) {
    const auto period = [](const Figures& figures, const Series& series) {
        return series.period.empty() ? figures.period : series.period;
    };
    return !first.indicator.empty() && first.indicator == second.indicator &&
           first.product == second.product && first.estimate == second.estimate &&
           first.cut_off == second.cut_off && counts_people(first) &&
           period(one, first) == period(other, second);
}

Finding compared(const std::string& header, const Total& one, const Figures& table, const Total& two,
                 const Figures& other) {
    Finding finding;
    const Rational difference = magnitude(Rational(one.value - two.value));
    finding.cells = one.cells;
    finding.reported = one.value;
    finding.expected = two.value;
    finding.effect = difference;
    if (difference == 0) {
        finding.severity = Severity::note;
        finding.rule = "tables.agree";
        finding.text = {finding.rule, {header, quantity(one.value), table.area, other.area}};
    } else {
        finding.rule = "tables.differ";
        finding.text = {
            finding.rule,
            {header, quantity(one.value), table.area, quantity(two.value), other.area, quantity(difference)}};
    }
    return finding;
}

Finding undecided(const std::string& header, const Figures& table, const Figures& other) {
    Finding finding;
    finding.severity = Severity::unverifiable;
    finding.rule = "tables.unreadable";
    finding.text = {finding.rule, {header, table.area, other.area}};
    return finding;
}

} // namespace

std::vector<Finding> compare_totals(std::span<const Figures* const> tables) {
    std::vector<Finding> findings;
    for (std::size_t first = 0; first < tables.size(); ++first)
        for (std::size_t second = first + 1; second < tables.size(); ++second)
            for (std::size_t column = 0; column < tables[first]->series.size(); ++column)
                for (std::size_t there = 0; there < tables[second]->series.size(); ++there) {
                    const Figures &one = *tables[first], &two = *tables[second];
                    if (!counts_the_same(one, one.series[column], two, two.series[there])) continue;
                    const auto total = total_of(one, column), other = total_of(two, there);
                    findings.push_back(total && other
                                           ? compared(one.series[column].header, *total, one, *other, two)
                                           : undecided(one.series[column].header, one, two));
                }
    return findings;
}

} // namespace ansinh::report
