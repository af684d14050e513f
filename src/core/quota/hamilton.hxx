// The arithmetic of Hamilton's method with bounds, on whichever integer type is wide enough. Inside of
// allocation.cxx and explanation.cxx; here so that tests can force every width and compare.
#pragma once

#include "quota/allocation.hxx"
#include "quota/weights.hxx"

#include <cstddef>
#include <cstdint>
#include <span>

namespace ansinh::quota {

/// Σ clamp(λ·weight, minimum, maximum) = total, rounded by largest remainder; the multiplier is per unit of
/// weight. Preconditions: the problem is feasible (as allocate() checks) and Whole holds (Σ weights) × total,
/// with bounds twice that. `problem.basis` is not read.
template <class Whole, class Weight>
Allocation hamilton(std::span<const Weight> weights, const Problem& problem);

/// From 1: where `index` stands among the remainders of λ·weight over the free units, equal ones in their
/// order. Preconditions: the unit is free, and Whole holds (Σ weights) × numerator(λ).
template <class Whole, class Weight>
std::int64_t remainder_rank(std::span<const Weight> weights, const Rational& multiplier,
                            std::span<const Held> held, std::size_t index);

/// The least bits of the factor in with_width() with which hamilton() cannot overflow.
unsigned factor_bits(const Problem& problem);

/// What a unit gets at least.
inline std::int64_t lower_bound(const Problem& problem, std::size_t unit) {
    return problem.minimum.empty() ? 0 : problem.minimum[unit].value_or(0);
}

} // namespace ansinh::quota
