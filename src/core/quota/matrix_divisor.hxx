// The divisor biproportional table, proven in whole numbers. Inside of matrix.cxx.
#pragma once

#include "quota/matrix_table.hxx"

namespace ansinh::quota {

/// `given`, `ties` and the multipliers; with the method of the table. Preconditions: the table is feasible,
/// the method is no `hamilton`.
Matrix divisor_matrix(const MatrixTable& table);

} // namespace ansinh::quota
