// Tables that are exactly as good as the one found, and which of them is taken. Inside of
// matrix_divisor.cxx.
#pragma once

#include "quota/matrix_certificate.hxx"

#include <cstdint>
#include <span>
#include <vector>

namespace ansinh::quota {

/// All equally good tables differ by rings of cells at their signposts, one person round each. Moves people
/// along them until `given` is the greatest in reading order, and returns the cells that differ in others.
/// `standing` is what the multipliers say of `given` before.
std::vector<MatrixTie> settle_ties(const MatrixTable& table, std::span<const Standing> standing,
                                   std::vector<std::int64_t>& given);

} // namespace ansinh::quota
