// The charts of a committee's report: they draw the tables of its annexes.
#pragma once

#include "committee_report/report.hxx"
#include "committee_report/words.hxx"
#include "paper/chart.hxx"

#include <vector>

namespace ansinh::committee_report {

/// For each product that any unit reported, what was reached against the target, unit by unit (by the rate
/// where the target is of what comes net, which has no column), then the closing beside the period's before
/// and the year's before where any unit has either. Precondition: the paper has results_table and
/// comparison_table of each such product.
std::vector<paper::Chart> charts_of(const Contents& contents, const Words& words);

} // namespace ansinh::committee_report
