// The decimal a cell shows, as digits and a power of ten: what exact arithmetic starts from without a heap
// allocation.
#pragma once

#include "number/rational.hxx"

#include <array>
#include <cstddef>
#include <cstdint>

namespace ansinh::number {

/// 10^0 … 10^19, all that 64 bits hold.
inline constexpr auto narrow_powers_of_ten = [] {
    std::array<std::uint64_t, 20> powers{1};
    for (std::size_t exponent = 1; exponent < powers.size(); ++exponent)
        powers[exponent] = powers[exponent - 1] * 10;
    return powers;
}();

/// digits × 10^exponent; |digits| < 10^15, and no trailing zeros unless the value is whole and below 10^15.
struct Decimal {
    std::int64_t digits = 0;
    int exponent = 0;
    bool operator==(const Decimal&) const = default;
};

/// Whether `value` is a whole number that 15 digits show as it is. By conversion because std::trunc is a call
/// into the library on plain x86-64, and this test runs for every cell.
inline bool is_short_whole(double value) {
    return value > -1e15 && value < 1e15 && static_cast<double>(static_cast<std::int64_t>(value)) == value;
}

/// The decimal with 15 significant digits that `value` shows. Precondition: finite.
Decimal decimal(double value);

/// The same number as a fraction.
Rational exact(const Decimal& decimal);

/// 10^exponent, for exponents from 0.
Integer power_of_ten(int exponent);

} // namespace ansinh::number
