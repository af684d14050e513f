// Numbers as arguments of what is said of a report.
#pragma once

#include "message.hxx"
#include "report/magnitude.hxx"

#include <cstdint>

namespace ansinh::report {

/// Whole numbers as such, others with the decimals they have, up to those that tell a rate.
inline Argument quantity(const Rational& value) {
    constexpr int most = 4;
    if (denominator(value) == 1 && magnitude(value) <= number::largest_exact)
        return numerator(value).convert_to<std::int64_t>();
    int places = 0;
    for (Rational left = value; denominator(left) != 1 && places < most; ++places)
        left *= 10;
    return Quantity{value, places};
}

} // namespace ansinh::report
