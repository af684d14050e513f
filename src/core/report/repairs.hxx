// Slips that would explain a wrong number: digits swapped, one mistyped, a sign, thousands, a shifted row.
// Each comes with its proof, the rules it would mend and those it would break.
#pragma once

#include "report/localise.hxx"
#include "report/slip.hxx"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace ansinh::report {

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
