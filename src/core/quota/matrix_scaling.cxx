#include "quota/matrix_scaling.hxx"

#include <algorithm>
#include <bit>
#include <functional>
#include <stdexcept>
#include <type_traits>
#include <utility>

namespace ansinh::quota {

namespace {

constexpr int most_scalings = 50;
constexpr double close_enough = 1e-7;

template <class Real>
Real log_of_weight(double weight) {
    if constexpr (std::is_same_v<Real, double>) {
        return std::log(weight);
    } else {
        const number::Decimal shown = number::decimal(weight);
        return log(Real(shown.digits)) + shown.exponent * log(Real(10));
    }
}

/// Alternating scaling of the real table, held at its maximums. A start only, so where it does not converge
/// it just ends.
class Alternating {
public:
    Alternating(const MatrixTable& table, const Margins& margins, LogMultipliers<double>& logs)
        : m_table(table), m_logs(logs), m_value(table.cells(), 0.0) {
        logs.row.assign(table.rows(), 0.0);
        logs.column.assign(table.columns(), 0.0);
        spread(margins);
        m_row_target = target(table.row_totals, margins.row, true);
        m_column_target = target(table.column_totals, margins.column, false);
    }

    void run() {
        std::vector<double> sums(std::max(m_table.rows(), m_table.columns()));
        for (int round = 0; round < most_scalings; ++round) {
            scale_rows(sums);
            if (scale_columns(sums) < close_enough) return;
        }
    }

private:
    /// What real cells add up to before they are rounded. A cell loses half a person on average by
    /// `jefferson`, and gains half of its least by the methods that give one.
    std::vector<double> target(std::span<const std::int64_t> totals, const std::vector<std::int64_t>& beyond,
                               bool by_row) const {
        std::vector<double> result(totals.size());
        for (std::size_t line = 0; line < totals.size(); ++line)
            if (beyond[line] > 0)
                result[line] =
                    static_cast<double>(beyond[line]) + static_cast<double>(totals[line] - beyond[line]) / 2;
        if (m_table.method != Method::jefferson) return result;
        for (std::size_t cell = 0; cell < m_value.size(); ++cell)
            if (m_value[cell] > 0)
                result[by_row ? cell / m_table.columns() : cell % m_table.columns()] += 0.5;
        return result;
    }

    /// Each row's total over its weights. Relative to the row's largest weight, so that nothing overflows.
    void spread(const Margins& margins) {
        const std::size_t columns = m_table.columns();
        for (std::size_t row = 0; row < m_table.rows(); ++row) {
            double largest = 0;
            for (std::size_t column = 0; column < columns; ++column)
                if (open(margins, row, column))
                    largest = std::max(largest, m_table.weights[row * columns + column]);
            if (largest == 0) continue;
            for (std::size_t column = 0; column < columns; ++column)
                if (open(margins, row, column))
                    m_value[row * columns + column] = m_table.weights[row * columns + column] / largest;
            m_logs.row[row] = -std::log(largest);
        }
    }

    bool open(const Margins& margins, std::size_t row, std::size_t column) const {
        return margins.row[row] > 0 && margins.column[column] > 0 &&
               m_table.capacity(row * m_table.columns() + column) > 0;
    }

    double held(std::size_t cell) const {
        if (m_table.maximum.empty()) return m_value[cell];
        return std::min(m_value[cell], static_cast<double>(m_table.capacity(cell)));
    }

    static double factor(double target, double sum) {
        const double result = target / sum;
        return std::isfinite(result) && result > 0 ? result : 1.0;
    }

    void scale_rows(std::vector<double>& sums) {
        const std::size_t columns = m_table.columns();
        std::ranges::fill(sums, 0.0);
        for (std::size_t cell = 0; cell < m_value.size(); ++cell)
            sums[cell / columns] += held(cell);
        for (std::size_t row = 0; row < m_table.rows(); ++row) {
            const double by = factor(m_row_target[row], sums[row]);
            m_logs.row[row] += std::log(by);
            for (std::size_t column = 0; column < columns; ++column)
                m_value[row * columns + column] *= by;
        }
    }

    /// How far the sums were off, relatively.
    double scale_columns(std::vector<double>& sums) {
        const std::size_t columns = m_table.columns();
        std::ranges::fill(sums, 0.0);
        for (std::size_t row = 0; row < m_table.rows(); ++row)
            for (std::size_t column = 0; column < columns; ++column)
                sums[column] += held(row * columns + column);
        double off = 0;
        for (std::size_t column = 0; column < columns; ++column) {
            const double by = sums[column] = factor(m_column_target[column], sums[column]);
            m_logs.column[column] += std::log(by);
            off = std::max(off, std::abs(by - 1));
        }
        for (std::size_t row = 0; row < m_table.rows(); ++row)
            for (std::size_t column = 0; column < columns; ++column)
                m_value[row * columns + column] *= sums[column];
        return off;
    }

    const MatrixTable& m_table;
    LogMultipliers<double>& m_logs;
    std::vector<double> m_row_target;
    std::vector<double> m_column_target;
    std::vector<double> m_value;
};

/// Successive shortest paths on the graph of rows and columns. An arc from a row to a column puts `step`
/// people more into their cell, one back takes them out; its cost is the logarithm of the signpost over the
/// weight, or the negative of it. The multipliers are the nodes' potentials: no arc is cheaper than they say.
template <class Real>
class Transfers {
public:
    Transfers(const MatrixTable& table, const Margins& margins, Scaled<Real>& result)
        : m_table(table),
          m_margins(margins),
          m_result(result),
          m_up(table.cells()),
          m_down(table.cells()),
          m_row_left(table.rows()),
          m_column_left(table.columns()),
          m_distance(table.rows() + table.columns()),
          m_from(m_distance.size()),
          m_settled(m_distance.size()) {
        result.given.resize(table.cells());
    }

    void run() {
        settle(1);
        const auto nodes = static_cast<std::int64_t>(m_distance.size());
        const std::int64_t off = missing();
        // Far off, packets of people are moved first: a step is never smaller than what brings most into
        // place with a few moves for each row and column.
        if (off > 4 * nodes) {
            auto step = static_cast<std::int64_t>(std::bit_floor(static_cast<std::uint64_t>(off / nodes)));
            for (; step > 1; step /= 2) {
                settle(step);
                move();
            }
            settle(1);
        }
        move();
        if (missing() != 0) throw std::logic_error("a feasible table has a path from each surplus to a gap");
    }

private:
    static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

    std::size_t rows() const { return m_table.rows(); }
    std::size_t columns() const { return m_table.columns(); }

    bool movable(std::size_t row, std::size_t column) const {
        return m_margins.row[row] > 0 && m_margins.column[column] > 0 &&
               m_table.weights[row * columns() + column] > 0;
    }

    /// Rounds weight · multipliers in every cell: by the method, or to packets around what is given.
    void settle(std::int64_t step) {
        using std::exp;
        m_step = step;
        std::ranges::copy(m_table.row_totals, m_row_left.begin());
        std::ranges::copy(m_table.column_totals, m_column_left.begin());
        for (std::size_t row = 0; row < rows(); ++row)
            for (std::size_t column = 0; column < columns(); ++column) {
                const std::size_t cell = row * columns() + column;
                std::int64_t& given = m_result.given[cell];
                if (movable(row, column)) {
                    const Real log = log_of_weight<Real>(m_table.weights[cell]) + m_result.logs.row[row] +
                                     m_result.logs.column[column];
                    given = rounded(cell, exp(log));
                } else {
                    given = m_table.least(cell);
                }
                m_row_left[row] -= given;
                m_column_left[column] -= given;
                price(row, column);
            }
    }

    std::int64_t rounded(std::size_t cell, const Real& value) const {
        using std::floor;
        const std::int64_t least = m_table.least(cell);
        const std::int64_t most = std::min(m_table.capacity(cell), 4 * number::largest_exact);
        const auto whole = [&](const Real& real) {
            if (!(real < static_cast<Real>(most))) return most;
            return static_cast<std::int64_t>(floor(real));
        };
        if (m_step > 1) {
            const std::int64_t now = std::clamp(m_result.given[cell], least, most);
            const std::int64_t packets = (whole(value + static_cast<Real>(m_step / 2)) - now) / m_step;
            return std::clamp(now + packets * m_step, least, most);
        }
        const std::int64_t floored = whole(value);
        const bool next = floored < most && !(value < real_signpost<Real>(m_table.method, floored + 1));
        return std::clamp(floored + (next ? 1 : 0), least, most);
    }

    /// Refreshes the costs of both arcs of a cell.
    void price(std::size_t row, std::size_t column) {
        const std::size_t cell = row * columns() + column;
        m_up[cell] = m_down[cell] = std::numeric_limits<Real>::infinity();
        if (!movable(row, column)) return;
        const std::int64_t given = m_result.given[cell];
        const Real weight = log_of_weight<Real>(m_table.weights[cell]);
        if (given + m_step <= m_table.capacity(cell)) m_up[cell] = log_between(given) - weight;
        if (given - m_step >= m_table.least(cell)) m_down[cell] = weight - log_between(given - m_step);
    }

    Real log_between(std::int64_t given) const {
        using std::log;
        if (m_step == 1) return log(real_signpost<Real>(m_table.method, given + 1));
        return log(static_cast<Real>(given) + static_cast<Real>(m_step / 2));
    }

    std::int64_t missing() const {
        std::int64_t result = 0;
        for (const std::int64_t left : m_row_left)
            result += std::abs(left);
        for (const std::int64_t left : m_column_left)
            result += std::abs(left);
        return result / 2;
    }

    void move() {
        for (;;) {
            const std::size_t end = search();
            if (end == nowhere) return;
            const Real length = m_distance[end];
            for (std::size_t node = 0; node < m_distance.size(); ++node) {
                if (!m_settled[node]) continue;
                const Real nearer = length - m_distance[node];
                if (node < rows())
                    m_result.logs.row[node] += nearer;
                else
                    m_result.logs.column[node - rows()] -= nearer;
            }
            carry(end);
        }
    }

    /// Rows start paths with people to place, columns with people too many.
    bool starts(std::size_t node) const {
        return node < rows() ? m_row_left[node] >= m_step : m_column_left[node - rows()] <= -m_step;
    }
    bool ends(std::size_t node) const {
        return node < rows() ? m_row_left[node] <= -m_step : m_column_left[node - rows()] >= m_step;
    }

    /// Dijkstra, up to the nearest end.
    std::size_t search() {
        m_waiting.clear();
        for (std::size_t node = 0; node < m_distance.size(); ++node) {
            m_distance[node] = std::numeric_limits<Real>::infinity();
            m_from[node] = nowhere;
            m_settled[node] = false;
            if (starts(node)) wait(node, Real(0));
        }
        while (!m_waiting.empty()) {
            std::ranges::pop_heap(m_waiting, std::greater<>());
            const std::size_t nearest = m_waiting.back().second;
            m_waiting.pop_back();
            if (m_settled[nearest]) continue;
            if (ends(nearest)) return nearest;
            m_settled[nearest] = true;
            if (nearest < rows())
                leave_row(nearest);
            else
                leave_column(nearest - rows());
        }
        return nowhere;
    }

    void wait(std::size_t node, const Real& distance) {
        m_distance[node] = distance;
        m_waiting.emplace_back(distance, node);
        std::ranges::push_heap(m_waiting, std::greater<>());
    }

    void leave_row(std::size_t row) {
        for (std::size_t column = 0; column < columns(); ++column) {
            const std::size_t cell = row * columns() + column;
            reach(row, rows() + column, m_up[cell] - m_result.logs.row[row] - m_result.logs.column[column]);
        }
    }

    void leave_column(std::size_t column) {
        for (std::size_t row = 0; row < rows(); ++row) {
            const std::size_t cell = row * columns() + column;
            reach(rows() + column, row, m_down[cell] + m_result.logs.row[row] + m_result.logs.column[column]);
        }
    }

    /// A cost below 0 is a rounding error, or left by a larger step.
    void reach(std::size_t from, std::size_t node, const Real& cost) {
        if (m_settled[node]) return;
        const Real distance = m_distance[from] + std::max(cost, Real(0));
        if (!(distance < m_distance[node])) return;
        m_from[node] = from;
        wait(node, distance);
    }

    void carry(std::size_t end) {
        add_left(end, -1);
        std::size_t node = end;
        for (; m_from[node] != nowhere; node = m_from[node]) {
            const bool up = node >= rows();
            const std::size_t row = up ? m_from[node] : node;
            const std::size_t column = (up ? node : m_from[node]) - rows();
            m_result.given[row * columns() + column] += up ? m_step : -m_step;
            price(row, column);
        }
        add_left(node, 1);
    }

    /// What an end lacks, or a start (with the other sign) has, is a step less.
    void add_left(std::size_t node, std::int64_t sign) {
        if (node < rows())
            m_row_left[node] -= sign * m_step;
        else
            m_column_left[node - rows()] += sign * m_step;
    }

    const MatrixTable& m_table;
    const Margins& m_margins;
    Scaled<Real>& m_result;
    std::int64_t m_step = 1;
    std::vector<Real> m_up;   ///< log(signpost above ÷ weight), infinite where the cell is full
    std::vector<Real> m_down; ///< log(weight ÷ signpost below), infinite where it is at its least
    std::vector<std::int64_t> m_row_left;
    std::vector<std::int64_t> m_column_left;
    std::vector<Real> m_distance;
    std::vector<std::size_t> m_from;
    std::vector<char> m_settled;
    std::vector<std::pair<Real, std::size_t>> m_waiting; ///< a heap; a node settled meanwhile is skipped
};

} // namespace

Scaled<double> scale(const MatrixTable& table) {
    const Margins margins(table);
    Scaled<double> result;
    Alternating(table, margins, result.logs).run();
    Transfers<double>(table, margins, result).run();
    return result;
}

Scaled<WideReal> refine(const MatrixTable& table, Scaled<double> start) {
    const Margins margins(table);
    Scaled<WideReal> result{std::move(start.given),
                            {{start.logs.row.begin(), start.logs.row.end()},
                             {start.logs.column.begin(), start.logs.column.end()}}};
    Transfers<WideReal>(table, margins, result).run();
    return result;
}

} // namespace ansinh::quota
