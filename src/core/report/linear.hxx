// Linear rules over a report's numbers, freed of what they mean: what localising needs, and nothing else.
#pragma once

#include "number/rational.hxx"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace ansinh::report {

enum class Relation : std::uint8_t { equal, at_most }; ///< Σ ≤ 0 for at_most

struct Term {
    std::size_t figure = 0; ///< index into the numbers
    std::int64_t factor = 1;
    bool operator==(const Term&) const = default;
};

/// |Σ factor × number + constant| ≤ tolerance, or Σ … ≤ tolerance.
struct LinearRule {
    std::vector<Term> terms; ///< each figure at most once
    Rational constant = 0;
    Rational tolerance = 0;
    Relation relation = Relation::equal;
};

/// What a figure may become.
struct Range {
    bool whole = true, negative = false; ///< people are whole and not negative
};

} // namespace ansinh::report
