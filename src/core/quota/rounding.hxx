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

/// A smaller quotient, other than 0, would be lost beside 1/2.
inline constexpr double least_quotient = 0x1p-30;

/// Adding this to a number between -2^51 and 2^51 rounds it to the nearest whole one and puts that into the
/// lowest bits.
inline constexpr double whole_bits = 0x1.8p52;

/// What 0 is there.
inline constexpr auto whole_zero = std::bit_cast<std::uint64_t>(whole_bits);

/// The nearest whole number, of two as near the even one.
inline double nearest_whole(double value) {
    return (value + whole_bits) - whole_bits;
}

/// Conditions as doubles, beside doubles: what the oldest 64-bit processors can do in pairs.
inline double one_if(bool condition) {
    return condition ? 1.0 : 0.0;
}

/// Each of these gives the number + whole_bits, and says whether another quotient is beyond the signpost
/// after a number.
struct RoundedDown {
    double operator()(double quotient) const { return (quotient - 0.5) + whole_bits; }
    bool is_beyond(double quotient, double number) const { return quotient > number + 1; }
};

struct RoundedToNearest {
    double operator()(double quotient) const { return quotient + whole_bits; }
    bool is_beyond(double quotient, double number) const { return quotient > number + 0.5; }
};

/// Nobody without weight gets anything, by this and the two below; every other quotient must be at least
/// `least_quotient`.
struct RoundedUp {
    double operator()(double quotient) const { return (quotient + 0.5) + whole_bits; }
    bool is_beyond(double quotient, double number) const { return quotient > number; }
};

struct RoundedGeometrically {
    double operator()(double quotient) const {
        const double down = (quotient - 0.5) + whole_bits;
        const double x = down - whole_bits;
        return down + one_if(quotient * quotient > x * (x + 1));
    }
    bool is_beyond(double quotient, double number) const {
        return quotient * quotient > number * (number + 1);
    }
};

struct RoundedHarmonically {
    double operator()(double quotient) const {
        const double down = (quotient - 0.5) + whole_bits;
        const double x = down - whole_bits;
        return down + one_if(quotient * (x + 0.5) > x * (x + 1));
    }
    bool is_beyond(double quotient, double number) const {
        return quotient * (number + 0.5) > number * (number + 1);
    }
};

} // namespace ansinh::quota
