#include "quota/hamilton.hxx"

#include "quota/real_shares.hxx"

#include <algorithm>
#include <functional>
#include <iterator>

namespace ansinh::quota {

namespace {

/// Rounds every real share down; returns the remainders, as numerators over multiplier.weight (0 for held
/// units).
template <class Whole, class Weight>
std::vector<Whole> round_down(std::span<const Weight> weights, const Problem& problem,
                              const Multiplier<Whole>& multiplier, Allocation& result) {
    std::vector<Whole> remainders(weights.size(), Whole(0));
    for (std::size_t unit = 0; unit < weights.size(); ++unit) {
        const auto lower = lower_bound(problem, unit);
        const auto upper = upper_bound(problem, unit, weights[unit]);
        const Whole share = multiplier.people * static_cast<Whole>(weights[unit]);
        if (share < static_cast<Whole>(lower) * multiplier.weight) {
            result.given[unit] = lower;
            result.held[unit] = Held::at_minimum;
        } else if (share > static_cast<Whole>(upper) * multiplier.weight) {
            result.given[unit] = upper;
            result.held[unit] = Held::at_maximum;
        } else {
            const Whole whole_share = share / multiplier.weight;
            result.given[unit] = static_cast<std::int64_t>(whole_share);
            remainders[unit] = share - whole_share * multiplier.weight;
        }
    }
    return remainders;
}

/// Which remainders get one more person: all above the cut, and the first `at_cut` of those at it.
template <class Whole>
struct Cut {
    Whole remainder;
    std::int64_t at_cut;
    bool tie;
};

template <class Whole>
Cut<Whole> find_cut(const std::vector<Whole>& remainders, std::int64_t left_over) {
    std::vector<Whole> candidates;
    candidates.reserve(remainders.size());
    std::copy_if(remainders.begin(), remainders.end(), std::back_inserter(candidates),
                 [](const Whole& remainder) { return remainder != 0; });
    const auto last_winner = candidates.begin() + (left_over - 1);
    std::nth_element(candidates.begin(), last_winner, candidates.end(), std::greater<>());
    const Whole cut = *last_winner;
    const auto above = std::count_if(candidates.begin(), last_winner,
                                     [&](const Whole& remainder) { return remainder > cut; });
    const bool tie = std::find(last_winner + 1, candidates.end(), cut) != candidates.end();
    return {cut, left_over - above, tie};
}

/// A remainder above 0 means a share strictly below its maximum, which is whole: one more person never breaks
/// it.
template <class Whole>
void hand_out_left_over(const std::vector<Whole>& remainders, Allocation& result) {
    const Cut<Whole> cut = find_cut(remainders, result.left_over);
    if (cut.tie) result.tie = Tie{{}, cut.at_cut};
    std::int64_t at_cut = cut.at_cut;
    for (std::size_t unit = 0; unit < remainders.size(); ++unit) {
        if (remainders[unit] < cut.remainder) continue;
        const bool tied = remainders[unit] == cut.remainder;
        if (tied && cut.tie) result.tie->units.push_back(unit);
        if (!tied || at_cut-- > 0) ++result.given[unit];
    }
}

} // namespace

unsigned factor_bits(const Problem& problem) {
    const bool bounded = !problem.minimum.empty() || !problem.maximum.empty();
    const auto total_bits = std::max(1U, bit_length(static_cast<std::uint64_t>(problem.total)));
    // A breakpoint λ = people/weight has λ·weight ≤ total, so the shares there, times its weight, are at most
    // (Σ minimums)·weight + total·Σ weights: twice the product that a problem without bounds needs.
    return total_bits + (bounded ? 1 : 0);
}

template <class Whole, class Weight>
Allocation hamilton(std::span<const Weight> weights, const Problem& problem) {
    Allocation result;
    result.given.resize(weights.size());
    result.held.resize(weights.size(), Held::free);
    const auto multiplier = multiplier_for<Whole>(weights, problem, static_cast<Whole>(problem.total));
    const auto remainders = round_down(weights, problem, multiplier, result);
    result.left_over = problem.total;
    for (const std::int64_t given : result.given)
        result.left_over -= given;
    if (result.left_over > 0) hand_out_left_over(remainders, result);
    result.multiplier = Rational(Integer(multiplier.people), Integer(multiplier.weight));
    return result;
}

template <class Whole, class Weight>
std::int64_t remainder_rank(std::span<const Weight> weights, const Rational& multiplier,
                            std::span<const Held> held, std::size_t index) {
    const Whole people = static_cast<Whole>(numerator(multiplier));
    const Whole weight = static_cast<Whole>(denominator(multiplier));
    const auto remainder = [&](std::size_t unit) {
        return Whole(Whole(people * static_cast<Whole>(weights[unit])) % weight);
    };
    const Whole own = remainder(index);
    std::int64_t rank = 1;
    for (std::size_t unit = 0; unit < weights.size(); ++unit) {
        if (held[unit] != Held::free || unit == index) continue;
        const Whole other = remainder(unit);
        if (other > own || (other == own && unit < index)) ++rank;
    }
    return rank;
}

template Allocation hamilton<Narrow, Narrow>(std::span<const Narrow>, const Problem&);
template Allocation hamilton<Medium, Narrow>(std::span<const Narrow>, const Problem&);
template Allocation hamilton<Integer, Narrow>(std::span<const Narrow>, const Problem&);
template Allocation hamilton<Integer, Integer>(std::span<const Integer>, const Problem&);

template std::int64_t remainder_rank<Narrow, Narrow>(std::span<const Narrow>, const Rational&,
                                                     std::span<const Held>, std::size_t);
template std::int64_t remainder_rank<Medium, Narrow>(std::span<const Narrow>, const Rational&,
                                                     std::span<const Held>, std::size_t);
template std::int64_t remainder_rank<Integer, Narrow>(std::span<const Narrow>, const Rational&,
                                                      std::span<const Held>, std::size_t);
template std::int64_t remainder_rank<Integer, Integer>(std::span<const Integer>, const Rational&,
                                                       std::span<const Held>, std::size_t);

} // namespace ansinh::quota
