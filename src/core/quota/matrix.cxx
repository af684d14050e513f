#include "quota/matrix.hxx"

#include "quota/matrix_checks.hxx"
#include "quota/matrix_divisor.hxx"
#include "quota/matrix_rounding.hxx"
#include "quota/matrix_scaling.hxx"
#include "quota/weights.hxx"

#include <algorithm>
#include <numeric>
#include <utility>

namespace ansinh::quota {

namespace {

/// Whether all rows are proportional: compared with a row and a column that cross at a weight.
template <class Product, class Weight>
bool has_rank_one(const std::vector<Weight>& weights, std::size_t columns) {
    const auto pivot = std::ranges::find_if(weights, [](const Weight& weight) { return weight != 0; });
    if (pivot == weights.end()) return true;
    const auto at = static_cast<std::size_t>(pivot - weights.begin());
    const std::size_t pivot_row = at - at % columns;
    const std::size_t pivot_column = at % columns;
    for (std::size_t cell = 0; cell < weights.size(); ++cell) {
        const std::size_t column = cell % columns;
        if (Product(Product(weights[cell]) * Product(*pivot)) !=
            Product(Product(weights[pivot_row + column]) * Product(weights[cell - column + pivot_column])))
            return false;
    }
    return true;
}

bool has_rank_one(const MatrixProblem& problem) {
    const Weights weights = weigh(problem.weights);
    return weights.wide.empty() ? has_rank_one<Medium>(weights.narrow, problem.columns())
                                : has_rank_one<Integer>(weights.wide, problem.columns());
}

/// Whether a maximum is below what its share, rounded up, may become.
bool holds_down(const MatrixProblem& problem, std::int64_t sum) {
    if (problem.maximum.empty()) return false;
    for (std::size_t row = 0; row < problem.rows(); ++row)
        for (std::size_t column = 0; column < problem.columns(); ++column) {
            const Bound& bound = problem.maximum[problem.cell(row, column)];
            if (bound && Medium(*bound) * Medium(sum) <
                             Medium(problem.row_totals[row]) * Medium(problem.column_totals[column]))
                return true;
        }
    return false;
}

std::vector<std::int64_t> times(std::span<const std::int64_t> totals, std::int64_t parts) {
    std::vector<std::int64_t> result(totals.size());
    std::ranges::transform(totals, result.begin(), [&](std::int64_t total) { return total * parts; });
    return result;
}

/// The bounded real table, to a millionth of a person: the biproportional one of that many parts. Its sums
/// are exact and its maximums hold, so rounding it keeps both.
void round_bounded(const MatrixProblem& problem, std::int64_t sum, Matrix& result) {
    result.parts = 1'000'000;
    while (sum > number::largest_exact / result.parts)
        result.parts /= 10;
    const auto rows = times(problem.row_totals, result.parts);
    const auto columns = times(problem.column_totals, result.parts);
    result.line =
        scale({rows, columns, problem.weights, problem.maximum, Method::webster, result.parts}).given;
    result.given = round_line(result.line, problem.columns(), result.parts);
}

Matrix controlled(const MatrixProblem& problem) {
    const std::int64_t sum =
        std::reduce(problem.row_totals.begin(), problem.row_totals.end(), std::int64_t{0});
    Matrix result;
    result.method = Method::hamilton;
    if (holds_down(problem, sum))
        round_bounded(problem, sum, result);
    else
        result.given = round_shares(problem.row_totals, problem.column_totals);
    return result;
}

Method method_for(const MatrixProblem& problem) {
    if (problem.method && is_divisor_method(*problem.method)) return *problem.method;
    if (has_rank_one(problem)) return Method::hamilton;
    if (problem.method) throw Error("quota.matrix-method");
    return Method::webster;
}

} // namespace

Matrix allocate_matrix(const MatrixProblem& problem) {
    check_matrix_values(problem);
    const Method method = method_for(problem);
    const MatrixTable table{problem.row_totals, problem.column_totals, problem.weights, problem.maximum,
                            method};
    check_matrix_room(table);
    return method == Method::hamilton ? controlled(problem) : divisor_matrix(table);
}

} // namespace ansinh::quota
