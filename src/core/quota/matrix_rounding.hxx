// Controlled rounding: every cell, every first part of a row and every first part of a column rounded up or
// down, rows and columns exact. Inside of matrix.cxx.
#pragma once

#include "quota/matrix_table.hxx"

#include <cstdint>
#include <span>
#include <vector>

namespace ansinh::quota {

/// The shares row total × column total ÷ sum, rounded. Preconditions: the sums of the totals are equal and at
/// most 2^53.
std::vector<std::int64_t> round_shares(std::span<const std::int64_t> row_totals,
                                       std::span<const std::int64_t> column_totals);

/// The shares line ÷ parts, rounded; whole rows and columns of them are whole numbers of people.
std::vector<std::int64_t> round_line(std::span<const std::int64_t> line, std::size_t columns,
                                     std::int64_t parts);

} // namespace ansinh::quota
