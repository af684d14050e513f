// Everything that a report's cells tell by themselves, before any rule.
#pragma once

#include "report/finding.hxx"
#include "report/material.hxx"

#include <set>
#include <vector>

namespace ansinh::report {

struct Audit {
    std::vector<Finding> findings;
    /// Sums with a fault that a finding names: that a rule about them is broken need not be told again.
    std::set<table::Position> explained;
};

/// Formulas and contents of Material::cells (nothing without them), outliers, last digits, copied columns.
Audit audit(const Material& material);

} // namespace ansinh::report
