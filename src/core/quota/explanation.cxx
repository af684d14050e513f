// Why a unit got its number, and how the whole was handed out: from an allocation to messages.
#include "number/decimal.hxx"
#include "quota/divided.hxx"
#include "quota/hamilton.hxx"

#include <algorithm>
#include <utility>

namespace ansinh::quota {

namespace {

Rational fraction_of(const Rational& value) {
    return Rational(Integer(numerator(value) % denominator(value)), denominator(value));
}

Units only(std::size_t unit) {
    return Units{{unit}};
}

std::int64_t rank_of(const Problem& problem, const Allocation& allocation, std::size_t unit) {
    const Weights weights = weigh(problem.basis);
    const Rational per_weight = allocation.multiplier * number::exact({1, weights.exponent});
    return with_width(weights, factor_bits(problem), [&]<class Whole>(auto units) {
        return remainder_rank<Whole>(units, per_weight, std::span<const Held>(allocation.held), unit);
    });
}

Message without_basis(const Problem& problem, std::size_t unit) {
    const std::int64_t minimum = lower_bound(problem, unit);
    if (minimum == 0) return {"quota.explain.basis-zero", {only(unit)}};
    return {"quota.explain.basis-zero-minimum", {only(unit), minimum}};
}

Message tied(const Allocation& allocation, std::size_t unit, const Rational& share) {
    const Tie& tie = *allocation.tie;
    const auto place = std::lower_bound(tie.units.begin(), tie.units.end(), unit) - tie.units.begin();
    return {place < tie.people ? "quota.explain.tie-won" : "quota.explain.tie-lost",
            {only(unit), shown_share(share), allocation.given[unit], shown_share(fraction_of(share)),
             static_cast<std::int64_t>(tie.units.size()), tie.people}};
}

Message rounded(const Problem& problem, const Allocation& allocation, std::size_t unit) {
    const Rational share = share_of(problem, allocation, unit);
    const std::int64_t given = allocation.given[unit];
    if (share == given) return {"quota.explain.exact", {only(unit), given}};
    if (allocation.tie &&
        std::binary_search(allocation.tie->units.begin(), allocation.tie->units.end(), unit))
        return tied(allocation, unit, share);
    return {
        given > share ? "quota.explain.rounded-up" : "quota.explain.rounded-down",
        {only(unit), shown_share(share), given, allocation.left_over, rank_of(problem, allocation, unit)}};
}

template <class Predicate>
void add_units(std::vector<Message>& clauses, const char* code, const Problem& problem, Predicate predicate) {
    Units units;
    for (std::size_t unit = 0; unit < problem.basis.size(); ++unit)
        if (predicate(unit)) units.indexes.push_back(unit);
    if (units.indexes.empty()) return;
    const auto count = static_cast<std::int64_t>(units.indexes.size());
    clauses.push_back({code, {count, std::move(units)}});
}

Message tie_clause(const Problem& problem, const Allocation& allocation) {
    const Tie& tie = *allocation.tie;
    const Rational share = share_of(problem, allocation, tie.units.front());
    return {"quota.explain.whole.tie",
            {shown_share(fraction_of(share)), static_cast<std::int64_t>(tie.units.size()), Units{tie.units},
             tie.people}};
}

std::vector<Message> clauses_of(const Problem& problem, const Allocation& allocation) {
    std::vector<Message> clauses;
    const auto add = [&](const char* code, auto predicate) { add_units(clauses, code, problem, predicate); };
    add("quota.explain.whole.at-minimum", [&](std::size_t unit) {
        return problem.basis[unit] > 0 && allocation.held[unit] == Held::at_minimum;
    });
    add("quota.explain.whole.at-maximum",
        [&](std::size_t unit) { return allocation.held[unit] == Held::at_maximum; });
    add("quota.explain.whole.basis-zero", [&](std::size_t unit) { return problem.basis[unit] == 0; });
    if (is_divisor_method(problem.method)) {
        for (Message& clause : divided_clauses(problem, allocation))
            clauses.push_back(std::move(clause));
        return clauses;
    }
    if (allocation.left_over == 0)
        clauses.push_back({"quota.explain.whole.exact", {}});
    else
        clauses.push_back({"quota.explain.whole.left-over", {allocation.left_over}});
    if (allocation.tie) clauses.push_back(tie_clause(problem, allocation));
    return clauses;
}

} // namespace

/// "12,00 people, got 13" would explain nothing.
Quantity shown_share(const Rational& value) {
    const Rational fraction = fraction_of(value);
    if (fraction == 0) return {value, 2};
    int places = 2;
    Rational half_a_step(1, 200);
    while (places < 6 && (fraction < half_a_step || 1 - fraction <= half_a_step)) {
        half_a_step /= 10;
        ++places;
    }
    return {value, places};
}

Rational share_of(const Problem& problem, const Allocation& allocation, std::size_t unit) {
    return allocation.multiplier * number::exact(number::decimal(problem.basis[unit]));
}

Message explain(const Problem& problem, const Allocation& allocation, std::size_t index) {
    const std::int64_t given = allocation.given[index];
    if (problem.total == 0) return {"quota.explain.nothing", {only(index)}};
    if (problem.basis[index] == 0) return without_basis(problem, index);
    if (allocation.multiplier == 0) return {"quota.explain.minimums-only", {only(index), given}};
    if (is_divisor_method(problem.method)) return explain_divided(problem, allocation, index);
    switch (allocation.held[index]) {
    case Held::at_minimum:
        return {"quota.explain.at-minimum",
                {only(index), shown_share(share_of(problem, allocation, index)), given}};
    case Held::at_maximum:
        return {"quota.explain.at-maximum",
                {only(index), shown_share(share_of(problem, allocation, index)), given}};
    case Held::free:
        break;
    }
    return rounded(problem, allocation, index);
}

Message explain_all(const Problem& problem, const Allocation& allocation) {
    const auto units = static_cast<std::int64_t>(problem.basis.size());
    if (problem.total == 0) return {"quota.explain.whole-nothing", {units}};
    if (allocation.multiplier == 0) return {"quota.explain.whole-minimums-only", {problem.total, units}};
    return {"quota.explain.whole", {problem.total, units, clauses_of(problem, allocation)}};
}

} // namespace ansinh::quota
