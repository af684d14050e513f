// The quick way for long problems without bounds whose basis is small numbers of few decimals. It foresees
// from a sample where the cut lies, proves it by counting, and compares exactly only the units near it;
// whatever it cannot prove it leaves to the general way. docs/design/allocation.md, "Long problems".
#pragma once

#include "quota/allocation.hxx"
#include "quota/whole_basis.hxx"

#include <cstddef>
#include <optional>

namespace ansinh::quota {

/// Below this the general way is quick enough.
inline constexpr std::size_t long_problem = 4096;

/// Exactly what allocate() gives by the general way, or nothing where the problem is not of this kind,
/// including every problem that is refused. Any number of units will do.
std::optional<Allocation> fast_allocation(const Problem& problem);

/// Preconditions: `total` from 1 to 2^53, total × largest and sum below 2^61.
std::optional<Allocation> fast_hamilton(const WholeBasis& basis, std::int64_t total);

/// The same preconditions, and a divisor method. Nothing also where the count does not prove the cut.
std::optional<Allocation> fast_division(const WholeBasis& basis, std::int64_t total, Method method);

} // namespace ansinh::quota
