// Numbers far from what a unit reported before, or far from its peers: notes, by robust measures, and only where
// there is enough to compare with.
#pragma once

#include "report/figures.hxx"
#include "report/finding.hxx"

#include <cstddef>
#include <span>
#include <vector>

namespace ansinh::report {

/// Fewer earlier periods, or fewer peers, say nothing.
inline constexpr std::size_t fewest_periods = 6, fewest_peers = 12;

/// Notes, exact in fractions:
/// - "outlier.history" (unit, header, value, least, median, most of the earlier ones): the modified z-score
///   0.6745·|x − median| ÷ MAD is above 3.5 (Iglewicz and Hoaglin, 1993), the number lies outside all earlier
///   ones and at least 10 people from the median. A series mostly of zeros says nothing; a MAD below a
///   twentieth of the median counts as that;
/// - "outlier.peers" (unit, header, value, opening, the largest share of the others in per cent): what joined,
///   returned or left, as a share of the opening number, is by the same measure far above the other units' and
///   more than three times the next, and at least 50 people above what is usual.
/// `earlier` are reports of other periods, in any order; those of another length than this one's say nothing.
std::vector<Finding> outliers(const Figures& now, std::span<const Figures* const> earlier);

} // namespace ansinh::report
