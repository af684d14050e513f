// What cannot be handed out, and why: the refusals of allocate_matrix(). Inside of matrix.cxx.
#pragma once

#include "quota/matrix_table.hxx"

namespace ansinh::quota {

/// Shapes, values and sums. Throws as allocate_matrix() says.
void check_matrix_values(const MatrixProblem& problem);

/// Whether rows and columns can be filled within zeros and maximums. Throws as allocate_matrix() says.
void check_matrix_room(const MatrixTable& table);

} // namespace ansinh::quota
