// Two splits of one target, each made by itself: by village and by provider (Ia Nan II.1: a collector's
// target follows the provider's contract), by village and by month. They must come to the same total, and a
// table of both must close in rows and columns. See docs/design/matrix.md.
#pragma once

#include "quota/matrix.hxx"
#include "quota/sums.hxx"

#include <optional>
#include <span>
#include <vector>

namespace ansinh::quota {

enum class Side { rows, columns };

/// How far one split is from the target that both should come to.
struct Departure {
    Side side = Side::rows;
    bool too_many = false; ///< else too few
    Sum people = 0;        ///< above 0
    bool operator==(const Departure&) const = default;
};

/// What the two splits come to, in people.
struct SplitTotals {
    Sum rows = 0, columns = 0;

    bool agree() const { return rows == columns; }
    /// Whichever way round; 0 where they agree.
    Sum apart() const { return rows > columns ? Sum(rows - columns) : Sum(columns - rows); }
    /// The splits that come to something else than the target, rows first; none where both come to it.
    std::vector<Departure> departures(const Sum& target) const;
};

/// Exact for any numbers of 64 bits.
SplitTotals compare_splits(std::span<const std::int64_t> rows, std::span<const std::int64_t> columns);

/// What two splits come to, and the table that closes both ways where they agree.
struct Reconciliation {
    SplitTotals totals;
    std::optional<Matrix> matrix; ///< exactly where the totals agree
};

/// The totals of rows and columns are the two splits; without weights every cell may take people alike, in
/// proportion to both totals. Weights, maximums and errors as for allocate_matrix, but that totals which
/// differ are an answer here.
Reconciliation reconcile(MatrixProblem problem);

} // namespace ansinh::quota
