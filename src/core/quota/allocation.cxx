#include "quota/allocation.hxx"

#include "number/decimal.hxx"
#include "quota/divisor.hxx"
#include "quota/fast.hxx"
#include "quota/hamilton.hxx"
#include "quota/sums.hxx"
#include "quota/to_basis.hxx"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace ansinh::quota {

namespace {

template <class Predicate>
Units units_where(const Problem& problem, Predicate predicate) {
    Units result;
    for (std::size_t unit = 0; unit < problem.basis.size(); ++unit)
        if (predicate(unit)) result.indexes.push_back(unit);
    return result;
}

template <class Predicate>
void refuse_units(const char* code, const Problem& problem, Predicate at_fault) {
    Units units = units_where(problem, at_fault);
    if (!units.indexes.empty()) throw Error(code, {std::move(units)});
}

Bound bound_at(std::span<const Bound> bounds, std::size_t unit) {
    return bounds.empty() ? Bound() : bounds[unit];
}

bool out_of_range(const Bound& bound) {
    return bound && (*bound < 0 || *bound > number::largest_exact);
}

void check_values(const Problem& problem) {
    refuse_units("quota.basis-invalid", problem, [&](std::size_t unit) {
        return !std::isfinite(problem.basis[unit]) || problem.basis[unit] < 0;
    });
    for (const auto bounds : {problem.minimum, problem.maximum})
        if (!bounds.empty() && bounds.size() != problem.basis.size()) throw Error("quota.shape");
    refuse_units("quota.bound-invalid", problem, [&](std::size_t unit) {
        return out_of_range(bound_at(problem.minimum, unit)) || out_of_range(bound_at(problem.maximum, unit));
    });
    if (problem.total < 0 || problem.total > number::largest_exact)
        throw Error("quota.total-invalid", {problem.total});
    refuse_units("quota.bounds-crossed", problem, [&](std::size_t unit) {
        const Bound maximum = bound_at(problem.maximum, unit);
        return maximum && lower_bound(problem, unit) > *maximum;
    });
}

Sum sum_of_minimums(const Problem& problem) {
    Sum sum = 0;
    for (std::size_t unit = 0; unit < problem.minimum.size(); ++unit)
        sum += lower_bound(problem, unit);
    return sum;
}

void check_minimums(const Problem& problem, const Sum& minimums) {
    if (minimums <= problem.total) return;
    throw Error("quota.minimum-too-large",
                {people(minimums), problem.total, people(minimums - problem.total),
                 units_where(problem, [&](std::size_t unit) { return lower_bound(problem, unit) > 0; })});
}

void check_basis(const Problem& problem, const Sum& minimums) {
    const bool anybody =
        std::any_of(problem.basis.begin(), problem.basis.end(), [](double b) { return b > 0; });
    if (!anybody && minimums < problem.total)
        throw Error("quota.no-basis", {people(problem.total - minimums)});
}

/// The people missing, told apart by whether lifting maximums is the only way out or giving a basis is one as
/// well.
[[noreturn]] void refuse_maximums(const Problem& problem, const Sum& maximums) {
    std::vector<Argument> arguments{
        people(maximums), problem.total, people(problem.total - maximums),
        units_where(problem, [&](std::size_t unit) { return bound_at(problem.maximum, unit).has_value(); })};
    Sum with_basis_for_all = maximums;
    for (std::size_t unit = 0; unit < problem.basis.size(); ++unit)
        if (problem.basis[unit] == 0)
            with_basis_for_all +=
                bound_at(problem.maximum, unit).value_or(problem.total) - lower_bound(problem, unit);
    if (with_basis_for_all < problem.total) throw Error("quota.maximum-too-small", std::move(arguments));
    arguments.emplace_back(units_where(problem, [&](std::size_t unit) {
        return problem.basis[unit] == 0 && bound_at(problem.maximum, unit) != lower_bound(problem, unit);
    }));
    throw Error("quota.maximum-too-small-without-basis", std::move(arguments));
}

void check_maximums(const Problem& problem) {
    Sum maximums = 0;
    for (std::size_t unit = 0; unit < problem.basis.size(); ++unit) {
        if (problem.basis[unit] == 0) {
            maximums += lower_bound(problem, unit);
            continue;
        }
        const Bound maximum = bound_at(problem.maximum, unit);
        if (!maximum) return;
        maximums += *maximum;
    }
    if (maximums < problem.total) refuse_maximums(problem, maximums);
}

void check(const Problem& problem) {
    check_values(problem);
    const Sum minimums = sum_of_minimums(problem);
    check_minimums(problem, minimums);
    check_basis(problem, minimums);
    check_maximums(problem);
}

} // namespace

Allocation allocate(const Problem& problem) {
    if (problem.basis.size() >= long_problem)
        if (auto result = fast_allocation(problem)) return *std::move(result);
    check(problem);
    const Weights weights = weigh(problem.basis);
    const bool divides = is_divisor_method(problem.method);
    const unsigned bits = divides ? divisor_factor_bits(problem, weights) : factor_bits(problem);
    Allocation result = with_width(weights, bits, [&]<class Whole>(auto units) {
        return divides ? divide<Whole>(units, problem) : hamilton<Whole>(units, problem);
    });
    to_basis(result, weights.exponent);
    return result;
}

} // namespace ansinh::quota
