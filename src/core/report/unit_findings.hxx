// What is to be said of a report's lines once they are matched with the units that should report.
#pragma once

#include "report/units.hxx"

#include <span>
#include <vector>

namespace ansinh::report {

/// As told at match_units().
std::vector<Finding> unit_findings(const Figures& figures, const UnitList& list,
                                   std::span<const LineMatch> lines);

/// Where no list says which units should report: "unit.twice" and "unit.nothing" as there, and one
/// "unit.no-list" for what cannot be told.
std::vector<Finding> unit_findings(const Figures& figures);

} // namespace ansinh::report
