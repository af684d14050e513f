#include "report/swapped_rows.hxx"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace ansinh::report {

namespace {

bool compares_with_before(const Rule& rule) {
    const auto& operands = rule.claim.operands;
    return rule.claim.comparison == Comparison::equal && rule.claim.left.size() == 1 &&
           rule.claim.right.size() == 1 && operands.size() == 2 &&
           std::ranges::count(operands, When::previous, &Operand::when) == 1;
}

/// Follows from each verdict to the one that carries its right side's figures, until the round closes.
class Rounds {
public:
    Rounds(const Evaluation& evaluation, std::vector<std::size_t> verdicts)
        : m_evaluation(evaluation), m_verdicts(std::move(verdicts)) {
        for (const std::size_t at : m_verdicts)
            m_by_right[verdict(at).right].push_back(at);
    }

    std::vector<std::vector<std::size_t>> closed() const {
        std::vector<std::vector<std::size_t>> rounds;
        std::set<std::size_t> seen;
        for (const std::size_t first : m_verdicts) {
            if (seen.contains(first)) continue;
            std::vector<std::size_t> round{first};
            auto next = owner(first);
            while (next && *next != first && std::ranges::find(round, *next) == round.end()) {
                round.push_back(*next);
                next = owner(*next);
            }
            if (!next || *next != first || round.size() < 2) continue;
            seen.insert(round.begin(), round.end());
            rounds.push_back(std::move(round));
        }
        return rounds;
    }

private:
    const Verdict& verdict(std::size_t at) const { return m_evaluation.verdicts[at]; }
    /// Whose figure this line has: the only one that should have it.
    std::optional<std::size_t> owner(std::size_t at) const {
        const auto found = m_by_right.find(verdict(at).left);
        if (found == m_by_right.end() || found->second.size() != 1) return {};
        return found->second.front();
    }

    const Evaluation& m_evaluation;
    std::vector<std::size_t> m_verdicts;
    std::map<Rational, std::vector<std::size_t>> m_by_right;
};

} // namespace

std::vector<SwappedRows> swapped_rows(const Sources& sources, std::span<const Rule> rules,
                                      const Evaluation& evaluation) {
    std::map<std::pair<std::size_t, std::size_t>, std::vector<std::size_t>> broken; ///< by rule and block
    for (std::size_t at = 0; at < evaluation.verdicts.size(); ++at) {
        const Verdict& verdict = evaluation.verdicts[at];
        if (verdict.outcome == Outcome::broken && compares_with_before(rules[verdict.rule]) &&
            sources.figures(0).lines[verdict.line].kind == LineKind::unit)
            broken[{verdict.rule, verdict.block}].push_back(at);
    }
    std::map<std::vector<std::size_t>, std::vector<std::size_t>> swapped; ///< lines, verdicts
    for (auto& [where, verdicts] : broken)
        for (const auto& round : Rounds(evaluation, std::move(verdicts)).closed()) {
            std::vector<std::size_t> lines;
            for (const std::size_t at : round)
                lines.push_back(evaluation.verdicts[at].line);
            std::ranges::sort(lines);
            auto& known = swapped[lines];
            known.insert(known.end(), round.begin(), round.end());
        }
    std::vector<SwappedRows> rows;
    for (const auto& [lines, verdicts] : swapped)
        rows.push_back({lines, verdicts});
    return rows;
}

} // namespace ansinh::report
