// Sums of people in messages: many numbers up to 2^53 may add up to more than 64 bits hold.
#pragma once

#include "message.hxx"

#include <cstdint>
#include <limits>

namespace ansinh::quota {

/// 128 bits hold as many numbers up to 2^53 as any memory does.
using Sum = boost::multiprecision::int128_t;

inline Argument people(const Sum& count) {
    if (count <= std::numeric_limits<std::int64_t>::max()) return static_cast<std::int64_t>(count);
    return Quantity{Rational(Integer(count)), 0};
}

} // namespace ansinh::quota
