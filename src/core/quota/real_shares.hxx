// The real shares clamp(λ·weight, minimum, maximum) before any rounding: the λ for which they add up to a
// wanted number, exactly, on whichever integer type is wide enough. Inside of the methods.
#pragma once

#include "quota/allocation.hxx"
#include "quota/hamilton.hxx"

#include <algorithm>
#include <iterator>
#include <span>
#include <vector>

namespace ansinh::quota {

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

/// The smallest λ at which the shares, none above `problem.total`, reach `wanted`, which lies between the sum
/// of the minimums and that of the maximums. Without weight below the first breakpoint the minimums are what
/// is wanted: λ is 0. Whole must hold (Σ weights) × `wanted`, with bounds twice that.
template <class Whole, class Weight>
Multiplier<Whole> multiplier_for(std::span<const Weight> weights, const Problem& problem,
                                 const Whole& wanted) {
    Level<Whole> at_zero;
    auto points = breakpoints(weights, problem, at_zero);
    const Level<Whole> level = level_below(points, at_zero, wanted);
    if (level.weight == 0) return {0, 1};
    return {Whole(wanted - level.held), level.weight};
}

} // namespace ansinh::quota
