// How large a number is, whatever its sign: Boost's own abs does not take fractions.
#pragma once

#include "number/rational.hxx"

namespace ansinh::report {

inline Rational magnitude(const Rational& value) {
    return value < 0 ? Rational(-value) : value;
}

} // namespace ansinh::report
