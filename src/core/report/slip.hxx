// How a wrong number may have come to stand for the right one.
#pragma once

#include "number/rational.hxx"

#include <cstdint>
#include <span>

namespace ansinh::report {

/// From the likeliest on.
enum class Slip : std::uint8_t {
    swapped_digits, ///< 354 for 345
    sign,           ///< −5 for 5
    thousands,      ///< 1.2 or 1,200,000 for 1,200: a mark read wrongly, or another unit
    tens,           ///< a nought too many or too few, ×10 or ×100
    missing_digit,  ///< 12 for 123
    extra_digit,    ///< 1223 for 123
    one_digit,      ///< 125 for 123
    neighbour,      ///< what stands in the next row
    none            ///< no slip known
};

/// How `wrong` may have come to stand for `right`, both in figures; `beside`: what stands in the rows next to
/// it. Precondition: they differ.
Slip slip_between(const Rational& wrong, const Rational& right, std::span<const Rational> beside = {});

} // namespace ansinh::report
