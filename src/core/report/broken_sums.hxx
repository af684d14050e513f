// From verdicts to what localising takes: rules that are sums, as equations in the report's numbers.
#pragma once

#include "report/evaluate.hxx"
#include "report/linear.hxx"
#include "report/sources.hxx"

#include <compare>
#include <cstddef>
#include <span>
#include <vector>

namespace ansinh::report {

/// A rule at one line of one block.
struct Place {
    std::size_t rule = 0, block = 0, line = 0;
    auto operator<=>(const Place&) const = default;
};

struct Sums {
    std::vector<LinearRule> rules; ///< figures by Sources::index
    std::vector<Place> places;     ///< one per rule
};

/// Every rule that is a sum, wherever it is decided: of the report under check (source 0), or of the figures
/// of another source, whose own rules `evaluation` decided without any other report. A rule that holds and
/// has a formula among its numbers is left out, because the formula follows whatever is corrected. Strict
/// comparisons, products of numbers, relative tolerances are no sums.
Sums sums_of(const Sources& sources, std::size_t source, std::span<const Rule> rules,
             const Evaluation& evaluation);

} // namespace ansinh::report
