#include "report/broken_formulas.hxx"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

namespace ansinh::report {

namespace {

constexpr std::size_t fewest_alike = 3;

/// The column of the report that a rule says something of.
std::optional<std::size_t> subject_of(const Rule& rule, const Block& block) {
    const auto& left = rule.claim.left;
    if (left.size() != 1 || left.front().operation != Operation::operand) return {};
    const std::size_t operand = left.front().operand;
    const auto& spots = block.operands[operand];
    const bool own = rule.claim.operands[operand].lines == Lines::own && spots.size() == 1 && spots.front().source == 0;
    return own ? std::optional(spots.front().column) : std::nullopt;
}

/// The formulas of units, column by column.
class Patterns {
public:
    explicit Patterns(const Cells& cells) : m_cells(cells) {
        for (const CountedColumn& column : cells.columns)
            if (column.series) m_columns[*column.series] = column.column;
    }

    const std::string* text(std::size_t line, std::size_t series) const {
        const auto at = place(line, series);
        return at && m_cells.figures->lines[line].kind == LineKind::unit ? m_cells.formulas->find(*at) : nullptr;
    }
    std::optional<std::string> pattern(std::size_t line, std::size_t series) const {
        const std::string* formula = text(line, series);
        if (formula == nullptr) return {};
        return read_formula(*formula, *place(line, series)).pattern;
    }
    std::size_t count(const std::string& pattern_, std::size_t series) const {
        std::size_t alike = 0;
        for (std::size_t line = 0; line < m_cells.rows.size(); ++line)
            alike += pattern(line, series) == pattern_ ? 1 : 0;
        return alike;
    }

private:
    std::optional<table::Position> place(std::size_t line, std::size_t series) const {
        const auto found = m_columns.find(series);
        if (found == m_columns.end()) return {};
        return table::Position{m_cells.rows[line], found->second};
    }

    const Cells& m_cells;
    std::map<std::size_t, int> m_columns; ///< of the picture, by series
};

} // namespace

std::vector<BrokenFormulas> broken_formulas(const Cells& cells, std::span<const Rule> rules,
                                            const Evaluation& evaluation) {
    using Key = std::tuple<std::size_t, std::size_t, std::size_t, std::string>; ///< rule, block, series, pattern
    const Patterns patterns(cells);
    std::map<Key, std::vector<std::size_t>> alike;
    if (cells.formulas->empty()) return {};
    for (std::size_t at = 0; at < evaluation.verdicts.size(); ++at) {
        const Verdict& verdict = evaluation.verdicts[at];
        if (verdict.outcome != Outcome::broken) continue;
        const auto series = subject_of(rules[verdict.rule], evaluation.rules[verdict.rule].blocks[verdict.block]);
        if (!series) continue;
        if (const auto pattern = patterns.pattern(verdict.line, *series))
            alike[{verdict.rule, verdict.block, *series, *pattern}].push_back(at);
    }
    std::vector<BrokenFormulas> groups;
    for (auto& [key, verdicts] : alike) {
        const std::size_t series = std::get<2>(key);
        if (verdicts.size() < fewest_alike || 2 * verdicts.size() <= patterns.count(std::get<3>(key), series)) continue;
        BrokenFormulas group;
        group.formula = *patterns.text(evaluation.verdicts[verdicts.front()].line, series);
        for (const std::size_t at : verdicts)
            group.cells.push_back(cells.figures->cell(evaluation.verdicts[at].line, series));
        group.verdicts = std::move(verdicts);
        groups.push_back(std::move(group));
    }
    return groups;
}

} // namespace ansinh::report
