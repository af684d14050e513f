// The divisor told is the highest one of those that give the allocation: held bounds go by it as well. Where
// that is infinite the people only sufficed for first ones, and no divisor is told.
#include "quota/divided.hxx"

#include "number/decimal.hxx"
#include "quota/hamilton.hxx"
#include "quota/signpost.hxx"

#include <algorithm>
#include <utility>

namespace ansinh::quota {

namespace {

using Text = std::vector<Message>;

Text name_of(Method method) {
    switch (method) {
    case Method::webster:
        return {{"quota.method.webster", {}}};
    case Method::jefferson:
        return {{"quota.method.jefferson", {}}};
    case Method::adams:
        return {{"quota.method.adams", {}}};
    case Method::hill:
        return {{"quota.method.hill", {}}};
    case Method::dean:
        return {{"quota.method.dean", {}}};
    case Method::hamilton:
        break;
    }
    return {{"quota.method.hamilton", {}}};
}

/// Rounded down after at least twelve significant digits, to be shown.
Rational root_of(const Rational& square) {
    const Integer above = numerator(square);
    const Integer below = denominator(square);
    if (above == 0) return 0;
    const auto missing = static_cast<int>(msb(below)) - static_cast<int>(msb(above));
    const Integer scale = number::power_of_ten(12 + std::max(0, missing / 6 + 1));
    const Integer scaled = above * scale * scale / below;
    return Rational(Integer(sqrt(scaled)), scale);
}

Rational root_if_squared(const Allocation& allocation, const Rational& value) {
    return allocation.divisors->squared ? root_of(value) : value;
}

/// basis ÷ divisor, for Hill as near as it can be shown.
Rational quotient_of(const Problem& problem, const Allocation& allocation, std::size_t unit) {
    const Rational basis = number::exact(number::decimal(problem.basis[unit]));
    const Rational& divisor = *allocation.divisors->highest;
    if (!allocation.divisors->squared) return basis / divisor;
    return root_of(basis * basis / divisor);
}

/// basis ÷ divisor, for Hill squared, against the signpost above `number`.
bool is_signpost(const Problem& problem, const Allocation& allocation, std::size_t unit,
                 std::int64_t number) {
    const Rational basis = number::exact(number::decimal(problem.basis[unit]));
    const auto price = price_of<Integer>(problem.method, number, Integer(1));
    Rational signpost(price.signpost, price.weight);
    if (problem.method == Method::webster) signpost /= 2;
    if (problem.method == Method::dean) signpost *= 2;
    const Rational& divisor = *allocation.divisors->highest;
    return signpost * divisor == (allocation.divisors->squared ? Rational(basis * basis) : basis);
}

/// Two places, or as many more as show three digits.
Quantity shown_divisor(const Allocation& allocation) {
    const Rational divisor = root_if_squared(allocation, *allocation.divisors->highest);
    int places = 2;
    for (Rational shown = divisor * 100; shown < 100 && places < 300; shown *= 10)
        ++places;
    return {divisor, places};
}

/// Without places where it is whole.
Quantity shown(const Rational& value) {
    return denominator(value) == 1 ? Quantity{value, 0} : shown_share(value);
}

/// Neither looks whole nor like a half without being one, up to six places.
Quantity shown_quotient(const Rational& quotient) {
    const Quantity whole = shown(quotient);
    if (whole.places == 0) return whole;
    const Quantity half = shown_share(quotient + Rational(1, 2));
    return {quotient, std::max(whole.places, half.places)};
}

Units only(std::size_t unit) {
    return Units{{unit}};
}

bool has_tied(const Allocation& allocation, std::size_t unit) {
    return allocation.tie && std::ranges::binary_search(allocation.tie->units, unit);
}

Rational bounded_share(const Problem& problem, const Allocation& allocation, std::size_t unit) {
    const Rational share =
        std::max(share_of(problem, allocation, unit), Rational(lower_bound(problem, unit)));
    if (problem.maximum.empty() || !problem.maximum[unit]) return share;
    return std::min(share, Rational(*problem.maximum[unit]));
}

/// The target sufficed for nobody's second person, or not even for all first ones.
Message first_ones(const Problem& problem, const Allocation& allocation, std::size_t unit) {
    const std::int64_t given = allocation.given[unit];
    const Text method = name_of(problem.method);
    if (!problem.maximum.empty() && problem.maximum[unit] == 0)
        return {"quota.explain.at-maximum", {only(unit), shown(share_of(problem, allocation, unit)), given}};
    if (lower_bound(problem, unit) > 0) return {"quota.explain.first-minimum", {only(unit), given, method}};
    if (!has_tied(allocation, unit))
        return {given > 0 ? "quota.explain.first-won" : "quota.explain.first-lost", {only(unit), method}};
    return {given > 0 ? "quota.explain.first-tie-won" : "quota.explain.first-tie-lost",
            {only(unit), method, static_cast<std::int64_t>(allocation.tie->units.size()),
             allocation.tie->people}};
}

Message divided(const Problem& problem, const Allocation& allocation, std::size_t unit) {
    const std::int64_t given = allocation.given[unit];
    const Rational quotient = quotient_of(problem, allocation, unit);
    std::vector<Argument> arguments{only(unit),
                                    shown(share_of(problem, allocation, unit)),
                                    shown_divisor(allocation),
                                    shown_quotient(quotient),
                                    given,
                                    name_of(problem.method)};
    if (allocation.held[unit] == Held::at_minimum)
        return {"quota.explain.divided-at-minimum", std::move(arguments)};
    if (allocation.held[unit] == Held::at_maximum)
        return {"quota.explain.divided-at-maximum", std::move(arguments)};
    if (has_tied(allocation, unit)) {
        const auto place = std::ranges::find(allocation.tie->units, unit) - allocation.tie->units.begin();
        arguments.emplace_back(static_cast<std::int64_t>(allocation.tie->units.size()));
        arguments.emplace_back(allocation.tie->people);
        return {place < allocation.tie->people ? "quota.explain.divided-tie-won"
                                               : "quota.explain.divided-tie-lost",
                std::move(arguments)};
    }
    if (is_signpost(problem, allocation, unit, given) ||
        (given > 0 && is_signpost(problem, allocation, unit, given - 1)))
        return {"quota.explain.divided-signpost", std::move(arguments)};
    if (quotient == given) return {"quota.explain.divided-whole", std::move(arguments)};
    return {quotient < given ? "quota.explain.divided-up" : "quota.explain.divided-down",
            std::move(arguments)};
}

Message tie_clause(const Problem& problem, const Allocation& allocation) {
    const Tie& tie = *allocation.tie;
    const auto units = static_cast<std::int64_t>(tie.units.size());
    if (!allocation.divisors->highest)
        return {"quota.explain.whole.first-tie", {units, Units{tie.units}, tie.people}};
    return {"quota.explain.whole.divided-tie",
            {units, Units{tie.units}, tie.people, name_of(problem.method)}};
}

} // namespace

Message explain_divided(const Problem& problem, const Allocation& allocation, std::size_t unit) {
    Message reason = allocation.divisors->highest ? divided(problem, allocation, unit)
                                                  : first_ones(problem, allocation, unit);
    if (!std::ranges::binary_search(allocation.beyond_quota, unit)) return reason;
    return {"quota.explain.beyond-quota",
            {Text{std::move(reason)}, shown(bounded_share(problem, allocation, unit))}};
}

std::vector<Message> divided_clauses(const Problem& problem, const Allocation& allocation) {
    std::vector<Message> clauses;
    if (allocation.divisors->highest)
        clauses.push_back(
            {"quota.explain.whole.divided", {shown_divisor(allocation), name_of(problem.method)}});
    else
        clauses.push_back({"quota.explain.whole.first", {name_of(problem.method)}});
    if (allocation.tie) clauses.push_back(tie_clause(problem, allocation));
    if (!allocation.beyond_quota.empty())
        clauses.push_back(
            {"quota.explain.whole.beyond-quota",
             {static_cast<std::int64_t>(allocation.beyond_quota.size()), Units{allocation.beyond_quota}}});
    return clauses;
}

} // namespace ansinh::quota
