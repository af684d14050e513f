// Exact multipliers for a two-way table: found from approximate ones, the table mended where they cannot
// exist. Inside of matrix_divisor.cxx.
#pragma once

#include "quota/matrix_table.hxx"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace ansinh::quota {

/// Where weight · multipliers stands to what a cell is given.
enum class Standing : std::uint8_t {
    inside,   ///< strictly between the signposts around it, or nothing holds it on that side
    at_upper, ///< exactly where one person more would be as good
    at_lower, ///< exactly where one person less would be as good
};

/// Rows and columns whose totals leave no more than each cell's least have no part in it: their cells are
/// settled, and their multipliers are 0.
struct Active {
    explicit Active(const MatrixTable& table);

    std::vector<bool> row;
    std::vector<bool> column;
};

struct Certificate {
    std::vector<Ratio> row; ///< of active rows; for `hill` squares
    std::vector<Ratio> column;
    std::vector<Standing> standing; ///< of every cell
};

/// Multipliers with which weight · row · column rounds to `given` in every cell: between its signposts, at
/// a maximum only above the lower one, at the least only below the upper one. Where none exist, `given` is
/// changed until they do, rows and columns keeping their sums. `row` and `column` are approximations, which
/// decide nothing but the time it takes.
Certificate certify(const MatrixTable& table, const Active& active, std::vector<std::int64_t>& given,
                    std::vector<Ratio> row, std::vector<Ratio> column);

} // namespace ansinh::quota
