// Slips that would explain a wrong number: digits swapped, one mistyped, a sign, thousands, a shifted row.
// Each comes with its proof, the rules it would mend and those it would break.
#pragma once

#include "report/localise.hxx"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

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

struct Repair {
    std::size_t figure = 0;
    Rational from, to;
    Slip slip = Slip::none;
    std::vector<std::size_t> mends, breaks; ///< rules, rising
    bool operator==(const Repair&) const = default;
};

/// Single figures of the broken rules with a value that makes at least one of these hold. The best first:
/// more rules mended than broken, then the likelier slip, then the smaller change, then in order of figures.
/// `beside[figure]` are the numbers next to it (may be empty for all).
std::vector<Repair> repairs(const Numbers& numbers, std::span<const LinearRule> rules,
                            std::span<const std::size_t> broken,
                            std::span<const std::vector<Rational>> beside = {});

} // namespace ansinh::report
