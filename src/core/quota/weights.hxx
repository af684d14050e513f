// The basis of an allocation as whole numbers: every decimal multiplied by one common power of ten.
#pragma once

#include "number/rational.hxx"

#include <cstdint>
#include <span>
#include <vector>

namespace ansinh::quota {

using Narrow = std::uint64_t;
using Medium = boost::multiprecision::uint128_t;

/// basis = weight × 10^exponent.
struct Weights {
    std::vector<Narrow> narrow; ///< empty where some weight needs more than 64 bits
    std::vector<Integer> wide;  ///< empty unless `narrow` cannot hold them
    int exponent = 0;
    unsigned sum_bits = 0; ///< all weights together are below 2^sum_bits
};

/// Precondition: every value finite and not negative.
Weights weigh(std::span<const double> basis);

/// How many bits `value` takes; 0 for 0.
unsigned bit_length(std::uint64_t value);

/// Calls `call.template operator()<Whole>(weights)` with the smallest integer type that provably holds the
/// sum of the weights times any factor of `factor_bits` bits.
template <class Call>
decltype(auto) with_width(const Weights& weights, unsigned factor_bits, Call&& call) {
    if (!weights.wide.empty())
        return call.template operator()<Integer>(std::span<const Integer>(weights.wide));
    const std::span<const Narrow> narrow = weights.narrow;
    if (weights.sum_bits + factor_bits <= 64) return call.template operator()<Narrow>(narrow);
    if (weights.sum_bits + factor_bits <= 128) return call.template operator()<Medium>(narrow);
    return call.template operator()<Integer>(narrow);
}

} // namespace ansinh::quota
