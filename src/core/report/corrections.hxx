// Whether a few numbers can be changed so that the rules they stand in hold: linear equations and
// inequalities in at most a handful of unknowns, decided exactly.
#pragma once

#include "report/localise.hxx"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace ansinh::report {

struct Correction {
    std::vector<Rational> values; ///< one per figure where only one choice does it; else empty
};

/// New values for `figures` (distinct) with which all of `rules` hold, within the figures' ranges; nothing
/// where there are none. A choice that is not the only one is looked for among fractions too.
std::optional<Correction> correct(const Numbers& numbers, std::span<const std::size_t> figures,
                                  std::span<const LinearRule* const> rules);

} // namespace ansinh::report
