// Exact numbers. A cell's double is taken as the decimal it shows with 15 significant digits, so that 0.1 is
// one tenth and =0.9+0.05 (0.95000000000000007) is 0.95.
#pragma once

#include <boost/multiprecision/cpp_int.hpp>

#include <cstdint>
#include <optional>

namespace ansinh {

using Integer = boost::multiprecision::cpp_int;
using Rational = boost::multiprecision::cpp_rational;

namespace number {

/// The largest whole number up to which every whole number is a double of its own: 2^53.
inline constexpr std::int64_t largest_exact = std::int64_t{1} << 53;

/// The decimal with 15 significant digits that `value` shows: number::decimal as a fraction. Precondition:
/// finite.
Rational from_cell(double value);

/// The nearest double, of two equally near ones the even one; beyond the largest double ±infinity.
double to_cell(const Rational& value);

/// `value` as a whole number, if the decimal it shows with 15 significant digits is one within ±2^53.
/// Nothing for infinities and NaN.
std::optional<std::int64_t> whole(double value);

} // namespace number
} // namespace ansinh
