// Why a cell of a two-way table got its number, and how the whole was rounded: from a table to messages.
#include "number/decimal.hxx"
#include "quota/matrix_table.hxx"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace ansinh::quota {

namespace {

/// A cell as its messages need it.
struct Place {
    std::size_t row;
    std::size_t column;
    std::size_t cell;
    std::vector<Argument> name; ///< {0} and {1}
};

Message say(const char* code, const Place& place, std::vector<Argument> more = {}) {
    Message result{code, place.name};
    std::ranges::move(more, std::back_inserter(result.arguments));
    return result;
}

bool is_full(const MatrixProblem& problem, const Matrix& matrix, std::size_t cell) {
    return !problem.maximum.empty() && problem.maximum[cell] && *problem.maximum[cell] == matrix.given[cell];
}

std::int64_t sum_of(std::span<const std::int64_t> totals) {
    std::int64_t result = 0;
    for (const std::int64_t total : totals)
        result += total;
    return result;
}

/// The real share that controlled rounding rounds.
Rational line_share(const MatrixProblem& problem, const Matrix& matrix, const Place& place) {
    if (!matrix.line.empty()) return Rational(Integer(matrix.line[place.cell]), Integer(matrix.parts));
    return Rational(Integer(problem.row_totals[place.row]) * problem.column_totals[place.column],
                    Integer(sum_of(problem.row_totals)));
}

Message controlled_cell(const MatrixProblem& problem, const Matrix& matrix, const Place& place) {
    const std::int64_t given = matrix.given[place.cell];
    const Rational share = line_share(problem, matrix, place);
    if (!matrix.line.empty() && is_full(problem, matrix, place.cell) && share == given)
        return say("quota.explain.cell.at-maximum", place, {given});
    if (share == given) return say("quota.explain.cell.exact", place, {given});
    return say(given > share ? "quota.explain.cell.rounded-up" : "quota.explain.cell.rounded-down", place,
               {shown_share(share), given});
}

/// weight × multipliers, and for `hill` the square of that.
Rational scaled_weight(const MatrixProblem& problem, const Matrix& matrix, const Place& place) {
    const Ratio weight = exact_weight(matrix.method, problem.weights[place.cell]);
    return Rational(weight.over, weight.under) * matrix.row_multipliers[place.row] *
           matrix.column_multipliers[place.column];
}

/// To twelve places, which is more than is shown.
Rational square_root(const Rational& value) {
    const Integer places = number::power_of_ten(12);
    const Integer scaled = numerator(value) * places * places / denominator(value);
    return Rational(Integer(boost::multiprecision::sqrt(scaled)), places);
}

Message divisor_cell(const MatrixProblem& problem, const Matrix& matrix, const Place& place) {
    const std::int64_t given = matrix.given[place.cell];
    const Rational scaled = scaled_weight(problem, matrix, place);
    const Quantity shown = shown_share(matrix.method == Method::hill ? square_root(scaled) : scaled);
    const Ratio above = signpost(matrix.method, given + 1);
    if (is_full(problem, matrix, place.cell) && scaled > Rational(above.over, above.under))
        return say("quota.explain.cell.held", place, {shown, given});
    const auto tie = std::ranges::find_if(matrix.ties, [&](const MatrixTie& each) {
        return each.row == place.row && each.column == place.column;
    });
    if (tie != matrix.ties.end())
        return say(tie->change < 0 ? "quota.explain.cell.tie-won" : "quota.explain.cell.tie-lost", place,
                   {shown, given});
    return say("quota.explain.cell.scaled", place, {shown, given, std::string(method_name(matrix.method))});
}

std::int64_t count_full(const MatrixProblem& problem, const Matrix& matrix) {
    std::int64_t result = 0;
    for (std::size_t cell = 0; cell < matrix.given.size(); ++cell)
        if (problem.weights[cell] > 0 && is_full(problem, matrix, cell)) ++result;
    return result;
}

std::vector<Message> clauses_of(const MatrixProblem& problem, const Matrix& matrix) {
    std::vector<Message> clauses;
    if (matrix.method == Method::hamilton)
        clauses.push_back({"quota.explain.matrix.controlled", {}});
    else
        clauses.push_back({"quota.explain.matrix.divisor", {std::string(method_name(matrix.method))}});
    if (const std::int64_t full = count_full(problem, matrix))
        clauses.push_back({"quota.explain.matrix.at-maximum", {full}});
    if (const auto zeros = std::ranges::count(problem.weights, 0.0))
        clauses.push_back({"quota.explain.matrix.weight-zero", {static_cast<std::int64_t>(zeros)}});
    if (!matrix.ties.empty())
        clauses.push_back({"quota.explain.matrix.ties", {static_cast<std::int64_t>(matrix.ties.size())}});
    return clauses;
}

} // namespace

Message explain_cell(const MatrixProblem& problem, const Matrix& matrix, std::size_t row,
                     std::size_t column) {
    const MatrixUnits units{problem.rows(), problem.columns()};
    const Place place{
        row, column, problem.cell(row, column), {Units{{units.row(row)}}, Units{{units.column(column)}}}};
    if (problem.row_totals[row] == 0 || problem.column_totals[column] == 0)
        return say("quota.explain.cell.nothing", place);
    if (problem.weights[place.cell] == 0) return say("quota.explain.cell.weight-zero", place);
    if (!problem.maximum.empty() && problem.maximum[place.cell] == 0)
        return say("quota.explain.cell.at-maximum", place, {std::int64_t{0}});
    if (matrix.method == Method::hamilton) return controlled_cell(problem, matrix, place);
    if (matrix.row_multipliers[row] == 0 || matrix.column_multipliers[column] == 0)
        return say("quota.explain.cell.each-one", place, {std::string(method_name(matrix.method))});
    return divisor_cell(problem, matrix, place);
}

Message explain_matrix(const MatrixProblem& problem, const Matrix& matrix) {
    const auto rows = static_cast<std::int64_t>(problem.rows());
    const auto columns = static_cast<std::int64_t>(problem.columns());
    const std::int64_t sum = sum_of(problem.row_totals);
    if (sum == 0) return {"quota.explain.matrix-nothing", {rows, columns}};
    return {"quota.explain.matrix", {sum, rows, columns, clauses_of(problem, matrix)}};
}

} // namespace ansinh::quota
