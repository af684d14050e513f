// How many signposts of a divisor method a quotient below 2^31 has reached, in double arithmetic that the
// compiler can do for several units at once. The quotient is wrong by less than `rounding_doubt` relatively,
// and so is each signpost: a count is that of a divisor this near to the one asked for. Whoever uses it proves
// the rest by counting. Inside of the fast division.
#pragma once

#include <cstdint>

namespace ansinh::quota {

/// Far more than the few units in the 53rd place that a product, a square and a sum are wrong by.
inline constexpr double rounding_doubt = 0x1p-40;

struct RoundedDown {
    std::int32_t operator()(double quotient) const { return static_cast<std::int32_t>(quotient); }
};

struct RoundedToNearest {
    std::int32_t operator()(double quotient) const { return static_cast<std::int32_t>(quotient + 0.5); }
};

/// Nobody without weight gets anything, by this and the two below.
struct RoundedUp {
    std::int32_t operator()(double quotient) const {
        return static_cast<std::int32_t>(quotient) + (quotient > 0 ? 1 : 0);
    }
};

struct RoundedGeometrically {
    std::int32_t operator()(double quotient) const {
        const auto whole = static_cast<std::int32_t>(quotient);
        const auto x = static_cast<double>(whole);
        return whole + ((quotient * quotient >= x * (x + 1)) & (quotient > 0) ? 1 : 0);
    }
};

struct RoundedHarmonically {
    std::int32_t operator()(double quotient) const {
        const auto whole = static_cast<std::int32_t>(quotient);
        const auto x = static_cast<double>(whole);
        return whole + ((quotient * (x + 0.5) >= x * (x + 1)) & (quotient > 0) ? 1 : 0);
    }
};

} // namespace ansinh::quota
