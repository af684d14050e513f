// Between a cell's double and the exact number it shows.
#include "number/rational.hxx"

#include "number/decimal.hxx"

#include <cmath>

namespace ansinh::number {

namespace {

constexpr double first_with_16_digits = 1e15;

} // namespace

Rational from_cell(double value) {
    return exact(decimal(value));
}

double to_cell(const Rational& value) {
    return value.convert_to<double>();
}

std::optional<std::int64_t> whole(double value) {
    if (std::abs(value) < first_with_16_digits && value == std::trunc(value))
        return static_cast<std::int64_t>(value);
    // The rest is rare, but for fractions: showing 15 digits moves a number by at most 5e-15 of itself, so
    // what is farther from a whole number shows none, and needs no digits to be told. NaN and infinities end
    // here as well.
    const bool near_whole = std::abs(value - std::round(value)) <= std::abs(value) * 1e-14;
    if (!near_whole || std::abs(value) > 2 * static_cast<double>(largest_exact)) return std::nullopt;
    const Rational shown = from_cell(value);
    if (denominator(shown) != 1 || abs(shown) > largest_exact) return std::nullopt;
    return static_cast<std::int64_t>(numerator(shown));
}

} // namespace ansinh::number
