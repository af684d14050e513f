// Why a divisor method gave its numbers. Inside of explanation.cxx.
#pragma once

#include "quota/allocation.hxx"

#include <vector>

namespace ansinh::quota {

/// Why a unit with a basis got its number by a divisor method, where the minimums are not the whole target.
Message explain_divided(const Problem& problem, const Allocation& allocation, std::size_t unit);

/// How the whole was divided: the divisor, the tie, the numbers beyond quota.
std::vector<Message> divided_clauses(const Problem& problem, const Allocation& allocation);

} // namespace ansinh::quota
