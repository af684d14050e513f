// Whether a table can be filled at all: a maximum flow from rows to columns. Inside of matrix_checks.cxx.
#pragma once

#include "quota/matrix_table.hxx"

#include <cstdint>
#include <optional>
#include <vector>

namespace ansinh::quota {

/// Rows whose people have no room but in these columns and in what their other cells take at most.
struct Cut {
    std::vector<bool> row;
    std::vector<bool> column;
};

/// None where the table can be filled with `rows` and `columns` people beyond the least of each cell.
std::optional<Cut> blocking_cut(const MatrixTable& table, std::vector<std::int64_t> rows,
                                std::vector<std::int64_t> columns);

} // namespace ansinh::quota
