#include "report/digits.hxx"
#include "report/finding_list.hxx"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

namespace ansinh::report {

namespace {

constexpr std::size_t fewest_lines = 5, fewest_different = 3;
/// What moves, so that one period's numbers are no other's, nor one product's another's.
constexpr std::array<std::string_view, 5> moving{"joined", "returned", "increase", "decrease", "due"};

bool moves(const Series& series) {
    return std::ranges::find(moving, series.indicator) != moving.end() && !series.estimate;
}

/// Nothing else makes them agree: joined and increase are one where nobody returned.
bool may_not_agree(const Series& one, const Series& other) {
    if (one.period != other.period) return moves(one) && moves(other);
    if (one.indicator == other.indicator) return one.product != other.product && !one.indicator.empty();
    constexpr std::array<std::string_view, 3> apart{"joined", "returned", "decrease"};
    const auto is_apart = [&](const Series& series) {
        return std::ranges::find(apart, series.indicator) != apart.end();
    };
    return is_apart(one) && is_apart(other);
}

/// The units' cells of a column where it agrees with another everywhere; empty where it does not, or where
/// there is too little to tell.
template <class Other>
std::vector<table::Position> cells_that_agree(const Figures& now, std::size_t column, const Other& other) {
    std::vector<table::Position> cells;
    std::set<Rational> different;
    for (std::size_t line = 0; line < now.lines.size(); ++line) {
        if (now.lines[line].kind != LineKind::unit) continue;
        const Figure& mine = now.at(line, column);
        const Figure* theirs = other(line);
        if (theirs == nullptr || mine.state != FigureState::number) continue;
        if (theirs->state != FigureState::number || mine.formula || theirs->formula || mine.value != theirs->value)
            return {};
        cells.push_back(now.cell(line, column));
        if (different.size() < fewest_different) different.insert(mine.value);
    }
    if (cells.size() < fewest_lines || different.size() < fewest_different) cells.clear();
    return cells;
}

Finding copied(const char* code, std::vector<table::Position> cells, std::vector<Argument> arguments) {
    Finding finding;
    finding.severity = Severity::note;
    finding.rule = code;
    finding.cells = by_columns(std::move(cells));
    finding.text = {code, std::move(arguments)};
    return finding;
}

} // namespace

std::vector<Finding> copied_columns(const Figures& now, const Figures* previous,
                                    std::span<const std::optional<std::size_t>> line_before) {
    std::vector<Finding> findings;
    for (std::size_t column = 0; column < now.series.size(); ++column) {
        const Series& series = now.series[column];
        for (std::size_t other = 0; other < column; ++other) {
            if (!may_not_agree(series, now.series[other])) continue;
            auto cells = cells_that_agree(now, column, [&](std::size_t line) { return &now.at(line, other); });
            if (cells.empty()) continue;
            const std::string name = table::list_names(cells);
            findings.push_back(copied("copied.column", std::move(cells),
                                      {name, series.header, now.series[other].header}));
        }
        if (previous == nullptr || !moves(series)) continue;
        const auto same = std::ranges::find_if(previous->series, [&](const Series& before) {
            return before.indicator == series.indicator && before.product == series.product &&
                   before.period == series.period && !before.estimate;
        });
        if (same == previous->series.end()) continue;
        const auto there = static_cast<std::size_t>(same - previous->series.begin());
        auto cells = cells_that_agree(now, column, [&](std::size_t line) -> const Figure* {
            const auto before = line < line_before.size() ? line_before[line] : std::nullopt;
            return before ? &previous->at(*before, there) : nullptr;
        });
        if (cells.empty()) continue;
        const std::string name = table::list_names(cells);
        findings.push_back(copied("copied.previous", std::move(cells), {name, series.header}));
    }
    return findings;
}

} // namespace ansinh::report
