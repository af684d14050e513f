// How many signposts of a divisor method a quotient has reached, for quotients in fixed point: weight × R is
// 2^shift times the quotient by the divisor 2^shift/R, exactly, so the counts are exact as well. Inside of
// the fast division.
#pragma once

#include "quota/method.hxx"

#include <cstdint>
#include <vector>

namespace ansinh::quota {

/// Jefferson (offset 0) and Webster (offset one half).
struct RoundingByOffset {
    unsigned shift;
    std::int64_t offset;

    std::int64_t operator()(std::int64_t quotient) const { return (quotient + offset) >> shift; }
};

/// Adams: one more than the whole part, and nobody where there is no weight.
struct RoundingUp {
    unsigned shift;

    std::int64_t operator()(std::int64_t quotient) const { return (quotient >> shift) + (quotient > 0); }
};

/// Hill and Dean: the signpost above x lies between x and x + 1, at `signposts[x]` rounded up.
struct RoundingByTable {
    unsigned shift;
    std::vector<std::int64_t> signposts;

    std::int64_t operator()(std::int64_t quotient) const {
        const std::int64_t whole = quotient >> shift;
        return whole + (quotient >= signposts[static_cast<std::size_t>(whole)]);
    }
};

/// The least numbers that reach the signposts of Hill or Dean above 0 … largest, times 2^shift; the signpost
/// 0 is reached by every weight above 0. largest × 2^shift must be below 2^62.
std::vector<std::int64_t> fixed_signposts(Method method, std::int64_t largest, unsigned shift);

} // namespace ansinh::quota
