// Which numbers are wrong when rules are broken: the fewest that explain all of them together (the principle
// of Fellegi and Holt, 1976), by exact search, with every tie.
#pragma once

#include "report/linear.hxx"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace ansinh::report {

/// The numbers under check. A figure computed by a formula from others takes part in no rule: its rule is
/// about what it is computed from.
struct Numbers {
    std::span<const Rational> values;
    std::span<const Range> ranges; ///< one per value
};

/// What rules say of these numbers: how far Σ is beyond what it may be, 0 where the rule holds.
Rational excess(const LinearRule& rule, std::span<const Rational> values);

/// Figures that, changed together, mend every rule of a group and break no other.
struct Explanation {
    std::vector<std::size_t> figures; ///< rising
    std::vector<Rational> values; ///< what they would have to be, where only one choice does it; else empty
    bool operator==(const Explanation&) const = default;
};

/// Broken rules that share figures, directly or through each other.
struct BrokenGroup {
    std::vector<std::size_t> rules; ///< indexes, rising
    /// Every choice of the fewest figures, in rising order. Empty where more than `most_explaining` would be
    /// needed: then nothing can be said ("không xác định được").
    std::vector<Explanation> explanations;
};

inline constexpr std::size_t most_explaining = 3;

/// One group for each set of broken rules that hang together, in the order of their first rule. Groups that
/// can only be explained by figures of each other's rules are one. Rules that hold go on holding in every
/// explanation. Deterministic.
std::vector<BrokenGroup> localise(const Numbers& numbers, std::span<const LinearRule> rules);

/// Which of these broken rules hang together with more than `most_explaining` figures can stand in, so that no rule
/// that holds could change what is said of them. One per rule.
std::vector<bool> beyond_explaining(std::span<const LinearRule> broken);

} // namespace ansinh::report
