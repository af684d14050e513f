#include "report/check.hxx"

#include "report/magnitude.hxx"
#include "report/rule_findings.hxx"
#include "report/table_totals.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace ansinh::report {

namespace {

void add(std::vector<Finding>& findings, std::vector<Finding> more) {
    std::ranges::move(more, std::back_inserter(findings));
}

void look_at(const Figures& report, std::size_t line, std::size_t column, std::vector<Finding>& findings) {
    const Figure& figure = report.at(line, column);
    const char* code = nullptr;
    if (figure.state == FigureState::unreadable)
        code = "figure.unreadable";
    else if (figure.state == FigureState::doubtful)
        code = "figure.doubtful";
    else if (figure.state == FigureState::number && figure.value < 0)
        code = "figure.negative";
    else if (figure.state == FigureState::number && counts_people(report.series[column]) &&
             denominator(figure.value) != 1)
        code = "figure.not-whole";
    if (code == nullptr) return;
    Finding finding;
    finding.severity = figure.state == FigureState::doubtful ? Severity::warning : Severity::error;
    finding.rule = code;
    finding.unit = report.lines[line].name;
    finding.cells = {report.cell(line, column)};
    finding.text = {code, {table::cell_name(finding.cells.front())}};
    if (figure.state == FigureState::number) {
        finding.reported = figure.value;
        finding.effect = magnitude(figure.value);
    }
    findings.push_back(std::move(finding));
}

/// How grave a check is, what to do and by which article are data, as of other rules.
void dress(std::vector<Finding>& findings, std::span<const Rule> rules) {
    for (Finding& finding : findings) {
        const auto rule = std::ranges::find_if(rules, [&](const Rule& known) {
            return known.kind == RuleKind::check && known.id == finding.rule;
        });
        if (rule == rules.end()) continue;
        finding.severity = rule->severity;
        finding.advice = rule->instruction;
        finding.source = rule->source;
    }
}

/// What is called the report before may be another: its period does not end before this one begins.
void look_at_periods(const Material& material, std::vector<Finding>& findings) {
    if (material.previous == nullptr || material.now->period.empty() || material.previous->period.empty())
        return;
    const auto now = calendar::Period::parse(material.now->period),
               before = calendar::Period::parse(material.previous->period);
    if (before.end() < now.start()) return;
    Finding finding;
    finding.rule = "period.same";
    finding.text = {finding.rule, {material.previous->sheet, before.label(), now.label()}};
    findings.push_back(std::move(finding));
}

} // namespace

bool names_series(const Series& series, const std::string& name) {
    return series.indicator == name || text::name_key(series.header) == text::name_key(name);
}

std::vector<Finding> check(const Material& material, std::span<const Rule> rules, const Names& names) {
    std::vector<Finding> findings;
    for (std::size_t line = 0; line < material.now->lines.size(); ++line)
        for (std::size_t column = 0; column < material.now->series.size(); ++column)
            look_at(*material.now, line, column, findings);
    look_at_periods(material, findings);
    add(findings, rule_findings(material, rules, names));
    if (material.units != nullptr) add(findings, match_units(*material.now, *material.units).findings);
    if (material.sent != nullptr) add(findings, check_timeliness(*material.sent));
    if (!material.beside.empty()) {
        std::vector<const Figures*> tables{material.now};
        tables.insert(tables.end(), material.beside.begin(), material.beside.end());
        add(findings, compare_totals(tables));
    }
    dress(findings, rules);
    std::ranges::stable_sort(findings, [](const Finding& one, const Finding& other) {
        return std::tuple(one.severity, Rational(-one.effect), one.sheet, one.cells) <
               std::tuple(other.severity, Rational(-other.effect), other.sheet, other.cells);
    });
    return findings;
}

} // namespace ansinh::report
