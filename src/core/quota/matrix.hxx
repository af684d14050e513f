// Handing people out to a two-way table (village × month, provider × village), rows and columns exact: the
// problem, its solution and why. Methods: divisor biproportional, and controlled rounding where the fair
// shares are known exactly; as in docs/design/matrix.md.
#pragma once

#include "quota/allocation.hxx"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace ansinh::quota {

/// A table of m rows and n columns; cells row by row. Spans are borrowed for the length of the call.
struct MatrixProblem {
    std::span<const std::int64_t> row_totals;    ///< people, each 0 … 2^53, as their sum is
    std::span<const std::int64_t> column_totals; ///< likewise; the same sum
    std::span<const double>
        weights; ///< m·n, ≥ 0; each the decimal it shows with 15 significant digits. 0 stays 0
    std::span<const Bound> maximum; ///< empty: no maximums; else m·n
    std::optional<Method> method;   ///< none: controlled rounding for rank-one weights, else webster

    std::size_t rows() const { return row_totals.size(); }
    std::size_t columns() const { return column_totals.size(); }
    std::size_t cell(std::size_t row, std::size_t column) const { return row * columns() + column; }
};

/// How messages about a matrix number their `Units`: the m rows from 0, then the n columns from m, then the
/// m·n cells from m + n. Whoever renders a message names each kind.
struct MatrixUnits {
    std::size_t rows;
    std::size_t columns;

    std::size_t row(std::size_t row) const { return row; }
    std::size_t column(std::size_t column) const { return rows + column; }
    std::size_t cell(std::size_t cell) const { return rows + columns + cell; }
};

/// A cell that has another number, by one person, in another table that is exactly as good.
struct MatrixTie {
    std::size_t row;
    std::size_t column;
    int change; ///< +1 or −1
    bool operator==(const MatrixTie&) const = default;
};

struct Matrix {
    std::vector<std::int64_t> given; ///< m·n; rows and columns add up to their totals exactly
    Method method{};                 ///< the one used; `hamilton` stands for controlled rounding

    /// The ties, row by row; of all tables that are as good, `given` is the one with the most people in the
    /// first cell, of those the one with the most in the second, and so on. Empty for controlled rounding,
    /// where the shares leave more than one table and docs/design/matrix.md says which is taken.
    std::vector<MatrixTie> ties;

    /// Divisor methods: weight · row multiplier · column multiplier rounds to `given` in every cell, except
    /// that a cell at its maximum may be rounded down to it. A multiplier of 0 belongs to a total of 0. For
    /// `hill` these are the squares: weight² · row · column lies between given·(given−1) and given·(given+1).
    /// Empty for controlled rounding.
    std::vector<Rational> row_multipliers;
    std::vector<Rational> column_multipliers;

    /// Controlled rounding where maximums hold some fair share down: the shares that were rounded, as whole
    /// numbers of `parts` to a person. Empty where the share is row total × column total ÷ sum.
    std::vector<std::int64_t> line;
    std::int64_t parts = 1;
};

/// Rows and columns add up exactly, in proportion to the weights as far as both allow.
///
/// Rank-one weights (all rows proportional to each other: need of the village × share of the month) have the
/// fair shares row total × column total ÷ sum. Each is rounded up or down, and so is the sum of the first k
/// cells of every row and of every column, for every k: cumulative months stay within one person of the
/// line. Maximums that hold shares down move the line. Other weights, or a divisor method asked for:
/// multipliers of rows and columns such that every cell is a rounding of weight × both (Balinski & Demange
/// 1989).
///
/// Throws Error, with `Units` as MatrixUnits numbers them:
/// - "quota.matrix-shape" (m, n): weights or maximums that are not m·n;
/// - "quota.basis-invalid" (Units, cells): a weight that is negative or not finite;
/// - "quota.bound-invalid" (Units, cells): a maximum that is negative or beyond 2^53;
/// - "quota.matrix-total-invalid" (Units, rows and columns): totals below 0 or beyond 2^53;
/// - "quota.total-invalid" (Σ rows): a sum beyond 2^53;
/// - "quota.matrix-totals-differ" (Σ rows, Σ columns, their difference);
/// - "quota.matrix-method" (): `hamilton` asked for, and the weights are not of rank one;
/// - "quota.matrix-each-cell" (Units, one row or column; its total; its cells with a weight): `adams`, `hill`
/// and `dean` give each cell with a weight one person at least;
/// - rows or columns that block, whichever side is named shorter; the numbers are people needed, room
/// available, people missing (after one person for each cell with a weight, where the method wants that):
///   - "quota.matrix-no-weight" (Units, needed): no weight in any of their cells;
///   - "quota.matrix-blocked" (Units, Units across, needed, available, missing): weights only across there;
///   - "quota.matrix-maximum" (Units, needed, available, missing): the maximums of their cells;
///   - "quota.matrix-blocked-maximum" (Units, Units across, needed, available, missing): the room across
///   there together with the maximums of their other cells.
Matrix allocate_matrix(const MatrixProblem& problem);

/// The whole in one sentence: people, rows, columns, how it was rounded, ties, maximums, zeros.
Message explain_matrix(const MatrixProblem& problem, const Matrix& matrix);

/// Why a cell got its number. Codes "quota.explain.cell.…"; {0} is the row, {1} the column, both as Units.
Message explain_cell(const MatrixProblem& problem, const Matrix& matrix, std::size_t row, std::size_t column);

} // namespace ansinh::quota
