// The table the two-way solvers share: what a cell may hold, and where a divisor method rounds. Inside of
// matrix*.cxx.
#pragma once

#include "number/decimal.hxx"
#include "quota/matrix.hxx"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace ansinh::quota {

/// Numbers of people that nothing limits. Sums of a table's totals are below, by far.
inline constexpr std::int64_t unlimited = std::numeric_limits<std::int64_t>::max() / 4;

/// A problem with its method decided; totals of its own where the line of a bounded table is computed in
/// parts of a person.
struct MatrixTable {
    std::span<const std::int64_t> row_totals;
    std::span<const std::int64_t> column_totals;
    std::span<const double> weights;
    std::span<const Bound> maximum;
    Method method = Method::webster;
    std::int64_t parts = 1; ///< to a person, in totals and results; maximums are in people

    std::size_t rows() const { return row_totals.size(); }
    std::size_t columns() const { return column_totals.size(); }
    std::size_t cells() const { return weights.size(); }

    std::int64_t capacity(std::size_t cell) const {
        if (weights[cell] == 0) return 0;
        const Bound bound = maximum.empty() ? Bound() : maximum[cell];
        return bound && *bound < unlimited / parts ? *bound * parts : unlimited;
    }
    std::int64_t least(std::size_t cell) const {
        return gives_everybody_one(method) && capacity(cell) > 0 ? 1 : 0;
    }
};

/// What rows and columns have beyond their cells' least; below 0 where the totals are too small for that.
struct Margins {
    explicit Margins(const MatrixTable& table)
        : row(table.row_totals.begin(), table.row_totals.end()),
          column(table.column_totals.begin(), table.column_totals.end()) {
        for (std::size_t cell = 0; cell < table.cells(); ++cell) {
            row[cell / table.columns()] -= table.least(cell);
            column[cell % table.columns()] -= table.least(cell);
        }
    }

    std::vector<std::int64_t> row;
    std::vector<std::int64_t> column;
};

/// A positive fraction that is never reduced: products of a few factors are compared, not kept.
struct Ratio {
    Integer over = 1;
    Integer under = 1;
};

/// The bound from which on the method gives `people`: weight · multipliers rounds to k between signposts k
/// and k + 1. For `hill`, whose signposts are square roots, the square. `people` from 1.
inline Ratio signpost(Method method, std::int64_t people) {
    const Integer k = people;
    switch (method) {
    case Method::jefferson:
        return {k, 1};
    case Method::adams:
        return {k - 1, 1};
    case Method::hill:
        return {k * (k - 1), 1};
    case Method::dean:
        return {2 * k * (k - 1), 2 * k - 1};
    default:
        return {2 * k - 1, 2};
    }
}

/// The weight as signposts want it: its square for `hill`.
inline Ratio exact_weight(Method method, double weight) {
    const Rational value = number::exact(number::decimal(weight));
    if (method == Method::hill)
        return {numerator(value) * numerator(value), denominator(value) * denominator(value)};
    return {numerator(value), denominator(value)};
}

/// The same bound as a real number, not squared. `people` from 1.
template <class Real>
Real real_signpost(Method method, std::int64_t people) {
    using std::sqrt;
    const Real k = static_cast<Real>(people);
    switch (method) {
    case Method::jefferson:
        return k;
    case Method::adams:
        return k - 1;
    case Method::hill:
        return sqrt(k) * sqrt(Real(k - 1));
    case Method::dean:
        return k * (k - 1) / (k - Real(0.5));
    default:
        return k - Real(0.5);
    }
}

} // namespace ansinh::quota
