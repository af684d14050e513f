// Numbers as arguments of what is said of a report.
#pragma once

#include "message.hxx"
#include "report/magnitude.hxx"

#include <cstdint>

namespace ansinh::report {

/// Whole numbers as such, others with the decimals that tell a rate.
inline Argument quantity(const Rational& value) {
    if (denominator(value) == 1 && magnitude(value) <= number::largest_exact)
        return numerator(value).convert_to<std::int64_t>();
    return Quantity{value, 4};
}

} // namespace ansinh::report
