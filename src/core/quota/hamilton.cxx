#include "quota/hamilton.hxx"

#include <algorithm>
#include <functional>
#include <iterator>

namespace ansinh::quota {

namespace {

/// λ = people/weight at which one unit's real share leaves its minimum or arrives at its maximum.
template <class Whole>
struct Breakpoint {
    Whole people;
    Whole weight;
    bool arrives;
};

template <class Whole>
bool earlier(const Breakpoint<Whole>& left, const Breakpoint<Whole>& right) {
    return left.people * right.weight < right.people * left.weight;
}

/// Between two breakpoints the real shares add up to held + λ·weight.
template <class Whole>
struct Level {
    Whole held = 0;
    Whole weight = 0;

    void cross(const Breakpoint<Whole>& breakpoint) {
        if (breakpoint.arrives) {
            held += breakpoint.people;
            weight -= breakpoint.weight;
        } else {
            held -= breakpoint.people;
            weight += breakpoint.weight;
        }
    }

    bool reaches(const Whole& total, const Breakpoint<Whole>& at) const {
        return held * at.weight + at.people * weight >= total * at.weight;
    }
};

/// Nobody's share can pass the total, so the total stands for "no maximum" and keeps products small. A unit
/// without weight never rises above its minimum.
template <class Weight>
std::int64_t upper_bound(const Problem& problem, std::size_t unit, const Weight& weight) {
    if (weight == 0) return lower_bound(problem, unit);
    if (problem.maximum.empty()) return problem.total;
    return std::min(problem.maximum[unit].value_or(problem.total), problem.total);
}

/// The shares of units whose minimum is their maximum do not move with λ: they have no breakpoints, which
/// also keeps every unit's two breakpoints strictly apart.
template <class Whole, class Weight>
std::vector<Breakpoint<Whole>> breakpoints(std::span<const Weight> weights, const Problem& problem,
                                           Level<Whole>& at_zero) {
    std::vector<Breakpoint<Whole>> result;
    for (std::size_t unit = 0; unit < weights.size(); ++unit) {
        const auto lower = lower_bound(problem, unit);
        const auto upper = upper_bound(problem, unit, weights[unit]);
        at_zero.held += static_cast<Whole>(lower);
        if (lower == upper) continue;
        const Whole weight = static_cast<Whole>(weights[unit]);
        if (lower > 0)
            result.push_back({static_cast<Whole>(lower), weight, false});
        else
            at_zero.weight += weight;
        if (upper < problem.total) result.push_back({static_cast<Whole>(upper), weight, true});
    }
    return result;
}

/// The level just left of the first breakpoint at which the shares reach the total, found by halving: each
/// round settles one half of the breakpoints still in question, so that all rounds together touch about 2n of
/// them.
template <class Whole>
Level<Whole> level_below(std::vector<Breakpoint<Whole>>& points, Level<Whole> level, const Whole& total) {
    auto first = points.begin();
    auto last = points.end();
    while (first != last) {
        const auto middle = first + std::distance(first, last) / 2;
        std::nth_element(first, middle, last, earlier<Whole>);
        Level<Whole> at_middle = level;
        for (auto point = first; point != middle; ++point)
            at_middle.cross(*point);
        if (at_middle.reaches(total, *middle)) {
            last = middle;
        } else {
            level = at_middle;
            level.cross(*middle);
            first = middle + 1;
        }
    }
    return level;
}

/// λ = people/weight.
template <class Whole>
struct Multiplier {
    Whole people;
    Whole weight;
};

/// The smallest λ at which the shares reach the total. Without weight below the first breakpoint the minimums
/// are the total: λ is 0.
template <class Whole, class Weight>
Multiplier<Whole> find_multiplier(std::span<const Weight> weights, const Problem& problem) {
    Level<Whole> at_zero;
    auto points = breakpoints(weights, problem, at_zero);
    const Whole total = static_cast<Whole>(problem.total);
    const Level<Whole> level = level_below(points, at_zero, total);
    if (level.weight == 0) return {0, 1};
    return {Whole(total - level.held), level.weight};
}

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
    const auto multiplier = find_multiplier<Whole>(weights, problem);
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
