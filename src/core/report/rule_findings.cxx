#include "report/rule_findings.hxx"

#include "report/broken_formulas.hxx"
#include "report/broken_sums.hxx"
#include "report/consequences.hxx"
#include "report/explaining.hxx"
#include "report/finding_list.hxx"
#include "report/quantity.hxx"
#include "report/rule_silence.hxx"
#include "report/swapped_rows.hxx"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace ansinh::report {

namespace {

/// The report under check, and those of other periods, each with its own rules.
struct Decided {
    std::size_t source = 0;
    Evaluation evaluation;
};

class Teller {
public:
    Teller(const Material& material, std::span<const Rule> rules, const Names& names,
           const std::set<table::Position>& explained)
        : m_rules(rules), m_cells(material.cells), m_sources(material) {
        m_decided.push_back({0, evaluate(material, rules, names)});
        for (std::size_t source = 1; source < m_sources.count(); ++source) {
            Material alone;
            alone.now = &m_sources.figures(source);
            alone.watch = material.watch;
            m_decided.push_back({source, evaluate(alone, rules, names)});
        }
        for (std::size_t decided = 0; decided < m_decided.size(); ++decided)
            for (const Verdict& verdict : m_decided[decided].evaluation.verdicts)
                if (verdict.outcome == Outcome::broken) m_broken[{decided, place_of(verdict)}] = &verdict;
        for (std::size_t decided = 0; decided < m_decided.size(); ++decided) {
            const Evaluation& evaluation = m_decided[decided].evaluation;
            for (const std::size_t at : consequences(m_sources, m_decided[decided].source, rules, evaluation))
                m_told.insert({decided, place_of(evaluation.verdicts[at])});
        }
        for (const auto& [where, verdict] : m_broken)
            if (where.first == 0 && is_explained(*verdict, explained)) m_told.insert(where);
    }

    std::vector<Finding> tell() {
        tell_swapped_rows();
        tell_formulas();
        explain_sums();
        for (const Verdict& verdict : m_decided.front().evaluation.verdicts)
            if (verdict.outcome == Outcome::broken && !m_told.contains({0, place_of(verdict)}))
                tell_broken(verdict);
        for (Finding& finding : silence_findings(m_sources, m_rules, m_decided.front().evaluation))
            m_findings.push_back(std::move(finding));
        return std::move(m_findings);
    }

private:
    using Where = std::pair<std::size_t, Place>; ///< place in m_decided

    static Place place_of(const Verdict& verdict) { return {verdict.rule, verdict.block, verdict.line}; }
    const Figures& report(std::size_t decided) const { return m_sources.figures(m_decided[decided].source); }
    const std::string& unit(std::size_t decided, std::size_t line) const {
        return report(decided).lines[line].name;
    }

    /// It is about a sum over lines whose fault is known.
    bool is_explained(const Verdict& verdict, const std::set<table::Position>& explained) const {
        const auto& operands = m_rules[verdict.rule].claim.operands;
        const auto adds_up = [](const Operand& operand) { return operand.lines == Lines::below; };
        if (std::ranges::none_of(operands, adds_up)) return false;
        const auto cells =
            cells_of(m_sources, m_rules[verdict.rule], m_decided.front().evaluation, verdict);
        return std::ranges::any_of(cells, [&](table::Position at) { return explained.contains(at); });
    }
    void tell_swapped_rows();
    void tell_formulas();
    void explain_sums();
    void tell_explained(const Explained& explained, std::span<const Where> places);
    void tell_broken(const Verdict& verdict);
    Message broken_text(std::size_t decided, const Verdict& verdict) const;

    const std::span<const Rule> m_rules;
    const Cells* m_cells;
    const Sources m_sources;
    std::vector<Decided> m_decided;
    std::map<Where, const Verdict*> m_broken;
    std::map<Where, Message> m_unexplained;
    std::set<Where> m_told; ///< broken ones that a finding of another kind explains
    std::vector<Finding> m_findings;
};

void Teller::tell_swapped_rows() {
    const Evaluation& evaluation = m_decided.front().evaluation;
    for (const SwappedRows& swapped : swapped_rows(m_sources, m_rules, evaluation)) {
        Finding finding;
        finding.rule = "rows.swapped";
        finding.unit = unit(0, swapped.lines.front());
        std::vector<Message> units;
        for (const std::size_t line : swapped.lines) {
            units.push_back({"rule.unit", {unit(0, line)}});
            for (const table::Position& cell : name_cell(report(0), line))
                finding.cells.push_back(cell);
        }
        for (const std::size_t at : swapped.verdicts) {
            const Verdict& verdict = evaluation.verdicts[at];
            m_told.insert({0, place_of(verdict)});
            finding.effect += magnitude(Rational(verdict.left - verdict.right));
        }
        finding.text = {finding.rule, {std::move(units)}};
        m_findings.push_back(std::move(finding));
    }
}

/// A formula that is wrong at line after line is mended once.
void Teller::tell_formulas() {
    if (m_cells == nullptr) return;
    const Evaluation& evaluation = m_decided.front().evaluation;
    for (const BrokenFormulas& group : broken_formulas(*m_cells, m_rules, evaluation)) {
        const Verdict& first = evaluation.verdicts[group.verdicts.front()];
        const Rule& rule = m_rules[first.rule];
        Finding finding;
        finding.severity = rule.severity;
        finding.rule = rule.id;
        finding.cells = by_columns(group.cells);
        finding.text = {"rule.broken-formulas",
                        {rule.name, static_cast<std::int64_t>(group.cells.size()), table::list_names(finding.cells),
                         group.formula, unit(0, first.line), quantity(first.left), quantity(first.right)}};
        finding.instruction = {"rule.mend-formula", {table::cell_name(group.cells.front())}};
        finding.source = rule.source;
        for (const std::size_t at : group.verdicts) {
            const Verdict& verdict = evaluation.verdicts[at];
            m_told.insert({0, place_of(verdict)});
            finding.effect += magnitude(Rational(verdict.left - verdict.right));
        }
        m_findings.push_back(std::move(finding));
    }
}

/// For every broken sum the cells that explain it together with those it hangs together with.
void Teller::explain_sums() {
    std::vector<LinearRule> rules;
    std::vector<Where> places;
    for (std::size_t decided = 0; decided < m_decided.size(); ++decided) {
        Sums sums = sums_of(m_sources, m_decided[decided].source, m_rules, m_decided[decided].evaluation);
        for (std::size_t rule = 0; rule < sums.rules.size(); ++rule) {
            const Where where{decided, sums.places[rule]};
            if (m_told.contains(where)) continue;
            rules.push_back(std::move(sums.rules[rule]));
            places.push_back(where);
        }
    }
    std::vector<Rational> values;
    std::vector<Range> ranges;
    for (std::size_t source = 0; source < m_sources.count(); ++source) {
        const Figures& figures = m_sources.figures(source);
        for (std::size_t figure = 0; figure < figures.figures.size(); ++figure) {
            values.push_back(figures.figures[figure].value);
            ranges.push_back({counts_people(figures.series[figure % figures.series.size()]), false});
        }
    }
    const auto groups = localise({values, ranges}, rules);
    for (const Explained& explained : explain(m_sources, rules, values, groups))
        tell_explained(explained, places);
}

void Teller::tell_explained(const Explained& explained, std::span<const Where> places) {
    std::vector<Where> where;
    for (const std::size_t rule : explained.rules)
        where.push_back(places[rule]);
    if (explained.ways.empty()) {
        for (const Where& at : where)
            m_unexplained.insert_or_assign(at, told(explained));
        return;
    }
    const Way& likeliest = explained.ways.front();
    Finding finding;
    finding.severity = Severity::unverifiable;
    std::vector<Message> broken;
    bool of_report = false;
    for (const Where& at : where) {
        const Verdict& verdict = *m_broken.at(at);
        const Rule& rule = m_rules[verdict.rule];
        m_told.insert(at);
        broken.push_back(broken_text(at.first, verdict));
        of_report = of_report || at.first == 0;
        finding.effect = std::max(finding.effect, magnitude(Rational(verdict.left - verdict.right)));
        if (finding.rule.empty() || rule.severity < finding.severity) {
            finding.rule = rule.id;
            finding.severity = rule.severity;
            finding.advice = rule.instruction;
            finding.source = rule.source;
            finding.unit = unit(at.first, verdict.line);
            finding.reported = verdict.left;
            finding.expected = verdict.right;
        }
    }
    // What is wrong in the report before alone is nothing its successor's sender could mend.
    if (!of_report) finding.severity = std::max(finding.severity, Severity::warning);
    finding.sheet = likeliest.front().sheet;
    for (const Way& way : explained.ways)
        for (const Change& change : way)
            if (change.sheet == finding.sheet &&
                std::ranges::find(finding.cells, change.cell) == finding.cells.end())
                finding.cells.push_back(change.cell);
    if (explained.ways.size() == 1 && likeliest.size() == 1 && likeliest.front().to) {
        finding.reported = likeliest.front().from;
        finding.expected = likeliest.front().to;
    }
    if (!likeliest.front().applicable) finding.advice.clear();
    finding.text =
        broken.size() == 1
            ? broken.front()
            : Message{"rule.broken-together", {static_cast<std::int64_t>(broken.size()), std::move(broken)}};
    finding.instruction = told(explained);
    finding.ways = explained.ways;
    m_findings.push_back(std::move(finding));
}

Message Teller::broken_text(std::size_t decided, const Verdict& verdict) const {
    const Rule& rule = m_rules[verdict.rule];
    const std::string& name = unit(decided, verdict.line);
    if (verdict.divides_by_zero) return {"rate.of-nothing", {rule.name, name, quantity(verdict.left)}};
    const Argument left = quantity(verdict.left), right = quantity(verdict.right);
    const Argument difference = quantity(magnitude(Rational(verdict.left - verdict.right)));
    if (decided == 0) return {"rule.broken", {rule.name, name, left, right, difference}};
    return {"rule.broken-before", {rule.name, name, left, right, difference, report(decided).sheet}};
}

void Teller::tell_broken(const Verdict& verdict) {
    const Rule& rule = m_rules[verdict.rule];
    Finding finding;
    finding.severity = rule.severity;
    finding.rule = rule.id;
    finding.unit = unit(0, verdict.line);
    finding.cells = cells_of(m_sources, rule, m_decided.front().evaluation, verdict);
    if (finding.cells.empty())
        if (const auto there = figure_elsewhere(m_sources, m_decided.front().evaluation, verdict)) {
            finding.sheet = m_sources.figures(there->source).sheet;
            finding.cells = {m_sources.figures(there->source).cell(there->line, there->column)};
        }
    finding.text = broken_text(0, verdict);
    finding.reported = verdict.left;
    if (!verdict.divides_by_zero) finding.expected = verdict.right;
    if (const auto found = m_unexplained.find({0, place_of(verdict)}); found != m_unexplained.end())
        finding.instruction = found->second;
    finding.advice = rule.instruction;
    finding.source = rule.source;
    finding.effect = magnitude(Rational(verdict.left - verdict.right));
    m_findings.push_back(std::move(finding));
}

} // namespace

std::vector<Finding> rule_findings(const Material& material, std::span<const Rule> rules,
                                   const Names& names, const std::set<table::Position>& explained) {
    return Teller(material, rules, names, explained).tell();
}

} // namespace ansinh::report
