#include "quota/fast.hxx"

#include "number/decimal.hxx"

namespace ansinh::quota {

std::optional<Allocation> fast_allocation(const Problem& problem) {
    if (!problem.minimum.empty() || !problem.maximum.empty()) return std::nullopt;
    if (problem.total < 1 || problem.total > number::largest_exact) return std::nullopt;
    const auto basis = whole_basis(problem.basis);
    constexpr std::int64_t room = std::int64_t{1} << 61;
    if (!basis || basis->sum >= room || problem.total >= room / basis->largest) return std::nullopt;
    return is_divisor_method(problem.method) ? fast_division(*basis, problem.total, problem.method)
                                             : fast_hamilton(*basis, problem.total);
}

} // namespace ansinh::quota
