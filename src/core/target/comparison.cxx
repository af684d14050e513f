#include "target/comparison.hxx"

#include "quota/comparison.hxx"
#include "target/solution.hxx"

#include <algorithm>
#include <utility>

namespace ansinh::target {

namespace {

/// The refusal in terms of the numbers written.
Message refusal_of(Plan plan, quota::Method method, Message otherwise) {
    plan.method = method;
    try {
        solve(plan);
    } catch (const Error& error) {
        return error.message();
    }
    return otherwise;
}

} // namespace

bool MethodTable::differs(std::size_t unit) const {
    return std::ranges::binary_search(differing, unit);
}

MethodTable compare_methods(const Plan& plan) {
    quota::Comparison comparison = quota::compare(plan.problem());
    MethodTable table{{}, std::move(comparison.differing)};
    for (quota::MethodResult& result : comparison.results) {
        MethodColumn& column = table.columns.emplace_back();
        column.method = result.method;
        if (result.allocation)
            column.numbers = plan.numbers(*result.allocation);
        else
            column.refusal = refusal_of(plan, result.method, std::move(*result.refusal));
    }
    return table;
}

} // namespace ansinh::target
