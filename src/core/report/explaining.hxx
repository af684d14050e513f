// From groups of broken sums to what a person is told: which figures, what they may have been, and which
// rules that would mend.
#pragma once

#include "report/finding.hxx"
#include "report/localise.hxx"
#include "report/sources.hxx"

#include <span>
#include <vector>

namespace ansinh::report {

/// Broken rules that figures explain which hang together with no others: one finding.
struct Explained {
    std::vector<std::size_t> rules; ///< indexes into the linear rules, rising
    std::vector<Way> ways;          ///< the likeliest first; empty: cannot be told
    std::vector<Change>
        slips{}; ///< without ways: single figures that a slip would explain in part, best first
};

/// Takes groups apart: figures that share no rule are found separately, and a tie is told where it lies ("290
/// instead of 209, and either 1205 or 795"). Ways are ranked by the likelier slips, then by the smaller
/// change, then in reading order.
std::vector<Explained> explain(const Sources& sources, std::span<const LinearRule> rules,
                               std::span<const Rational> values, std::span<const BrokenGroup> groups);

/// "F8: 290 → 209 (two digits swapped)", every way, and what they mend; without ways that nothing can be
/// told. Cells of other sheets with their sheet, as not to be changed.
Message told(const Explained& explained);

} // namespace ansinh::report
