// Numbers of another unit than their peers': 95 among fractions, thousands of đồng among đồng.
#pragma once

#include "report/cells.hxx"
#include "report/finding.hxx"

#include <vector>

namespace ansinh::report {

/// - "scale.percent" (cell, value, candidate): above 1.5 where the column holds fractions, or a fraction where
///   it holds per cent;
/// - "scale.thousand-money" (cell, value, candidate): a thousandth of what the peers have, per head of some
///   column of people or as such: may be in thousands of đồng;
/// - "scale.thousand" (cell, value, candidate): people a thousand times their peers'.
std::vector<Finding> scale_findings(const Cells& cells);

} // namespace ansinh::report
