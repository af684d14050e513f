#include "target/comparison.hxx"

#include "quota/comparison.hxx"
#include "target/solution.hxx"
#include "target/solution_levels.hxx"

#include <algorithm>
#include <set>
#include <utility>

namespace ansinh::target {

namespace {

/// By one method, refused in terms of the numbers written.
MethodColumn column_of(Plan plan, quota::Method method) {
    plan.method = method;
    MethodColumn column{method, {}, std::nullopt};
    try {
        column.numbers = plan.numbers(plan.levels.empty() ? solve(plan) : units_of(plan, solve_levels(plan)));
    } catch (const Error& error) {
        column.refusal = error.message();
    }
    return column;
}

/// What quota::compare knows, it is not asked again.
MethodColumn column_of(const Plan& plan, const quota::MethodResult& result) {
    if (!result.allocation) return column_of(plan, result.method);
    return {result.method, plan.numbers(*result.allocation), std::nullopt};
}

std::vector<std::size_t> differing_in(const std::vector<MethodColumn>& columns, std::size_t units) {
    std::vector<std::size_t> differing;
    for (std::size_t unit = 0; unit < units; ++unit) {
        std::set<std::int64_t> numbers;
        for (const MethodColumn& column : columns)
            if (!column.refusal) numbers.insert(column.numbers[unit]);
        if (numbers.size() > 1) differing.push_back(unit);
    }
    return differing;
}

} // namespace

bool MethodTable::differs(std::size_t unit) const {
    return std::ranges::binary_search(differing, unit);
}

MethodTable compare_methods(const Plan& plan) {
    MethodTable table;
    if (!plan.levels.empty()) {
        for (const quota::Method method : quota::all_methods)
            table.columns.push_back(column_of(plan, method));
        table.differing = differing_in(table.columns, plan.into.size());
        return table;
    }
    quota::Comparison comparison = quota::compare(plan.problem());
    for (const quota::MethodResult& result : comparison.results)
        table.columns.push_back(column_of(plan, result));
    table.differing = std::move(comparison.differing);
    return table;
}

} // namespace ansinh::target
