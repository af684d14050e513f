#include "report/broken_sums.hxx"

#include "report/added_lines.hxx"
#include "report/linear_form.hxx"
#include "report/localise.hxx"
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

/// What each rule that is a sum says at a place, of one report.
class Equations {
public:
    Equations(const Sources& sources, std::size_t source, std::span<const Rule> rules,
              const Evaluation& evaluation)
        : m_sources(sources), m_source(source), m_rules(rules), m_evaluation(evaluation) {
        for (std::size_t report = 0; report < sources.count(); ++report)
            m_added.emplace_back(sources.figures(report));
        for (const Rule& rule : rules)
            m_forms.push_back(is_sum(rule) ? linear_form(rule.claim) : std::nullopt);
    }

    bool has(std::size_t rule) const { return m_forms[rule].has_value(); }
    const AddedLines& added() const { return m_added[m_source]; }

    /// Nothing where a number is missing, or nothing has to be kept: of a rule that holds and has a formula.
    std::optional<LinearRule> at(const Place& place, bool broken) const {
        const Collector collector(m_sources, m_source, m_added, m_rules[place.rule], *m_forms[place.rule],
                                  m_evaluation.rules[place.rule].blocks[place.block]);
        const auto collected = collector.at(place.line);
        if (!collected || (collected->formula && !broken)) return {};
        auto linear = whole(*collected, m_rules[place.rule]);
        return linear && !linear->terms.empty() ? std::move(linear) : std::nullopt;
    }

private:
    const Sources& m_sources;
    const std::size_t m_source;
    const std::span<const Rule> m_rules;
    const Evaluation& m_evaluation;
    std::vector<AddedLines> m_added;
    std::vector<std::optional<LinearForm>> m_forms;
};

/// Of broken rules those that an explanation may be found for: the others need no rules that hold beside them,
/// which for the total of a long column would be the rules of every line.
std::set<Place> worth_explaining(const std::set<Place>& broken, const Equations& equations) {
    std::vector<LinearRule> rules;
    std::vector<Place> places;
    for (const Place& place : broken)
        if (auto rule = equations.has(place.rule) ? equations.at(place, true) : std::nullopt) {
            rules.push_back(*std::move(rule));
            places.push_back(place);
        }
    std::set<Place> worth = broken;
    const std::vector<bool> beyond = beyond_explaining(rules);
    for (std::size_t rule = 0; rule < rules.size(); ++rule)
        if (beyond[rule]) worth.erase(places[rule]);
    return worth;
}

} // namespace

Sums sums_of(const Sources& sources, std::size_t source, std::span<const Rule> rules,
             const Evaluation& evaluation) {
    Sums sums;
    const std::set<Place> broken = broken_places(evaluation);
    const bool alone = sources.count() == 1;
    if (alone && broken.empty()) return sums;
    const Equations equations(sources, source, rules, evaluation);
    const std::size_t lines = sources.figures(source).lines.size();
    const Concerned concerned(alone ? worth_explaining(broken, equations) : broken, equations.added(), lines);
    for (std::size_t rule = 0; rule < rules.size(); ++rule) {
        if (!equations.has(rule)) continue;
        for (std::size_t block = 0; block < evaluation.rules[rule].blocks.size(); ++block)
            for (std::size_t line = 0; line < lines; ++line) {
                const Place place{rule, block, line};
                const bool is_broken = broken.contains(place);
                if (alone && !is_broken && !concerned.has(rules[rule], line)) continue;
                auto linear = equations.at(place, is_broken);
                if (!linear) continue;
                sums.rules.push_back(*std::move(linear));
                sums.places.push_back(place);
            }
    }
    return sums;
}

} // namespace ansinh::report
