// Checking a report by rules: figures in, findings out, the most important first.
#pragma once

#include "report/evaluate.hxx"
#include "report/finding.hxx"
#include "report/localise.hxx"

#include <span>
#include <vector>

namespace ansinh::report {

/// What is wrong with the report's own figures and with what rules claim of them. Findings, by severity, then
/// by how many people or đồng they touch, then by their cells:
/// - what the cells tell by themselves (audit.hxx); without Material::cells "figure.unreadable",
///   "figure.doubtful", "figure.negative", "figure.not-whole" (cell), one for each such cell;
/// - a broken rule: "rule.broken" (rule, unit, left side, right side, difference), with the cells that
/// explain it
///   together with the other broken rules: "rule.suspects" (cells), "rule.no-suspect" as its instruction's
///   start;
/// - a rule that cannot be decided somewhere: "rule.undecidable" (rule, units), one for each rule;
/// - a topic no rule of which can be applied: "rule.no-columns", "rule.no-previous" (rule).
/// A rule that says nothing of any line (nothing reported) is told as "rule.never" (rule).
std::vector<Finding> check(const Material& material, std::span<const Rule> rules, const Names& names);

/// Names of shipped rules are codes of indicators, those of clerks' own rules headers.
bool names_series(const Series& series, const std::string& name);

} // namespace ansinh::report
