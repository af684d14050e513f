// Measures that a few wrong numbers do not move: median, and the median distance from it.
#pragma once

#include "number/rational.hxx"

#include <vector>

namespace ansinh::report {

struct Spread {
    Rational median;
    Rational deviation; ///< median absolute deviation (MAD)
    Rational least, most;
};

/// Precondition: not empty. Of an even number of values the median is the mean of the two in the middle.
Spread spread_of(std::vector<Rational> values);

/// Whether 0.6745 × |value − median| > limit × deviation, the deviation taken as at least `floor`.
bool is_far(const Rational& value, const Spread& spread, const Rational& limit, const Rational& floor);

} // namespace ansinh::report
