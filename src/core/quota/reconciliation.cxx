#include "quota/reconciliation.hxx"

namespace ansinh::quota {

namespace {

Sum sum_of(std::span<const std::int64_t> numbers) {
    Sum sum = 0;
    for (const std::int64_t number : numbers)
        sum += number;
    return sum;
}

void depart(std::vector<Departure>& found, Side side, const Sum& total, const Sum& target) {
    if (total == target) return;
    const bool too_many = total > target;
    found.push_back({side, too_many, too_many ? Sum(total - target) : Sum(target - total)});
}

} // namespace

std::vector<Departure> SplitTotals::departures(const Sum& target) const {
    std::vector<Departure> found;
    depart(found, Side::rows, rows, target);
    depart(found, Side::columns, columns, target);
    return found;
}

SplitTotals compare_splits(std::span<const std::int64_t> rows, std::span<const std::int64_t> columns) {
    return {sum_of(rows), sum_of(columns)};
}

Reconciliation reconcile(MatrixProblem problem) {
    Reconciliation result{compare_splits(problem.row_totals, problem.column_totals), std::nullopt};
    const std::vector<double> alike(problem.weights.empty() ? problem.rows() * problem.columns() : 0, 1.0);
    if (problem.weights.empty()) problem.weights = alike;
    if (result.totals.agree()) result.matrix = allocate_matrix(problem);
    return result;
}

} // namespace ansinh::quota
