// Two-way problems for the tests, and what must be true of their solutions, computed here in fractions and
// independently of the code that is tested.
#pragma once

#include "quota/cases.hxx"
#include "quota/matrix.hxx"

#include <cstdint>
#include <optional>
#include <vector>

namespace ansinh::test {

/// A problem that owns its numbers.
struct MatrixCase {
    std::vector<std::int64_t> rows;
    std::vector<std::int64_t> columns;
    std::vector<double> weights;
    std::vector<quota::Bound> maximum;
    std::optional<quota::Method> method;

    quota::MatrixProblem problem() const { return {rows, columns, weights, maximum, method}; }
    quota::Matrix solve() const { return quota::allocate_matrix(problem()); }
};

/// Sums, zeros and maximums.
bool fills(const MatrixCase& table, const std::vector<std::int64_t>& given);

/// Whether `given` is the rounding that the multipliers of `matrix` make of the weights.
bool certified(const MatrixCase& table, const quota::Matrix& matrix, const std::vector<std::int64_t>& given);

/// Whether every cell and every first part of every row and column is its share rounded up or down; the share
/// is the matrix's line, or row total × column total ÷ sum.
bool on_the_line(const MatrixCase& table, const quota::Matrix& matrix);

/// All tables that a divisor method finds equally good, best in reading order first; none where none fits.
std::vector<std::vector<std::int64_t>> best_tables(const MatrixCase& table, quota::Method method);

} // namespace ansinh::test
