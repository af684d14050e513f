// What was computed with weights, told per unit of the basis. Inside of the allocation.
#pragma once

#include "quota/allocation.hxx"

namespace ansinh::quota {

/// From people per weight to people per unit of basis, and from weight per person to basis per person, where
/// basis = weight × 10^exponent.
void to_basis(Allocation& result, int exponent);

} // namespace ansinh::quota
