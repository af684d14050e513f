#include "quota/divisor.hxx"

#include "quota/real_shares.hxx"
#include "quota/signpost.hxx"
#include "quota/sums.hxx"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace ansinh::quota {

namespace {

/// How far the whole numbers of n units may lie below and above their real shares at the same λ, in people.
struct Slack {
    std::int64_t below;
    std::int64_t above;
};

/// A number is its share q rounded at a signpost between ⌊q⌋ and ⌊q⌋ + 1: with Jefferson in (q − 1, q], with
/// Adams in (q, q + 1], with Webster in [q − 1/2, q + 1/2]; Hill's and Dean's signposts lie in the lower
/// half.
Slack slack_of(Method method, std::int64_t units) {
    const std::int64_t half = (units + 1) / 2;
    switch (method) {
    case Method::jefferson:
        return {units, 0};
    case Method::adams:
        return {0, units};
    case Method::webster:
        return {half, half};
    default:
        return {half, units};
    }
}

/// One person more for a unit which has `number`.
struct Step {
    std::size_t unit;
    std::int64_t number;
};

template <class Whole, class Weight>
class Division {
public:
    Division(std::span<const Weight> weights, const Problem& problem)
        : m_weights(weights), m_problem(problem) {}

    Allocation allocation() {
        m_result.given.reserve(m_weights.size());
        const auto real = multiplier_for<Whole>(m_weights, m_problem, static_cast<Whole>(m_problem.total));
        hand_out();
        find_cut();
        find_held();
        find_beyond_quota(real);
        m_result.multiplier = Rational(Integer(real.people), Integer(real.weight));
        return std::move(m_result);
    }

private:
    std::int64_t lower(std::size_t unit) const { return lower_bound(m_problem, unit); }
    std::int64_t upper(std::size_t unit) const { return upper_bound(m_problem, unit, m_weights[unit]); }

    Price<Whole> price(const Step& step) const {
        return price_of<Whole>(m_problem.method, step.number, m_weights[step.unit]);
    }

    /// Everybody's number at the λ for which the shares add up to `wanted`, or at the bounds where no λ does,
    /// rounded down and with `round_up` one more.
    class Line {
    public:
        Line(const Division& division, std::int64_t wanted, bool round_up)
            : m_division(division), m_round_up(round_up) {
            if (wanted >= division.m_most)
                m_at_maximum = true;
            else if (wanted <= division.m_least)
                m_at_minimum = true;
            else
                m_multiplier =
                    multiplier_for<Whole>(division.m_weights, division.m_problem, static_cast<Whole>(wanted));
        }

        bool at_minimum() const { return m_at_minimum; }

        std::int64_t number(std::size_t unit) const {
            const std::int64_t highest = m_division.upper(unit);
            if (m_at_maximum) return highest;
            Whole number = m_multiplier.people * static_cast<Whole>(m_division.m_weights[unit]);
            number /= m_multiplier.weight;
            if (m_round_up) ++number;
            if (number >= static_cast<Whole>(highest)) return highest;
            return std::max(static_cast<std::int64_t>(number), m_division.lower(unit));
        }

    private:
        const Division& m_division;
        bool m_round_up;
        bool m_at_minimum = false;
        bool m_at_maximum = false;
        Multiplier<Whole> m_multiplier{0, 1};
    };

    void add_up_bounds() {
        for (std::size_t unit = 0; unit < m_weights.size(); ++unit) {
            m_least += lower(unit);
            m_most += upper(unit);
        }
    }

    /// Between two multipliers lie the last people, at most about three for each unit: those below the lower
    /// one are certain, those above the higher one out of reach, and of the rest the cheapest are served.
    void hand_out() {
        add_up_bounds();
        const Slack slack = slack_of(m_problem.method, static_cast<std::int64_t>(m_weights.size()));
        const Line certain(*this, m_problem.total - slack.above, m_problem.method == Method::adams);
        const Line reach(*this, m_problem.total + slack.below, m_problem.method != Method::jefferson);
        std::int64_t left = m_problem.total;
        std::vector<Step> steps;
        for (std::size_t unit = 0; unit < m_weights.size(); ++unit) {
            const auto least = certain.at_minimum() ? lower(unit) : certain.number(unit);
            const auto most = reach.number(unit);
            m_result.given.push_back(least);
            left -= least;
            for (std::int64_t number = least; number < most; ++number)
                steps.push_back({unit, number});
        }
        if (left > 0) serve_cheapest(steps, left);
    }

    void serve_cheapest(std::vector<Step>& steps, std::int64_t people) {
        const auto last_served = steps.begin() + (people - 1);
        std::nth_element(
            steps.begin(), last_served, steps.end(),
            [this](const Step& left, const Step& right) { return cheaper(price(left), price(right)); });
        const Price<Whole> cut = price(*last_served);
        std::vector<std::size_t> at_cut;
        for (auto step = steps.begin(); step != steps.end(); ++step) {
            if (step <= last_served && cheaper(price(*step), cut)) {
                ++m_result.given[step->unit];
                --people;
            } else if (same(price(*step), cut)) {
                at_cut.push_back(step->unit);
            }
        }
        serve_at_cut(std::move(at_cut), people);
    }

    void serve_at_cut(std::vector<std::size_t> units, std::int64_t people) {
        std::ranges::sort(units);
        for (std::size_t place = 0; place < static_cast<std::size_t>(people); ++place)
            ++m_result.given[units[place]];
        if (static_cast<std::size_t>(people) < units.size()) m_result.tie = Tie{std::move(units), people};
    }

    /// The dearest person handed out and the cheapest one not handed out: between their prices lies
    /// 1/divisor.
    void find_cut() {
        for (std::size_t unit = 0; unit < m_weights.size(); ++unit) {
            const std::int64_t number = m_result.given[unit];
            if (number > lower(unit)) {
                const auto last = price({unit, number - 1});
                if (!m_dearest || cheaper(*m_dearest, last)) m_dearest = last;
            }
            if (number < upper(unit)) {
                const auto next = price({unit, number});
                if (!m_cheapest || cheaper(next, *m_cheapest)) m_cheapest = next;
            }
        }
        m_result.divisors = Divisors{m_cheapest ? divisor_at(m_problem.method, *m_cheapest) : Rational(0),
                                     m_dearest ? divisor_at(m_problem.method, *m_dearest) : std::nullopt,
                                     m_problem.method == Method::hill};
    }

    /// By the highest divisor: whom its minimum lifts above, whom its maximum keeps below.
    Held held(std::size_t unit) const {
        const std::int64_t number = m_result.given[unit];
        if (number > 0 && number == lower(unit) &&
            (m_weights[unit] == 0 || !m_dearest || cheaper(*m_dearest, price({unit, number - 1}))))
            return Held::at_minimum;
        if (number == upper(unit) && m_weights[unit] != 0 && m_dearest &&
            cheaper(price({unit, number}), *m_dearest))
            return Held::at_maximum;
        return Held::free;
    }

    void find_held() {
        m_result.held.resize(m_weights.size(), Held::free);
        if (m_problem.minimum.empty() && m_problem.maximum.empty()) return;
        for (std::size_t unit = 0; unit < m_weights.size(); ++unit)
            m_result.held[unit] = held(unit);
    }

    void find_beyond_quota(const Multiplier<Whole>& real) {
        for (std::size_t unit = 0; unit < m_weights.size(); ++unit) {
            const Whole number = static_cast<Whole>(m_result.given[unit]);
            const Whole lowest = static_cast<Whole>(lower(unit)) * real.weight;
            const Whole highest = static_cast<Whole>(upper(unit)) * real.weight;
            Whole share = real.people * static_cast<Whole>(m_weights[unit]);
            if (share > highest) share = highest;
            if (share < lowest) share = lowest;
            if (number * real.weight >= share + real.weight || (number + 1) * real.weight <= share)
                m_result.beyond_quota.push_back(unit);
        }
    }

    std::span<const Weight> m_weights;
    const Problem& m_problem;
    Sum m_least = 0; ///< all minimums
    Sum m_most = 0;  ///< all maximums, none above the total
    Allocation m_result;
    std::optional<Price<Whole>> m_dearest;
    std::optional<Price<Whole>> m_cheapest;
};

template <class Weight>
unsigned bits_of_largest(const std::vector<Weight>& weights) {
    const auto largest = std::ranges::max_element(weights);
    return largest == weights.end() || *largest == 0 ? 0 : static_cast<unsigned>(msb(Integer(*largest))) + 1;
}

} // namespace

unsigned divisor_factor_bits(const Problem& problem, const Weights& weights) {
    // One of room: at the cut there is talk of the person after the last.
    const auto total = static_cast<std::uint64_t>(problem.total) + 1;
    const unsigned share_bits = bit_length(total + weights.narrow.size() + weights.wide.size()) + 1;
    const unsigned weight_bits =
        weights.wide.empty() ? bits_of_largest(weights.narrow) : bits_of_largest(weights.wide);
    const unsigned bits = price_bits(problem.method, bit_length(total), weight_bits);
    return std::max(share_bits, bits > weights.sum_bits ? bits - weights.sum_bits : 0);
}

template <class Whole, class Weight>
Allocation divide(std::span<const Weight> weights, const Problem& problem) {
    return Division<Whole, Weight>(weights, problem).allocation();
}

template Allocation divide<Narrow, Narrow>(std::span<const Narrow>, const Problem&);
template Allocation divide<Medium, Narrow>(std::span<const Narrow>, const Problem&);
template Allocation divide<Integer, Narrow>(std::span<const Narrow>, const Problem&);
template Allocation divide<Integer, Integer>(std::span<const Integer>, const Problem&);

} // namespace ansinh::quota
