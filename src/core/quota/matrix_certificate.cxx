#include "quota/matrix_certificate.hxx"

#include <algorithm>
#include <cmath>
#include <deque>
#include <utility>

namespace ansinh::quota {

namespace {

/// Beyond this, a difference of logarithms computed in doubles has the right sign: they are below 1500 and
/// have a handful of terms, each wrong by a few units in the last place of 1500.
constexpr double certain = 1e-10;

constexpr std::size_t nobody = static_cast<std::size_t>(-1);

/// Natural logarithm of a positive integer of any size.
double log_of(const Integer& value) {
    const auto bits = msb(value);
    if (bits < 1000) return std::log(value.convert_to<double>());
    return std::log(Integer(value >> (bits - 64)).convert_to<double>()) +
           static_cast<double>(bits - 64) * std::log(2.0);
}

double log_of(const Ratio& value) {
    return log_of(value.over) - log_of(value.under);
}

/// One person more or less in a cell: a bound that its multipliers must keep.
struct Bounded {
    std::size_t cell;
    bool upper; ///< weight · multipliers ≤ the signpost above; else ≥ the one below
};

/// Bellman–Ford in exact fractions. A broken upper bound lowers the column's multiplier to where it holds, a
/// broken lower bound raises the row's. When that comes round to where it began, the bounds on the way
/// contradict each other, and moving one person around makes a better table.
class Search {
public:
    Search(const MatrixTable& table, const Active& active, std::vector<std::int64_t>& given,
           std::vector<Ratio>& row, std::vector<Ratio>& column)
        : m_table(table),
          m_active(active),
          m_given(given),
          m_row(row),
          m_column(column),
          m_by(table.rows() + table.columns(), Bounded{nobody, false}) {
        for (std::size_t line = 0; line < table.rows(); ++line)
            m_row_log.push_back(active.row[line] ? log_of(row[line]) : 0);
        for (std::size_t line = 0; line < table.columns(); ++line)
            m_column_log.push_back(active.column[line] ? log_of(column[line]) : 0);
    }

    /// Makes all bounds hold of which doubles cannot tell that they do.
    void run() {
        std::deque<std::size_t> waiting;
        std::vector<char> waits(m_by.size(), 1);
        for (std::size_t node = 0; node < m_by.size(); ++node)
            waiting.push_back(node);
        const auto wake = [&](std::size_t node) {
            if (std::exchange(waits[node], 1) == 0) waiting.push_back(node);
        };
        while (!waiting.empty()) {
            const std::size_t node = waiting.front();
            waiting.pop_front();
            waits[node] = 0;
            const bool is_row = node < m_table.rows();
            const std::size_t count = is_row ? m_table.columns() : m_table.rows();
            for (std::size_t across = 0; across < count; ++across) {
                const std::size_t row = is_row ? node : across;
                const std::size_t column = is_row ? across : node - m_table.rows();
                if (!m_active.row[row] || !m_active.column[column]) continue;
                const Bounded bound{m_table.columns() * row + column, is_row};
                if (!binds(bound) || holds(bound)) continue;
                const std::size_t other = is_row ? m_table.rows() + column : row;
                if (comes_from(node, other)) {
                    send_round(node, other, bound);
                    std::ranges::fill(m_by, Bounded{nobody, false});
                    for (std::size_t each = 0; each < m_by.size(); ++each)
                        wake(each);
                } else {
                    correct(bound);
                    m_by[other] = bound;
                    wake(other);
                }
            }
        }
    }

    Standing standing(std::size_t cell) const {
        if (!active(cell)) return Standing::inside;
        if (binds({cell, true}) && compare({cell, true}) == 0) return Standing::at_upper;
        if (binds({cell, false}) && compare({cell, false}) == 0) return Standing::at_lower;
        return Standing::inside;
    }

private:
    std::size_t row_of(std::size_t cell) const { return cell / m_table.columns(); }
    std::size_t column_of(std::size_t cell) const { return cell % m_table.columns(); }

    bool active(std::size_t cell) const {
        return m_active.row[row_of(cell)] && m_active.column[column_of(cell)];
    }

    bool binds(const Bounded& bound) const {
        const std::int64_t given = m_given[bound.cell];
        return bound.upper ? given < m_table.capacity(bound.cell) : given > m_table.least(bound.cell);
    }

    std::int64_t people(const Bounded& bound) const { return m_given[bound.cell] + (bound.upper ? 1 : 0); }

    /// The sign of weight · multipliers − signpost; certain doubles decide for themselves.
    int compare(const Bounded& bound) const {
        const double weight = std::log(m_table.weights[bound.cell]);
        const double post = std::log(real_signpost<double>(m_table.method, people(bound)));
        // For `hill` the multipliers are squares.
        const double half = m_table.method == Method::hill ? 0.5 : 1.0;
        const double over =
            weight + half * (m_row_log[row_of(bound.cell)] + m_column_log[column_of(bound.cell)]) - post;
        if (std::abs(over) > certain) return over > 0 ? 1 : -1;
        const Ratio exact = exact_weight(m_table.method, m_table.weights[bound.cell]);
        const Ratio mark = signpost(m_table.method, people(bound));
        const Ratio& row = m_row[row_of(bound.cell)];
        const Ratio& column = m_column[column_of(bound.cell)];
        const Integer left = exact.over * row.over * column.over * mark.under;
        const Integer right = exact.under * row.under * column.under * mark.over;
        return left.compare(right);
    }

    bool holds(const Bounded& bound) const {
        const int sign = compare(bound);
        return bound.upper ? sign <= 0 : sign >= 0;
    }

    /// Sets the multiplier across to where the bound holds with equality.
    void correct(const Bounded& bound) {
        const Ratio exact = exact_weight(m_table.method, m_table.weights[bound.cell]);
        const Ratio mark = signpost(m_table.method, people(bound));
        const std::size_t row = row_of(bound.cell);
        const std::size_t column = column_of(bound.cell);
        const Ratio& known = bound.upper ? m_row[row] : m_column[column];
        Ratio& wanted = bound.upper ? m_column[column] : m_row[row];
        wanted.over = mark.over * exact.under * known.under;
        wanted.under = mark.under * exact.over * known.over;
        const Integer common = gcd(wanted.over, wanted.under);
        wanted.over /= common;
        wanted.under /= common;
        (bound.upper ? m_column_log[column] : m_row_log[row]) = log_of(wanted);
    }

    /// The node whose multiplier this one's was last corrected from.
    std::size_t source(std::size_t node) const {
        const Bounded& bound = m_by[node];
        return bound.upper ? row_of(bound.cell) : m_table.rows() + column_of(bound.cell);
    }

    bool comes_from(std::size_t node, std::size_t origin) const {
        while (node != origin && m_by[node].cell != nobody)
            node = source(node);
        return node == origin;
    }

    void move_one(const Bounded& bound) { m_given[bound.cell] += bound.upper ? 1 : -1; }

    void send_round(std::size_t node, std::size_t origin, const Bounded& closing) {
        move_one(closing);
        while (node != origin) {
            move_one(m_by[node]);
            node = source(node);
        }
    }

    const MatrixTable& m_table;
    const Active& m_active;
    std::vector<std::int64_t>& m_given;
    std::vector<Ratio>& m_row;
    std::vector<Ratio>& m_column;
    std::vector<double> m_row_log;
    std::vector<double> m_column_log;
    std::vector<Bounded> m_by; ///< the bound that last corrected a node's multiplier
};

} // namespace

Active::Active(const MatrixTable& table) {
    const Margins margins(table);
    for (const std::int64_t left : margins.row)
        row.push_back(left > 0);
    for (const std::int64_t left : margins.column)
        column.push_back(left > 0);
}

Certificate certify(const MatrixTable& table, const Active& active, std::vector<std::int64_t>& given,
                    std::vector<Ratio> row, std::vector<Ratio> column) {
    Search search(table, active, given, row, column);
    search.run();
    Certificate result;
    result.standing.resize(table.cells());
    for (std::size_t cell = 0; cell < table.cells(); ++cell)
        result.standing[cell] = search.standing(cell);
    result.row = std::move(row);
    result.column = std::move(column);
    return result;
}

} // namespace ansinh::quota
