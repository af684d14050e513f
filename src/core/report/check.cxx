#include "report/check.hxx"

#include "report/audit.hxx"
#include "report/broken_sums.hxx"
#include "report/magnitude.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace ansinh::report {

namespace {

/// What counts rates and shares is no whole number of people.
bool counts_people(const Series& series) {
    return series.indicator != "rate" && series.indicator != "retention";
}

Argument quantity(const Rational& value) {
    if (denominator(value) == 1 && magnitude(value) <= number::largest_exact)
        return numerator(value).convert_to<std::int64_t>();
    return Quantity{value, 2};
}

class Checker {
public:
    Checker(const Material& material, std::span<const Rule> rules, const Names& names)
        : m_material(material),
          m_now(*material.now),
          m_rules(rules),
          m_evaluation(evaluate(material, rules, names)),
          m_audit(audit(material)) {}

    std::vector<Finding> findings() {
        m_findings = m_audit.findings;
        explain();
        look_at_rules();
        std::ranges::stable_sort(m_findings, [](const Finding& one, const Finding& other) {
            return std::tuple(one.severity, Rational(-one.effect), one.cells) <
                   std::tuple(other.severity, Rational(-other.effect), other.cells);
        });
        return std::move(m_findings);
    }

private:
    void explain();
    Message together(const Explanation& explanation) const;
    Message suspects_of(const BrokenGroup& group) const;
    void look_at_rules();
    /// It compares with the period before, of which there is no report.
    bool lacks_previous(const Rule& rule) const {
        return m_material.previous == nullptr && std::ranges::any_of(rule.claim.operands, &Operand::previous);
    }
    bool is_explained(const Verdict& verdict) const;
    void tell_broken(const Verdict& verdict);
    void tell_undecidable(std::size_t rule);
    void tell_missing_columns();
    std::vector<table::Position> cells_of(const Verdict& verdict) const;
    std::string cell_name(std::size_t figure) const { return table::cell_name(m_now.cells[figure]); }

    const Material& m_material;
    const Figures& m_now;
    const std::span<const Rule> m_rules;
    const Evaluation m_evaluation;
    const Audit m_audit;
    std::map<std::tuple<std::size_t, std::size_t, std::size_t>, Message> m_suspects; ///< rule, block, line
    std::vector<Finding> m_findings;
};

/// "G2 là 480 và F5 là 0"
Message Checker::together(const Explanation& explanation) const {
    constexpr std::array codes{"rule.suspects-one", "rule.suspects-two", "rule.suspects-three"};
    Message message{codes.at(explanation.figures.size() - 1), {}};
    for (std::size_t at = 0; at < explanation.figures.size(); ++at) {
        const std::string name = cell_name(explanation.figures[at]);
        message.arguments.emplace_back(std::vector<Message>{
            explanation.values.empty()
                ? Message{"rule.suspect", {name}}
                : Message{"rule.suspect-value", {name, quantity(explanation.values[at])}}});
    }
    return message;
}

/// Every way to explain a group by the fewest cells.
Message Checker::suspects_of(const BrokenGroup& group) const {
    if (group.explanations.empty()) return {"rule.no-suspect", {}};
    std::vector<Message> ways;
    for (const Explanation& explanation : group.explanations)
        ways.push_back(together(explanation));
    const auto count = static_cast<std::int64_t>(ways.size());
    if (count == 1) return {"rule.suspects", {std::move(ways)}};
    return {"rule.suspects-ways", {count, std::move(ways)}};
}

/// For every broken sum the cells that explain it together with those it hangs together with.
void Checker::explain() {
    const Sums sums = sums_of(m_material, m_rules, m_evaluation);
    std::vector<Rational> values;
    std::vector<Range> ranges;
    for (std::size_t figure = 0; figure < m_now.figures.size(); ++figure) {
        values.push_back(m_now.figures[figure].value);
        ranges.push_back({counts_people(m_now.series[figure % m_now.series.size()]), false});
    }
    for (const BrokenGroup& group : localise({values, ranges}, sums.rules)) {
        const Message message = suspects_of(group);
        for (const std::size_t rule : group.rules) {
            const Place& place = sums.places[rule];
            m_suspects.insert_or_assign({place.rule, place.block, place.line}, message);
        }
    }
}

std::vector<table::Position> Checker::cells_of(const Verdict& verdict) const {
    const Rule& rule = m_rules[verdict.rule];
    const Block& block = m_evaluation.rules[verdict.rule].blocks[verdict.block];
    std::vector<table::Position> cells;
    for (std::size_t operand = 0; operand < block.columns.size(); ++operand)
        if (!rule.claim.operands[operand].previous && !rule.claim.operands[operand].children)
            cells.push_back(m_now.cell(verdict.line, block.columns[operand]));
    return cells;
}

/// A sum over lines whose formula a finding faults.
bool Checker::is_explained(const Verdict& verdict) const {
    const Expression& claim = m_rules[verdict.rule].claim;
    const Block& block = m_evaluation.rules[verdict.rule].blocks[verdict.block];
    bool adds_up = false, faulty = false;
    for (std::size_t operand = 0; operand < block.columns.size(); ++operand) {
        adds_up = adds_up || claim.operands[operand].children;
        faulty = faulty || (!claim.operands[operand].children && !claim.operands[operand].previous &&
                            m_audit.explained.contains(m_now.cell(verdict.line, block.columns[operand])));
    }
    return adds_up && faulty;
}

void Checker::tell_broken(const Verdict& verdict) {
    if (is_explained(verdict)) return;
    const Rule& rule = m_rules[verdict.rule];
    const std::string& unit = m_now.lines[verdict.line].name;
    const Rational difference = verdict.left - verdict.right;
    Finding finding;
    finding.severity = rule.severity;
    finding.rule = rule.id;
    finding.unit = unit;
    finding.cells = cells_of(verdict);
    finding.text = {
        "rule.broken",
        {rule.name, unit, quantity(verdict.left), quantity(verdict.right), quantity(magnitude(difference))}};
    finding.reported = verdict.left;
    finding.expected = verdict.right;
    if (const auto found = m_suspects.find({verdict.rule, verdict.block, verdict.line});
        found != m_suspects.end())
        finding.instruction = found->second;
    finding.advice = rule.instruction;
    finding.source = rule.source;
    finding.effect = magnitude(difference);
    m_findings.push_back(std::move(finding));
}

void Checker::tell_undecidable(std::size_t rule) {
    Finding finding;
    std::vector<Message> units;
    std::set<std::size_t> seen;
    for (const Verdict& verdict : m_evaluation.verdicts) {
        if (verdict.rule != rule || verdict.outcome != Outcome::undecidable) continue;
        if (!seen.insert(verdict.line).second) continue;
        units.push_back({"rule.unit", {m_now.lines[verdict.line].name}});
        for (const table::Position& cell : cells_of(verdict))
            finding.cells.push_back(cell);
    }
    if (units.empty()) return;
    finding.severity = Severity::unverifiable;
    finding.rule = m_rules[rule].id;
    finding.text = {"rule.undecidable", {m_rules[rule].name, std::move(units)}};
    finding.source = m_rules[rule].source;
    m_findings.push_back(std::move(finding));
}

/// A topic's first rule speaks for all of them.
void Checker::tell_missing_columns() {
    std::map<std::string, bool> applied;
    for (std::size_t rule = 0; rule < m_rules.size(); ++rule)
        applied[m_rules[rule].topic] =
            applied[m_rules[rule].topic] ||
            (!m_evaluation.rules[rule].blocks.empty() && !lacks_previous(m_rules[rule]));
    std::set<std::string> told;
    for (std::size_t rule = 0; rule < m_rules.size(); ++rule) {
        const Rule& first = m_rules[rule];
        if (applied[first.topic] || !told.insert(first.topic).second) continue;
        Finding finding;
        finding.severity = Severity::unverifiable;
        finding.rule = first.id;
        finding.text = lacks_previous(first) ? Message{"rule.no-previous", {first.name}}
                                             : Message{"rule.no-columns", {first.name}};
        finding.source = first.source;
        m_findings.push_back(std::move(finding));
    }
}

void Checker::look_at_rules() {
    for (const Verdict& verdict : m_evaluation.verdicts)
        if (verdict.outcome == Outcome::broken) tell_broken(verdict);
    for (std::size_t rule = 0; rule < m_rules.size(); ++rule) {
        if (lacks_previous(m_rules[rule])) continue;
        tell_undecidable(rule);
        const Applied& applied = m_evaluation.rules[rule];
        if (applied.blocks.empty() || !applied.never_fired()) continue;
        Finding finding;
        finding.severity = Severity::unverifiable;
        finding.rule = m_rules[rule].id;
        finding.text = {"rule.never", {m_rules[rule].name}};
        finding.source = m_rules[rule].source;
        m_findings.push_back(std::move(finding));
    }
    tell_missing_columns();
}

} // namespace

bool names_series(const Series& series, const std::string& name) {
    return series.indicator == name || text::name_key(series.header) == text::name_key(name);
}

std::vector<Finding> check(const Material& material, std::span<const Rule> rules, const Names& names) {
    return Checker(material, rules, names).findings();
}

} // namespace ansinh::report
