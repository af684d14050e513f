// The divisor methods with bounds, on whichever integer type is wide enough, by exact selection alone. Inside
// of allocation.cxx; here so that tests can force every width and compare.
#pragma once

#include "quota/allocation.hxx"
#include "quota/weights.hxx"

#include <span>

namespace ansinh::quota {

/// median(minimum, weight ÷ divisor rounded by problem.method, maximum) adding up to the total; the
/// multiplier and the divisors are per unit of weight. Preconditions: the problem is feasible (as allocate()
/// checks), the method is a divisor method, and Whole holds what divisor_factor_bits() says. `problem.basis`
/// is not read.
template <class Whole, class Weight>
Allocation divide(std::span<const Weight> weights, const Problem& problem);

/// The least bits of the factor in with_width() with which divide() cannot overflow.
unsigned divisor_factor_bits(const Problem& problem, const Weights& weights);

} // namespace ansinh::quota
