// Whether the totals of several tables of one sheet agree: by villages and by providers they count the same
// people.
#pragma once

#include "report/figures.hxx"
#include "report/finding.hxx"

#include <span>
#include <vector>

namespace ansinh::report {

/// Each two tables, for every column that counts the same product, indicator and period in both:
/// "tables.agree" (header, total, area, other area), a note, or "tables.differ" (header, total, area, other
/// total, other area, difference). Without a line of totals the units are added up; what is not all numbers
/// is not compared. The first table is the one under check.
std::vector<Finding> compare_totals(std::span<const Figures* const> tables);

} // namespace ansinh::report
