#include "quota/matrix_cases.hxx"

#include "number/decimal.hxx"

#include <algorithm>
#include <functional>

namespace ansinh::test {

namespace {

using Table = std::vector<std::int64_t>;

/// Where a method goes from k − 1 to k people; squared for hill.
Rational post(quota::Method method, std::int64_t k) {
    switch (method) {
    case quota::Method::jefferson:
        return k;
    case quota::Method::adams:
        return k - 1;
    case quota::Method::hill:
        return Rational(Integer(k)) * Rational(Integer(k - 1));
    case quota::Method::dean:
        return Rational(Integer(2) * k * (k - 1), Integer(2 * k - 1));
    default:
        return Rational(Integer(2 * k - 1), Integer(2));
    }
}

Rational weight(const MatrixCase& table, quota::Method method, std::size_t cell) {
    const Rational value = number::from_cell(table.weights[cell]);
    return method == quota::Method::hill ? Rational(value * value) : value;
}

std::int64_t room(const MatrixCase& table, std::size_t cell) {
    if (table.weights[cell] == 0) return 0;
    const auto bound = table.maximum.empty() ? quota::Bound() : table.maximum[cell];
    return bound.value_or(number::largest_exact);
}

/// Calls with every table that has the sums and keeps the bounds.
class Tables {
public:
    Tables(const MatrixCase& table, bool each_one, std::function<void(const Table&)> call)
        : m_table(table),
          m_each_one(each_one),
          m_call(std::move(call)),
          m_rows(table.rows),
          m_columns(table.columns),
          m_given(table.weights.size()) {
        if (std::ranges::min(m_rows) >= 0) next(0);
    }

private:
    void next(std::size_t cell) {
        if (cell == m_given.size()) {
            if (std::ranges::all_of(m_columns, [](std::int64_t left) { return left == 0; })) m_call(m_given);
            return;
        }
        std::int64_t& row = m_rows[cell / m_columns.size()];
        std::int64_t& column = m_columns[cell % m_columns.size()];
        const bool last = cell % m_columns.size() + 1 == m_columns.size();
        const std::int64_t most = std::min({row, column, room(m_table, cell)});
        for (std::int64_t people = m_each_one && room(m_table, cell) > 0 ? 1 : 0; people <= most; ++people) {
            if (last && people != row) continue;
            row -= people;
            column -= people;
            m_given[cell] = people;
            next(cell + 1);
            row += people;
            column += people;
        }
    }

    const MatrixCase& m_table;
    bool m_each_one;
    std::function<void(const Table&)> m_call;
    Table m_rows;
    Table m_columns;
    Table m_given;
};

bool between_floor_and_ceiling(std::int64_t whole, const Rational& share) {
    return whole > share - 1 && whole < share + 1;
}

} // namespace

bool fills(const MatrixCase& table, const Table& given) {
    Table rows(table.rows.size(), 0);
    Table columns(table.columns.size(), 0);
    for (std::size_t cell = 0; cell < given.size(); ++cell) {
        if (given[cell] < 0 || given[cell] > room(table, cell)) return false;
        rows[cell / columns.size()] += given[cell];
        columns[cell % columns.size()] += given[cell];
    }
    return rows == table.rows && columns == table.columns;
}

bool certified(const MatrixCase& table, const quota::Matrix& matrix, const Table& given) {
    const std::size_t columns = table.columns.size();
    for (std::size_t cell = 0; cell < given.size(); ++cell) {
        if (room(table, cell) == 0) continue;
        const Rational scaled = weight(table, matrix.method, cell) * matrix.row_multipliers[cell / columns] *
                                matrix.column_multipliers[cell % columns];
        if (given[cell] > 0 && scaled < post(matrix.method, given[cell])) return false;
        if (given[cell] < room(table, cell) && scaled > post(matrix.method, given[cell] + 1)) return false;
    }
    return true;
}

bool on_the_line(const MatrixCase& table, const quota::Matrix& matrix) {
    const std::size_t columns = table.columns.size();
    std::int64_t sum = 0;
    for (const std::int64_t total : table.rows)
        sum += total;
    if (sum == 0) return true;
    std::vector<Rational> down(columns);
    std::vector<std::int64_t> down_given(columns, 0);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        Rational along = 0;
        std::int64_t along_given = 0;
        for (std::size_t column = 0; column < columns; ++column) {
            const std::size_t cell = row * columns + column;
            const Rational share =
                matrix.line.empty() ? Rational(Integer(table.rows[row]) * table.columns[column], Integer(sum))
                                    : Rational(Integer(matrix.line[cell]), Integer(matrix.parts));
            along += share;
            down[column] += share;
            along_given += matrix.given[cell];
            down_given[column] += matrix.given[cell];
            if (!between_floor_and_ceiling(matrix.given[cell], share) ||
                !between_floor_and_ceiling(along_given, along) ||
                !between_floor_and_ceiling(down_given[column], down[column]))
                return false;
        }
    }
    return true;
}

std::vector<Table> best_tables(const MatrixCase& table, quota::Method method) {
    std::vector<Table> best;
    Rational least;
    const bool each_one = quota::gives_everybody_one(method);
    Tables(table, each_one, [&](const Table& given) {
        Rational cost = 1;
        for (std::size_t cell = 0; cell < given.size(); ++cell)
            for (std::int64_t k = each_one ? 2 : 1; k <= given[cell]; ++k)
                cost *= post(method, k) / weight(table, method, cell);
        if (!best.empty() && cost > least) return;
        if (!best.empty() && cost < least) best.clear();
        least = cost;
        best.push_back(given);
    });
    std::ranges::sort(best, std::greater<>());
    return best;
}

} // namespace ansinh::test
