#include "number/decimal.hxx"

#include <charconv>
#include <cmath>

namespace ansinh::number {

namespace {

/// Reads "d.dddddddddddddde±x", the text of a positive number with 15 significant digits.
Decimal parse_scientific(char* text, const char* end) {
    text[1] = text[0]; // closes the gap of the decimal point
    Decimal result;
    std::from_chars(text + 1, text + 16, result.digits);
    const char* exponent = text + 17;
    if (*exponent == '+') ++exponent;
    std::from_chars(exponent, end, result.exponent);
    result.exponent -= 14;
    return result;
}

} // namespace

Decimal decimal(double value) {
    if (is_short_whole(value)) return {static_cast<std::int64_t>(value), 0};
    char text[32];
    const auto written =
        std::to_chars(text, text + sizeof text, std::abs(value), std::chars_format::scientific, 14);
    Decimal result = parse_scientific(text, written.ptr);
    while (result.digits % 10 == 0) {
        result.digits /= 10;
        ++result.exponent;
    }
    if (value < 0) result.digits = -result.digits;
    return result;
}

Rational exact(const Decimal& decimal) {
    const Integer digits = decimal.digits;
    if (decimal.exponent >= 0) return Rational(Integer(digits * power_of_ten(decimal.exponent)));
    return Rational(digits, power_of_ten(-decimal.exponent));
}

Integer power_of_ten(int exponent) {
    return boost::multiprecision::pow(Integer(10), static_cast<unsigned>(exponent));
}

} // namespace ansinh::number
