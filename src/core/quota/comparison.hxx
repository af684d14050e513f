// One problem by every method side by side, for whoever has to choose a method before deciding.
#pragma once

#include "quota/allocation.hxx"

#include <cstddef>
#include <optional>
#include <vector>

namespace ansinh::quota {

/// What one method makes of the problem: an allocation, or why it has none.
struct MethodResult {
    Method method = Method::hamilton;
    std::optional<Allocation> allocation;
    std::optional<Message> refusal; ///< the message of the Error allocate() throws; exactly one of the two
};

struct Comparison {
    std::vector<MethodResult> results;  ///< one per method, in the order of all_methods
    std::vector<std::size_t> differing; ///< units whose number is not the same by all methods, ascending
};

/// Allocates `problem` by every method; `problem.method` is not read. Never throws Error: a wrong problem is
/// a refusal in every result.
Comparison compare(const Problem& problem);

} // namespace ansinh::quota
