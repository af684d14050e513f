// How many signposts of a divisor method a quotient below 2^31 has reached, in double arithmetic that the
// compiler can do for several units at once. The quotient is wrong by less than `rounding_doubt` relatively,
// and so is each signpost: a count is that of a divisor this near to the one asked for. Whoever uses it
// proves the rest by counting. Inside of the fast methods.
#pragma once

#include <bit>
#include <cstdint>

namespace ansinh::quota {

/// Far more than the few units in the 53rd place that a product, a square and a sum are wrong by.
inline constexpr double rounding_doubt = 0x1p-40;

/// Adding this to a whole number from 0 to 2^51 puts the number into the lowest bits.
inline constexpr double whole_bits = 0x1p52;

/// ⌊value⌋, from 0 to 2^51: exact.
inline double whole_part(double value) {
    const double near = (value + whole_bits) - whole_bits;
    return near - (near > value ? 1.0 : 0.0);
}

/// A whole number from 0 to 2^51 as an integer.
inline std::int64_t integer(double whole) {
    return std::bit_cast<std::int64_t>(whole + whole_bits) - std::bit_cast<std::int64_t>(whole_bits);
}

struct RoundedDown {
    double operator()(double quotient) const { return whole_part(quotient); }
};

struct RoundedToNearest {
    double operator()(double quotient) const { return whole_part(quotient + 0.5); }
};

/// Nobody without weight gets anything, by this and the two below.
struct RoundedUp {
    double operator()(double quotient) const { return whole_part(quotient) + (quotient > 0 ? 1.0 : 0.0); }
};

struct RoundedGeometrically {
    double operator()(double quotient) const {
        const double x = whole_part(quotient);
        const double reached = quotient * quotient >= x * (x + 1) ? 1.0 : 0.0;
        return x + (quotient > 0 ? reached : 0.0);
    }
};

struct RoundedHarmonically {
    double operator()(double quotient) const {
        const double x = whole_part(quotient);
        const double reached = quotient * (x + 0.5) >= x * (x + 1) ? 1.0 : 0.0;
        return x + (quotient > 0 ? reached : 0.0);
    }
};

} // namespace ansinh::quota
