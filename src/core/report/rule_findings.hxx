// What is to be said of rules once they are decided: what explains the broken ones, what could not be
// decided, what never said anything.
#pragma once

#include "report/evaluate.hxx"
#include "report/finding.hxx"

#include <set>
#include <span>
#include <vector>

namespace ansinh::report {

/// As told at check(). `explained` are sums over lines with a fault that another finding names: rules about these are
/// not told again.
std::vector<Finding> rule_findings(const Material& material, std::span<const Rule> rules, const Names& names,
                                   const std::set<table::Position>& explained = {});

} // namespace ansinh::report
