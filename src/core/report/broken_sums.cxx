#include "report/broken_sums.hxx"

#include "report/added_lines.hxx"
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

/// What only deserves a note keeps no figure from being the wrong one.
bool is_sum(const Rule& rule) {
    const Comparison comparison = rule.claim.comparison;
    return rule.kind == RuleKind::claim && rule.severity != Severity::note && !rule.relative &&
           (comparison == Comparison::equal || comparison == Comparison::at_most ||
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
    Collector(const Sources& sources, std::size_t subject, std::span<const AddedLines> below,
              const Rule& rule, const LinearForm& form, const Block& block)
        : m_sources(sources),
          m_subject(subject),
          m_below(below),
          m_rule(rule),
          m_form(form),
          m_block(block) {}

    /// Nothing where a number is missing, or there are no lines to add up.
    std::optional<Collected> at(std::size_t line) const {
        Collected collected;
        collected.constant = m_form.constant;
        for (std::size_t operand = 0; operand < m_block.operands.size(); ++operand)
            for (const Spot& spot : m_block.operands[operand])
                if (!take(operand, spot, line, collected)) return {};
        return collected;
    }

private:
    bool take(std::size_t operand, const Spot& spot, std::size_t line, Collected& collected) const {
        // A report decided alone knows itself as source 0.
        const std::size_t source = m_subject == 0 ? spot.source : m_subject;
        const auto there = m_subject == 0 ? m_sources.line(source, line) : std::optional(line);
        if (!there) return false;
        const auto lines = m_below[source].at(*there, m_rule.claim.operands[operand].lines);
        const auto has_number = [&](std::size_t at) {
            return m_sources.figures(source).at(at, spot.column).state == FigureState::number;
        };
        // A sum of nothing decides nothing.
        if (m_rule.claim.operands[operand].lines != Lines::own && std::ranges::none_of(lines, has_number)) return false;
        return !lines.empty() && std::ranges::all_of(lines, [&](std::size_t at) {
            return take_figure(source, at, spot.column, m_form.factors[operand], collected);
        });
    }
    bool take_figure(std::size_t source, std::size_t line, std::size_t column, const Rational& factor,
                     Collected& collected) const {
        const Figure& figure = m_sources.figures(source).at(line, column);
        if (figure.state != FigureState::number &&
            !(figure.state == FigureState::empty && missing_is_zero(m_rule)))
            return false;
        collected.factors[m_sources.index(source, line, column)] += factor;
        collected.formula = collected.formula || figure.formula;
        return true;
    }

    const Sources& m_sources;
    const std::size_t m_subject;
    const std::span<const AddedLines> m_below;
    const Rule& m_rule;
    const LinearForm& m_form;
    const Block& m_block;
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

/// Lines whose figures may explain a broken rule, of a report that is compared with no other: only rules about
/// these can hang together with broken ones.
class Concerned {
public:
    Concerned(const std::set<Place>& broken, const AddedLines& added, std::size_t all_lines) : m_lines(all_lines) {
        for (const Place& place : broken)
            for (const Lines lines : {Lines::own, Lines::below, Lines::parts})
                for (const std::size_t line : added.at(place.line, lines))
                    m_lines[line] = true;
    }
    bool has(const Rule& rule, std::size_t line) const {
        const auto is_own = [](const Operand& operand) { return operand.lines == Lines::own; };
        return m_lines[line] || !std::ranges::all_of(rule.claim.operands, is_own);
    }

private:
    std::vector<bool> m_lines;
};

} // namespace

Sums sums_of(const Sources& sources, std::size_t source, std::span<const Rule> rules,
             const Evaluation& evaluation) {
    Sums sums;
    const std::set<Place> broken = broken_places(evaluation);
    std::vector<AddedLines> below;
    for (std::size_t report = 0; report < sources.count(); ++report)
        below.emplace_back(sources.figures(report));
    const Concerned concerned(broken, below[source], sources.figures(source).lines.size());
    const bool alone = sources.count() == 1;
    if (alone && broken.empty()) return sums;
    for (std::size_t rule = 0; rule < rules.size(); ++rule) {
        const auto form = is_sum(rules[rule]) ? linear_form(rules[rule].claim) : std::nullopt;
        if (!form) continue;
        const auto& blocks = evaluation.rules[rule].blocks;
        for (std::size_t block = 0; block < blocks.size(); ++block) {
            const Collector collector(sources, source, below, rules[rule], *form, blocks[block]);
            for (std::size_t line = 0; line < sources.figures(source).lines.size(); ++line) {
                if (alone && !concerned.has(rules[rule], line)) continue;
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
