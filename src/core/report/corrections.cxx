#include "report/corrections.hxx"

#include <algorithm>
#include <utility>

namespace ansinh::report {

namespace {

/// Σ factor × change ≤ bound, or = bound.
struct Condition {
    std::vector<Rational> factors; ///< one per unknown
    Rational bound;
};

struct System {
    std::vector<Condition> equal, at_most;
};

Condition negated(Condition condition) {
    for (Rational& factor : condition.factors)
        factor = -factor;
    condition.bound = -condition.bound;
    return condition;
}

bool is_constant(const Condition& condition) {
    return std::ranges::all_of(condition.factors, [](const Rational& factor) { return factor == 0; });
}

/// `condition` with the unknown taken out by means of an equation that has it.
void substitute(Condition& condition, const Condition& equation, std::size_t unknown) {
    const Rational times = condition.factors[unknown] / equation.factors[unknown];
    if (times == 0) return;
    for (std::size_t other = 0; other < condition.factors.size(); ++other)
        condition.factors[other] -= times * equation.factors[other];
    condition.bound -= times * equation.bound;
}

/// Conditions on the changes of `figures`; the rules say what the sums may be.
System conditions_of(const Numbers& numbers, std::span<const std::size_t> figures,
                     std::span<const LinearRule* const> rules) {
    System system;
    for (const LinearRule* rule : rules) {
        Condition condition{std::vector<Rational>(figures.size()), 0};
        Rational sum = rule->constant;
        for (const Term& term : rule->terms) {
            sum += term.factor * numbers.values[term.figure];
            const auto found = std::ranges::find(figures, term.figure);
            if (found != figures.end())
                condition.factors[static_cast<std::size_t>(found - figures.begin())] = term.factor;
        }
        condition.bound = rule->tolerance - sum;
        if (rule->relation == Relation::equal && rule->tolerance == 0) {
            system.equal.push_back(std::move(condition));
            continue;
        }
        if (rule->relation == Relation::equal) {
            Condition other = condition;
            other.bound = -rule->tolerance - sum;
            system.at_most.push_back(negated(std::move(other)));
        }
        system.at_most.push_back(std::move(condition));
    }
    for (std::size_t unknown = 0; unknown < figures.size(); ++unknown) {
        if (numbers.ranges[figures[unknown]].negative) continue;
        Condition floor{std::vector<Rational>(figures.size()), numbers.values[figures[unknown]]};
        floor.factors[unknown] = -1;
        system.at_most.push_back(std::move(floor));
    }
    return system;
}

/// Gauss–Jordan: each equation left determines one unknown of its own. Whether the equations agree; `solved`
/// says which equation determines which unknown.
bool solve_equations(System& system, std::vector<std::optional<std::size_t>>& solved) {
    std::vector<Condition> kept;
    for (Condition equation : system.equal) {
        for (std::size_t unknown = 0; unknown < solved.size(); ++unknown)
            if (solved[unknown]) substitute(equation, kept[*solved[unknown]], unknown);
        const auto pivot = std::ranges::find_if(equation.factors, [](const Rational& f) { return f != 0; });
        if (pivot == equation.factors.end()) {
            if (equation.bound != 0) return false;
            continue;
        }
        const auto unknown = static_cast<std::size_t>(pivot - equation.factors.begin());
        for (Condition& other : kept)
            substitute(other, equation, unknown);
        solved[unknown] = kept.size();
        kept.push_back(std::move(equation));
    }
    system.equal = std::move(kept);
    return true;
}

/// Fourier–Motzkin: whether inequalities alone can all hold.
bool can_hold(std::vector<Condition> conditions, std::size_t unknowns) {
    for (std::size_t unknown = 0; unknown < unknowns; ++unknown) {
        std::vector<Condition> above, below, left;
        for (Condition& condition : conditions) {
            const Rational& factor = condition.factors[unknown];
            (factor > 0 ? above : factor < 0 ? below : left).push_back(std::move(condition));
        }
        for (const Condition& upper : above)
            for (const Condition& lower : below) {
                Condition both = lower;
                const Rational times = -lower.factors[unknown] / upper.factors[unknown];
                for (std::size_t other = 0; other < unknowns; ++other)
                    both.factors[other] += times * upper.factors[other];
                both.bound += times * upper.bound;
                left.push_back(std::move(both));
            }
        conditions = std::move(left);
    }
    return std::ranges::all_of(conditions, [](const Condition& condition) { return condition.bound >= 0; });
}

bool is_whole(const Rational& value) {
    return denominator(value) == 1;
}

} // namespace

std::optional<Correction> correct(const Numbers& numbers, std::span<const std::size_t> figures,
                                  std::span<const LinearRule* const> rules) {
    System system = conditions_of(numbers, figures, rules);
    std::vector<std::optional<std::size_t>> solved(figures.size());
    if (!solve_equations(system, solved)) return {};
    for (Condition& condition : system.at_most)
        for (std::size_t unknown = 0; unknown < figures.size(); ++unknown)
            if (solved[unknown]) substitute(condition, system.equal[*solved[unknown]], unknown);
    for (const Condition& condition : system.at_most)
        if (is_constant(condition) && condition.bound < 0) return {};

    if (std::ranges::any_of(solved, [](const auto& equation) { return !equation; })) {
        if (!can_hold(std::move(system.at_most), figures.size())) return {};
        return Correction{};
    }
    Correction correction;
    for (std::size_t unknown = 0; unknown < figures.size(); ++unknown) {
        const Condition& equation = system.equal[*solved[unknown]];
        correction.values.push_back(numbers.values[figures[unknown]] +
                                    equation.bound / equation.factors[unknown]);
        if (numbers.ranges[figures[unknown]].whole && !is_whole(correction.values.back())) return {};
    }
    return correction;
}

} // namespace ansinh::report
