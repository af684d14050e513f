#include "report/check.hxx"

#include "report/audit.hxx"
#include "report/magnitude.hxx"
#include "report/rule_findings.hxx"
#include "report/table_totals.hxx"
#include "report/unit_findings.hxx"
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

/// Of a report whose cells are not there to be looked at.
void look_at_figures(const Figures& report, std::vector<Finding>& findings) {
    for (std::size_t line = 0; line < report.lines.size(); ++line)
        for (std::size_t column = 0; column < report.series.size(); ++column)
            look_at(report, line, column, findings);
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

/// What would have to be there for a check.
Finding lacking(Message text) {
    Finding finding;
    finding.severity = Severity::unverifiable;
    finding.rule = text.code;
    finding.text = std::move(text);
    return finding;
}

/// What is called the report before may be another: its period does not end before this one begins.
void look_at_periods(const Material& material, std::vector<Finding>& findings) {
    if (material.previous == nullptr) return;
    if (material.now->period.empty() || material.previous->period.empty()) {
        findings.push_back(lacking({"period.not-known", {material.previous->sheet}}));
        return;
    }
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
    Audit told = audit(material);
    std::vector<Finding> findings = std::move(told.findings);
    if (material.cells == nullptr) look_at_figures(*material.now, findings);
    look_at_periods(material, findings);
    add(findings, rule_findings(material, rules, names, told.explained));
    add(findings, material.units != nullptr ? match_units(*material.now, *material.units).findings
                                            : unit_findings(*material.now));
    if (material.sent != nullptr)
        add(findings, check_timeliness(*material.sent));
    else
        findings.push_back(lacking({"sent.no-register", {}}));
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
