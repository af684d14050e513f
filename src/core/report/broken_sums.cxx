#include "report/broken_sums.hxx"

#include "report/linear_form.hxx"
#include "report/magnitude.hxx"

#include <boost/multiprecision/integer.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace ansinh::report {

namespace {

bool is_sum(const Rule& rule) {
    const Comparison comparison = rule.claim.comparison;
    return !rule.relative && (comparison == Comparison::equal || comparison == Comparison::at_most ||
                              comparison == Comparison::at_least);
}

bool missing_is_zero(const Rule& rule) {
    return rule.missing == Missing::partial_zero || rule.missing == Missing::always_zero;
}

/// Σ factor × number + constant of one rule at one line, factors still fractions.
struct Collected {
    std::map<std::size_t, Rational> factors;
    Rational constant;
    bool formula = false;
};

class Collector {
public:
    Collector(const Material& material, const Rule& rule, const LinearForm& form, const Block& block,
              const std::vector<std::vector<std::size_t>>& below)
        : m_material(material), m_rule(rule), m_form(form), m_block(block), m_below(below) {}

    /// Nothing where a number is missing, or there are no lines to add up.
    std::optional<Collected> at(std::size_t line) const {
        Collected collected;
        collected.constant = m_form.constant;
        for (std::size_t operand = 0; operand < m_block.columns.size(); ++operand)
            if (!take(operand, line, collected)) return {};
        return collected;
    }

private:
    bool take(std::size_t operand, std::size_t line, Collected& collected) const {
        const Operand& asked = m_rule.claim.operands[operand];
        const std::size_t column = m_block.columns[operand];
        const Rational& factor = m_form.factors[operand];
        if (asked.previous) return take_previous(asked, column, line, factor, collected);
        if (!asked.children) return take_figure(m_material.now->index(line, column), factor, collected);
        return !m_below[line].empty() && std::ranges::all_of(m_below[line], [&](std::size_t below) {
            return take_figure(m_material.now->index(below, column), factor, collected);
        });
    }
    bool take_figure(std::size_t index, const Rational& factor, Collected& collected) const {
        const Figure& figure = m_material.now->figures[index];
        if (figure.state != FigureState::number &&
            !(figure.state == FigureState::empty && missing_is_zero(m_rule)))
            return false;
        collected.factors[index] += factor;
        collected.formula = collected.formula || figure.formula;
        return true;
    }
    bool take_previous(const Operand& asked, std::size_t column, std::size_t line, const Rational& factor,
                       Collected& collected) const {
        if (asked.children || !m_material.previous || line >= m_material.line_before.size()) return false;
        const auto before = m_material.line_before[line];
        if (!before) return false;
        const Figure& figure = m_material.previous->at(*before, column);
        if (figure.state != FigureState::number) return false;
        collected.constant += factor * figure.value;
        return true;
    }

    const Material& m_material;
    const Rule& m_rule;
    const LinearForm& m_form;
    const Block& m_block;
    const std::vector<std::vector<std::size_t>>& m_below;
};

/// Whole factors, by the least multiple that has them.
std::optional<LinearRule> whole(const Collected& collected, const Rule& rule) {
    Integer scale = 1;
    for (const auto& [figure, factor] : collected.factors)
        scale = boost::multiprecision::lcm(scale, denominator(factor));
    if (rule.claim.comparison == Comparison::at_least) scale = -scale;
    LinearRule linear;
    linear.constant = collected.constant * scale;
    linear.tolerance = rule.tolerance * magnitude(scale);
    linear.relation = rule.claim.comparison == Comparison::equal ? Relation::equal : Relation::at_most;
    for (const auto& [figure, factor] : collected.factors) {
        const Integer times = numerator(Rational(factor * scale));
        if (times == 0) continue;
        if (abs(times) > number::largest_exact) return {};
        linear.terms.push_back({figure, times.convert_to<std::int64_t>()});
    }
    return linear;
}

std::set<Place> broken_places(const Evaluation& evaluation) {
    std::set<Place> places;
    for (const Verdict& verdict : evaluation.verdicts)
        if (verdict.outcome == Outcome::broken) places.insert({verdict.rule, verdict.block, verdict.line});
    return places;
}

} // namespace

Sums sums_of(const Material& material, std::span<const Rule> rules, const Evaluation& evaluation) {
    Sums sums;
    const std::set<Place> broken = broken_places(evaluation);
    const auto below = lines_below(*material.now);
    for (std::size_t rule = 0; rule < rules.size(); ++rule) {
        const auto form = is_sum(rules[rule]) ? linear_form(rules[rule].claim) : std::nullopt;
        if (!form) continue;
        const auto& blocks = evaluation.rules[rule].blocks;
        for (std::size_t block = 0; block < blocks.size(); ++block) {
            const Collector collector(material, rules[rule], *form, blocks[block], below);
            for (std::size_t line = 0; line < material.now->lines.size(); ++line) {
                const Place place{rule, block, line};
                const auto collected = collector.at(line);
                if (!collected || (collected->formula && !broken.contains(place))) continue;
                auto linear = whole(*collected, rules[rule]);
                if (!linear || linear->terms.empty()) continue;
                sums.rules.push_back(*std::move(linear));
                sums.places.push_back(place);
            }
        }
    }
    return sums;
}

} // namespace ansinh::report
