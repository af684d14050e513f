// Handing a whole number of people out in proportion, exactly: the problem, its solution and why. The
// methods, all within bounds, are those of docs/design/allocation.md.
#pragma once

#include "message.hxx"
#include "quota/method.hxx"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace ansinh::quota {

/// A bound in people; none where empty.
using Bound = std::optional<std::int64_t>;

/// What is to be handed out. Spans are borrowed for the length of the call.
struct Problem {
    std::int64_t total = 0; ///< people, 0 … 2^53
    std::span<const double>
        basis; ///< one per unit, ≥ 0; each the decimal it shows with 15 significant digits
    std::span<const Bound> minimum; ///< empty: no minimums; else as long as basis
    std::span<const Bound> maximum; ///< empty: no maximums; else as long as basis
    Method method = Method::hamilton;
};

enum class Held : std::uint8_t { free, at_minimum, at_maximum };

/// Units at the cut that are served equally well or badly: with the same remainder (Hamilton) or the same
/// quotient (divisor methods). Only some of them got one more person.
struct Tie {
    std::vector<std::size_t> units; ///< in their order
    std::int64_t people = 0;        ///< how many of them, the first ones, got one more
};

/// Every divisor from `lowest` to `highest`, both included, gives the allocation: median(minimum, basis ÷
/// divisor rounded, maximum); at the ends some quotient is a signpost itself and may go either way. Both are
/// the same exactly when there is a tie. `lowest` is the largest quotient basis ÷ signpost that got nobody
/// any more, 0 where everybody has its maximum; `highest` the smallest that got somebody.
struct Divisors {
    std::optional<Rational> lowest;  ///< empty: infinite, too few people for a first one each
    std::optional<Rational> highest; ///< empty: infinite
    bool squared = false;            ///< Hill's signposts are roots: these are the squares of the divisors
};

struct Allocation {
    std::vector<std::int64_t> given; ///< adds up to the total exactly
    /// Hamilton: the bound that λ · basis is beyond; `free`: the share is λ · basis itself. Divisor methods:
    /// the bound without which the unit would get another number, other things equal.
    std::vector<Held> held;
    Rational multiplier; ///< the smallest λ, people per unit of basis; 0 when the minimums are the total
    std::int64_t left_over = 0; ///< Hamilton: people handed to the largest remainders after rounding down
    std::optional<Tie> tie;
    std::optional<Divisors> divisors; ///< of divisor methods, per unit of basis
    /// Units with a number one or more away from their bounded real share (never with Hamilton), ascending.
    std::vector<std::size_t> beyond_quota;
};

/// Hamilton: the bounded real shares clamp(λ·basis, minimum, maximum) that add up to the total, rounded by
/// largest remainder. Divisor methods: median(minimum, basis ÷ divisor rounded, maximum) with a divisor for
/// which they add up to the total; where Adams, Hill or Dean have fewer people than units to get a first one,
/// those with the larger basis do. Equal remainders or quotients go to the earlier unit. A unit with basis 0
/// gets its minimum (0 where it has none).
///
/// Throws Error, with unit places where there are any:
/// - "quota.basis-invalid" (Units): negative, or not finite;
/// - "quota.shape": bounds of another length than the basis;
/// - "quota.bound-invalid" (Units): a bound that is negative or beyond 2^53;
/// - "quota.total-invalid": total below 0 or beyond 2^53;
/// - "quota.bounds-crossed" (Units): minimum above maximum;
/// - "quota.minimum-too-large" (Σ minimum, total, Σ minimum − total, Units with a minimum);
/// - "quota.maximum-too-small" (Σ maximum, total, total − Σ maximum, Units with a maximum, which are all with
/// a basis);
/// - "quota.maximum-too-small-without-basis": the same where the missing people would fit if units with basis
/// 0 could
///   take more than their minimum; Σ counts their minimums, and a fifth argument has these Units;
/// - "quota.no-basis" (total still to give): nobody has a basis.
Allocation allocate(const Problem& problem);

/// A share with two places, or as many more (up to six) as keep it from looking whole when it is not.
Quantity shown_share(const Rational& share);

/// λ · basis of a unit, whatever the bounds say.
Rational share_of(const Problem& problem, const Allocation& allocation, std::size_t unit);

/// Why unit `index` (from 0) got its number: its exact share, the rounding, its rank among the remainders, a
/// bound, a tie. Codes "quota.explain.…"; the unit itself is argument {0} of every one.
Message explain(const Problem& problem, const Allocation& allocation, std::size_t index);

/// The whole: how many people, units, how many by remainder, the tie if there is one, how many bounds hold.
Message explain_all(const Problem& problem, const Allocation& allocation);

} // namespace ansinh::quota
