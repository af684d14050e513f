// Rules that were not decided: never taken for a pass.
#pragma once

#include "report/evaluate.hxx"
#include "report/finding.hxx"
#include "report/sources.hxx"

#include <optional>
#include <span>
#include <vector>

namespace ansinh::report {

/// Findings without a verdict: "rule.undecidable" (rule, units), "rule.never" (rule) for one that says
/// nothing of any line, and once for a topic none of whose rules applies "rule.no-columns",
/// "rule.no-previous" or "rule.no-periods" (rule); "rule.unknown-columns" (rule, names) for a clerk's own
/// rule.
std::vector<Finding> silence_findings(const Sources& sources, std::span<const Rule> rules,
                                      const Evaluation& evaluation);

/// The cells of the line that a rule compares: its own, or of a whole that is added up, that of the line.
std::vector<table::Position> cells_of(const Sources& sources, const Rule& rule, const Evaluation& evaluation,
                                      const Verdict& verdict);

/// The first figure of another report that a rule compares at the line; nothing where it compares none.
std::optional<Sources::Found> figure_elsewhere(const Sources& sources, const Evaluation& evaluation,
                                               const Verdict& verdict);

} // namespace ansinh::report
