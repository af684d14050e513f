#include "report/rule_silence.hxx"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace ansinh::report {

namespace {

class Teller {
public:
    Teller(const Sources& sources, std::span<const Rule> rules, const Evaluation& evaluation)
        : m_sources(sources), m_rules(rules), m_evaluation(evaluation) {}

    std::vector<Finding> tell() {
        for (std::size_t rule = 0; rule < m_rules.size(); ++rule) {
            if (m_rules[rule].kind == RuleKind::check || m_evaluation.rules[rule].blocks.empty()) continue;
            tell_undecidable(rule);
            tell_never(rule);
        }
        tell_topics();
        return std::move(m_findings);
    }

private:
    Finding& add(const Rule& rule, Message text) {
        Finding finding;
        finding.severity = Severity::unverifiable;
        finding.rule = rule.id;
        finding.text = std::move(text);
        finding.source = rule.source;
        m_findings.push_back(std::move(finding));
        return m_findings.back();
    }
    void tell_undecidable(std::size_t rule);
    void tell_never(std::size_t rule);
    void tell_topics();
    Message why(std::size_t rule) const;

    const Sources& m_sources;
    const std::span<const Rule> m_rules;
    const Evaluation& m_evaluation;
    std::set<std::string> m_never; ///< topics none of whose rules said anything, once told
    std::vector<Finding> m_findings;
};

void Teller::tell_undecidable(std::size_t rule) {
    std::vector<Message> units;
    std::vector<table::Position> cells;
    std::set<std::size_t> seen;
    for (const Verdict& verdict : m_evaluation.verdicts) {
        if (verdict.rule != rule || verdict.outcome != Outcome::undecidable) continue;
        if (!seen.insert(verdict.line).second) continue;
        units.push_back({"rule.unit", {m_sources.figures(0).lines[verdict.line].name}});
        for (const table::Position& cell : cells_of(m_sources, m_rules[rule], m_evaluation, verdict))
            cells.push_back(cell);
    }
    if (units.empty()) return;
    add(m_rules[rule], {"rule.undecidable", {m_rules[rule].name, std::move(units)}}).cells = std::move(cells);
}

/// Each rule for itself; where a whole topic says nothing, its first rule speaks for all.
void Teller::tell_never(std::size_t rule) {
    const Rule& silent = m_rules[rule];
    if (!m_evaluation.rules[rule].never_fired()) return;
    const auto fired = [&](const auto& same) {
        for (std::size_t other = 0; other < m_rules.size(); ++other)
            if (same(m_rules[other]) && !m_evaluation.rules[other].never_fired()) return true;
        return false;
    };
    const bool other_choice =
        !silent.choice.empty() && fired([&](const Rule& other) { return other.choice == silent.choice; });
    if (other_choice) return;
    if (fired([&](const Rule& other) { return other.topic == silent.topic; }) ||
        m_never.insert(silent.topic).second)
        add(silent, {"rule.never", {silent.name}});
}

Message Teller::why(std::size_t at) const {
    const Rule& rule = m_rules[at];
    const auto asks = [&](When when) {
        return std::ranges::find(rule.claim.operands, when, &Operand::when) != rule.claim.operands.end();
    };
    const auto& unknown = m_evaluation.rules[at].unknown;
    if (rule.id.starts_with("own-") && !unknown.empty()) {
        std::vector<Message> names;
        for (const std::string& name : unknown)
            names.push_back({"rule.unit", {name}});
        return {"rule.unknown-columns", {rule.name, std::move(names)}};
    }
    if (asks(When::previous)) return {"rule.no-previous", {rule.name}};
    const bool other_periods = std::ranges::any_of(
        rule.claim.operands, [](const Operand& operand) { return operand.when != When::now; });
    return {other_periods ? "rule.no-periods" : "rule.no-columns", {rule.name}};
}

/// A topic's first rule speaks for all of them.
void Teller::tell_topics() {
    std::map<std::string, bool> applied;
    for (std::size_t rule = 0; rule < m_rules.size(); ++rule)
        applied[m_rules[rule].topic] |= !m_evaluation.rules[rule].blocks.empty();
    std::set<std::string> told;
    for (std::size_t rule = 0; rule < m_rules.size(); ++rule) {
        const Rule& first = m_rules[rule];
        if (first.kind == RuleKind::check || applied[first.topic] || !told.insert(first.topic).second)
            continue;
        add(first, why(rule));
    }
}

} // namespace

std::vector<table::Position> cells_of(const Sources& sources, const Rule& rule, const Evaluation& evaluation,
                                      const Verdict& verdict) {
    const Block& block = evaluation.rules[verdict.rule].blocks[verdict.block];
    std::vector<table::Position> cells;
    for (std::size_t operand = 0; operand < block.operands.size(); ++operand)
        for (const Spot& spot : block.operands[operand])
            if (spot.source == 0 && rule.claim.operands[operand].lines == Lines::own)
                cells.push_back(sources.figures(0).cell(verdict.line, spot.column));
    return cells;
}

std::optional<Sources::Found> figure_elsewhere(const Sources& sources, const Evaluation& evaluation,
                                               const Verdict& verdict) {
    for (const auto& spots : evaluation.rules[verdict.rule].blocks[verdict.block].operands)
        for (const Spot& spot : spots) {
            const auto line = spot.source == 0 ? std::nullopt : sources.line(spot.source, verdict.line);
            if (line) return Sources::Found{spot.source, *line, spot.column};
        }
    return {};
}

std::vector<Finding> silence_findings(const Sources& sources, std::span<const Rule> rules,
                                      const Evaluation& evaluation) {
    return Teller(sources, rules, evaluation).tell();
}

} // namespace ansinh::report
