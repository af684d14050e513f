#include "quota/fast.hxx"

#include "number/decimal.hxx"
#include "quota/large_memory.hxx"
#include "quota/to_basis.hxx"

namespace ansinh::quota {

namespace {

std::optional<Allocation> allocation_of(const Problem& problem, std::span<const double> weights) {
    const auto basis = whole_basis(weights);
    constexpr std::int64_t room = std::int64_t{1} << 61;
    if (!basis || basis->sum >= room || problem.total >= room / basis->largest) return std::nullopt;
    return is_divisor_method(problem.method) ? fast_division(*basis, problem.total, problem.method)
                                             : fast_hamilton(*basis, problem.total);
}

} // namespace

std::optional<Allocation> fast_allocation(const Problem& problem) {
    if (!problem.minimum.empty() || !problem.maximum.empty()) return std::nullopt;
    if (problem.total < 1 || problem.total > number::largest_exact) return std::nullopt;
    if (auto result = allocation_of(problem, problem.basis)) return result;
    double power = 1;
    // Without decimals again: a formula's 3.0000000000000004 is 3.
    for (int decimals = 0; decimals <= most_decimals; ++decimals, power *= 10) {
        std::vector<double> weights;
        reserve_large(weights, problem.basis.size());
        if (!append_scaled(problem.basis, power, weights)) continue;
        auto result = allocation_of(problem, weights);
        if (result) to_basis(*result, -decimals);
        return result;
    }
    return std::nullopt;
}

} // namespace ansinh::quota
