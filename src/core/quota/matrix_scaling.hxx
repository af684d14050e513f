// Divisor biproportional tables in real numbers: near the solution by alternating scaling, then people moved
// along the cheapest paths until rows and columns add up. Inside of matrix_divisor.cxx, which proves the
// result and mends what rounding errors hid.
#pragma once

#include "quota/matrix_table.hxx"

#include <boost/multiprecision/cpp_bin_float.hpp>

#include <cstdint>
#include <vector>

namespace ansinh::quota {

/// For tables whose cells are too large for doubles to tell one person more from one less.
using WideReal = boost::multiprecision::number<
    boost::multiprecision::cpp_bin_float<200, boost::multiprecision::digit_base_2>,
    boost::multiprecision::et_off>;

/// Logarithms of the multipliers; of no meaning where the total leaves no more than each cell's least.
template <class Real>
struct LogMultipliers {
    std::vector<Real> row;
    std::vector<Real> column;
};

/// `given` within the cells' bounds and with exact row and column sums; weight · multipliers rounds to it as
/// far as `Real` can tell. Precondition: the table is feasible.
template <class Real>
struct Scaled {
    std::vector<std::int64_t> given;
    LogMultipliers<Real> logs;
};

Scaled<double> scale(const MatrixTable& table);

/// The same, more exactly, from a solution in doubles.
Scaled<WideReal> refine(const MatrixTable& table, Scaled<double> start);

} // namespace ansinh::quota
