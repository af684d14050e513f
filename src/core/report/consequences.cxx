#include "report/consequences.hxx"

#include "report/linear_form.hxx"

#include <algorithm>
#include <map>
#include <tuple>

namespace ansinh::report {

namespace {

class Finder {
public:
    Finder(const Sources& sources, std::size_t source, std::span<const Rule> rules, const Evaluation& evaluation)
        : m_figures(sources.figures(source)),
          m_rules(rules),
          m_evaluation(evaluation),
          m_below(lines_below(m_figures)) {
        for (const Verdict& verdict : evaluation.verdicts)
            if (verdict.outcome == Outcome::broken) m_broken[key_of(verdict, verdict.line)] = &verdict;
    }

    std::vector<std::size_t> find() const {
        std::vector<std::size_t> found;
        for (std::size_t at = 0; at < m_evaluation.verdicts.size(); ++at)
            if (follows(m_evaluation.verdicts[at])) found.push_back(at);
        return found;
    }

private:
    using Key = std::tuple<std::size_t, std::size_t, std::size_t>;
    static Key key_of(const Verdict& verdict, std::size_t line) { return {verdict.rule, verdict.block, line}; }

    bool follows(const Verdict& verdict) const {
        if (verdict.outcome != Outcome::broken || m_below[verdict.line].empty()) return false;
        const Rule& rule = m_rules[verdict.rule];
        const auto form = rule.relative ? std::nullopt : linear_form(rule.claim);
        if (!form || form->constant != 0 || !is_computed(verdict)) return false;
        Rational difference;
        bool any = false;
        for (const std::size_t line : m_below[verdict.line])
            if (const auto found = m_broken.find(key_of(verdict, line)); found != m_broken.end()) {
                difference += found->second->left - found->second->right;
                any = true;
            }
        return any && (rule.claim.comparison != Comparison::equal ||
                       difference == verdict.left - verdict.right);
    }

    /// The report's own figures at the line are formulas that add up the lines below.
    bool is_computed(const Verdict& verdict) const {
        const auto& operands = m_rules[verdict.rule].claim.operands;
        const Block& block = m_evaluation.rules[verdict.rule].blocks[verdict.block];
        bool own = false;
        for (std::size_t operand = 0; operand < operands.size(); ++operand) {
            if (operands[operand].lines != Lines::own) return false;
            for (const Spot& spot : block.operands[operand]) {
                // A report decided alone knows itself as source 0, too.
                if (spot.source != 0) continue;
                if (!adds_up(verdict.line, spot.column)) return false;
                own = true;
            }
        }
        return own;
    }

    bool adds_up(std::size_t line, std::size_t column) const {
        const Figure& figure = m_figures.at(line, column);
        if (figure.state != FigureState::number || !figure.formula) return false;
        Rational sum;
        for (const std::size_t below : m_below[line]) {
            const Figure& part = m_figures.at(below, column);
            if (part.state == FigureState::number) sum += part.value;
        }
        return sum == figure.value;
    }

    const Figures& m_figures;
    const std::span<const Rule> m_rules;
    const Evaluation& m_evaluation;
    const std::vector<std::vector<std::size_t>> m_below;
    std::map<Key, const Verdict*> m_broken;
};

} // namespace

std::vector<std::size_t> consequences(const Sources& sources, std::size_t source, std::span<const Rule> rules,
                                      const Evaluation& evaluation) {
    return Finder(sources, source, rules, evaluation).find();
}

} // namespace ansinh::report
