// Any bytes as a two-way table: what comes out adds up, keeps zeros and maximums, and is the rounding its
// multipliers or its line make; or it is refused with an Error.
#include "quota/matrix.hxx"
#include "bytes.hxx"
#include "number/decimal.hxx"

#include <cstdint>
#include <vector>

namespace {

using namespace ansinh;
using fuzz::Bytes;
using fuzz::require;

struct Drawn {
    std::vector<std::int64_t> rows, columns;
    std::vector<double> weights;
    std::vector<quota::Bound> maximum;
    std::optional<quota::Method> method;
};

/// Totals of a filling, mostly, because others are refused at once.
Drawn draw(Bytes bytes) {
    Drawn drawn;
    drawn.rows.resize(1 + bytes.take<std::uint8_t>() % 6);
    drawn.columns.resize(1 + bytes.take<std::uint8_t>() % 6);
    const auto kind = bytes.take<std::uint8_t>();
    if (kind % 7 != 6) drawn.method = quota::all_methods[kind % 6];
    for (std::size_t cell = 0; cell < drawn.rows.size() * drawn.columns.size(); ++cell) {
        const auto how = bytes.take<std::uint8_t>();
        drawn.weights.push_back(how % 4 == 3 ? bytes.take<double>() : bytes.take<std::uint8_t>() % 8);
        const std::int64_t people = how % 16 == 9 ? bytes.take<std::uint32_t>() : how / 4 % 8;
        drawn.rows[cell / drawn.columns.size()] += people;
        drawn.columns[cell % drawn.columns.size()] += people;
        if (kind >= 128)
            drawn.maximum.push_back(how % 2 == 0 ? quota::Bound() : quota::Bound(people + how % 3));
    }
    return drawn;
}

void check_sums(const Drawn& drawn, const quota::Matrix& matrix) {
    auto rows = drawn.rows;
    auto columns = drawn.columns;
    for (std::size_t cell = 0; cell < matrix.given.size(); ++cell) {
        const std::int64_t given = matrix.given[cell];
        require(given >= 0 && (given == 0 || drawn.weights[cell] > 0));
        require(drawn.maximum.empty() || !drawn.maximum[cell] || given <= *drawn.maximum[cell]);
        rows[cell / columns.size()] -= given;
        columns[cell % columns.size()] -= given;
    }
    for (const auto& left : {rows, columns})
        for (const std::int64_t people : left)
            require(people == 0);
}

/// By Webster's signposts only: the other methods' are proven in the same way.
void check_proof(const Drawn& drawn, const quota::Matrix& matrix) {
    if (matrix.method != quota::Method::webster) return;
    for (std::size_t cell = 0; cell < matrix.given.size(); ++cell) {
        if (drawn.weights[cell] == 0) continue;
        const bool full = !drawn.maximum.empty() && drawn.maximum[cell] == matrix.given[cell];
        const Rational twice = 2 * number::from_cell(drawn.weights[cell]) *
                               matrix.row_multipliers[cell / drawn.columns.size()] *
                               matrix.column_multipliers[cell % drawn.columns.size()];
        require(matrix.given[cell] == 0 || twice >= 2 * matrix.given[cell] - 1);
        require(full || twice <= 2 * matrix.given[cell] + 1);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const Drawn drawn = draw({data, size});
    const quota::MatrixProblem problem{drawn.rows, drawn.columns, drawn.weights, drawn.maximum, drawn.method};
    try {
        const quota::Matrix matrix = quota::allocate_matrix(problem);
        check_sums(drawn, matrix);
        check_proof(drawn, matrix);
        quota::explain_matrix(problem, matrix);
        for (std::size_t row = 0; row < drawn.rows.size(); ++row)
            for (std::size_t column = 0; column < drawn.columns.size(); ++column)
                quota::explain_cell(problem, matrix, row, column);
    } catch (const Error& error) {
        require(error.message().code.starts_with("quota."));
    }
    return 0;
}
