#include "quota/comparison.hxx"

namespace ansinh::quota {

namespace {

MethodResult result_of(Problem problem, Method method) {
    problem.method = method;
    MethodResult result{method, std::nullopt, std::nullopt};
    try {
        result.allocation = allocate(problem);
    } catch (const Error& error) {
        result.refusal = error.message();
    }
    return result;
}

bool is_given_differently(const std::vector<MethodResult>& results, std::size_t unit) {
    const Allocation* first = nullptr;
    for (const MethodResult& result : results) {
        if (!result.allocation) continue;
        if (first == nullptr)
            first = &*result.allocation;
        else if (result.allocation->given[unit] != first->given[unit])
            return true;
    }
    return false;
}

} // namespace

Comparison compare(const Problem& problem) {
    Comparison comparison;
    for (const Method method : all_methods)
        comparison.results.push_back(result_of(problem, method));
    for (std::size_t unit = 0; unit < problem.basis.size(); ++unit)
        if (is_given_differently(comparison.results, unit)) comparison.differing.push_back(unit);
    return comparison;
}

} // namespace ansinh::quota
