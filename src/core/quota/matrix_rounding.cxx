#include "quota/matrix_rounding.hxx"

#include "quota/weights.hxx"

#include <array>
#include <numeric>
#include <stdexcept>
#include <utility>

namespace ansinh::quota {

namespace {

/// Shares of a rank-one table: every rectangle of cells is a product.
template <class Whole>
class Products {
public:
    Products(std::span<const std::int64_t> rows, std::span<const std::int64_t> columns)
        : m_row(sums(rows)), m_column(sums(columns)) {}

    std::size_t rows() const { return m_row.size() - 1; }
    std::size_t columns() const { return m_column.size() - 1; }
    Whole parts() const { return m_row.back() == 0 ? Whole(1) : m_row.back(); }

    /// Parts of people in rows `top` … `bottom` − 1 and columns `left` … `right` − 1.
    Whole within(std::size_t top, std::size_t bottom, std::size_t left, std::size_t right) const {
        return Whole(m_row[bottom] - m_row[top]) * Whole(m_column[right] - m_column[left]);
    }

private:
    static std::vector<Whole> sums(std::span<const std::int64_t> totals) {
        std::vector<Whole> result{Whole(0)};
        for (const std::int64_t total : totals)
            result.push_back(Whole(result.back() + Whole(static_cast<Narrow>(total))));
        return result;
    }

    std::vector<Whole> m_row;
    std::vector<Whole> m_column;
};

/// Shares given cell by cell.
class Parts {
public:
    Parts(std::span<const std::int64_t> line, std::size_t columns, std::int64_t parts)
        : m_rows(line.size() / columns),
          m_columns(columns),
          m_parts(static_cast<Narrow>(parts)),
          m_sums((m_rows + 1) * (columns + 1), 0) {
        for (std::size_t row = 0; row < m_rows; ++row)
            for (std::size_t column = 0; column < columns; ++column)
                m_sums[at(row + 1, column + 1)] = m_sums[at(row, column + 1)] + m_sums[at(row + 1, column)] -
                                                  m_sums[at(row, column)] +
                                                  static_cast<Narrow>(line[row * columns + column]);
    }

    std::size_t rows() const { return m_rows; }
    std::size_t columns() const { return m_columns; }
    Narrow parts() const { return m_parts; }

    Narrow within(std::size_t top, std::size_t bottom, std::size_t left, std::size_t right) const {
        return m_sums[at(bottom, right)] - m_sums[at(top, right)] - m_sums[at(bottom, left)] +
               m_sums[at(top, left)];
    }

private:
    std::size_t at(std::size_t row, std::size_t column) const { return row * (m_columns + 1) + column; }

    std::size_t m_rows;
    std::size_t m_columns;
    Narrow m_parts;
    std::vector<Narrow> m_sums;
};

/// A real number and the whole one taken for it: how far above its floor, and how far that may be.
struct Rounded {
    std::int8_t above = 0;
    std::int8_t room = 0; ///< 1, or 0 where the real number is whole
};

/// The sums of the first cells of a row form a chain of arcs, as do those of a column; each cell is an arc
/// from its row's chain to its column's. So all of them together are a flow, the real shares are one, and
/// there is a whole one between the floors and ceilings of it (the flow's matrix is totally unimodular).
///
/// The cumulative table (sums over rows and columns from the first) is rounded first. Of two of its numbers
/// the difference is then rounded up or down too, which settles all chains; only some cells, differences of
/// four, can be one off. Those are mended one by one along the shortest way through the network.
template <class Shares>
class Rounding {
public:
    explicit Rounding(const Shares& shares)
        : m_shares(shares),
          m_rows(shares.rows()),
          m_columns(shares.columns()),
          m_given(m_rows * m_columns),
          m_cell(m_given.size()),
          m_along_row(m_given.size()),
          m_down_column(m_given.size()),
          m_from(2 * m_given.size(), unseen) {
        start();
        for (std::size_t cell = 0; cell < m_given.size(); ++cell) {
            while (m_cell[cell].above > m_cell[cell].room)
                reroute(row_node(cell), column_node(cell), cell, -1);
            while (m_cell[cell].above < 0)
                reroute(column_node(cell), row_node(cell), cell, 1);
        }
    }

    std::vector<std::int64_t> take() && { return std::move(m_given); }

private:
    enum Step : std::int8_t { unseen = -1, origin, across, left, right, down, up };

    using Whole = decltype(std::declval<Shares>().parts());

    static std::size_t row_node(std::size_t cell) { return 2 * cell; }
    static std::size_t column_node(std::size_t cell) { return 2 * cell + 1; }

    std::int64_t nearest(std::size_t rows, std::size_t columns) const {
        const Whole parts = m_shares.parts();
        const Whole value = m_shares.within(0, rows, 0, columns);
        const Whole floor = value / parts;
        return static_cast<std::int64_t>(floor) + (Whole(value - floor * parts) * 2U >= parts ? 1 : 0);
    }

    Rounded rounded(const Whole& value, std::int64_t taken) const {
        const Whole floor = value / m_shares.parts();
        return {static_cast<std::int8_t>(taken - static_cast<std::int64_t>(floor)),
                static_cast<std::int8_t>(floor * m_shares.parts() == value ? 0 : 1)};
    }

    void start() {
        std::vector<std::int64_t> above(m_columns + 1, 0);
        std::vector<std::int64_t> below(m_columns + 1, 0);
        for (std::size_t row = 0; row < m_rows; ++row) {
            for (std::size_t column = 0; column < m_columns; ++column) {
                const std::size_t cell = row * m_columns + column;
                below[column + 1] = nearest(row + 1, column + 1);
                const std::int64_t along = below[column + 1] - above[column + 1];
                const std::int64_t downward = below[column + 1] - below[column];
                m_given[cell] = along - (below[column] - above[column]);
                m_cell[cell] = rounded(m_shares.within(row, row + 1, column, column + 1), m_given[cell]);
                m_along_row[cell] = rounded(m_shares.within(row, row + 1, 0, column + 1), along);
                m_down_column[cell] = rounded(m_shares.within(0, row + 1, column, column + 1), downward);
            }
            std::swap(above, below);
        }
    }

    /// Moves one person off the cell's own arc (or onto it) and round from `from` to `to`.
    void reroute(std::size_t from, std::size_t to, std::size_t cell, int change) {
        find(from, to);
        for (std::size_t node = to; node != from;)
            node = take_back(node);
        m_cell[cell].above = static_cast<std::int8_t>(m_cell[cell].above + change);
        m_given[cell] += change;
        for (const std::size_t node : m_queue)
            m_from[node] = unseen;
    }

    void find(std::size_t from, std::size_t to) {
        m_queue.assign(1, from);
        m_from[from] = origin;
        for (std::size_t next = 0; next < m_queue.size() && m_from[to] == unseen; ++next) {
            const std::size_t cell = m_queue[next] / 2;
            if (m_queue[next] % 2 == 0)
                leave_row_node(cell);
            else
                leave_column_node(cell);
        }
        if (m_from[to] == unseen) throw std::logic_error("a real flow without a whole one beside it");
    }

    static bool can_grow(const Rounded& arc) { return arc.above < arc.room; }
    static bool can_shrink(const Rounded& arc) { return arc.above > 0; }

    /// People come in from the chain's right and leave by the cell or to the left.
    void leave_row_node(std::size_t cell) {
        const std::size_t column = cell % m_columns;
        if (can_grow(m_cell[cell])) see(column_node(cell), across);
        if (column > 0 && can_grow(m_along_row[cell - 1])) see(row_node(cell - 1), left);
        if (column + 1 < m_columns && can_shrink(m_along_row[cell])) see(row_node(cell + 1), right);
    }

    /// People come in by the cell or from above, and leave downwards.
    void leave_column_node(std::size_t cell) {
        if (can_shrink(m_cell[cell])) see(row_node(cell), across);
        if (cell + m_columns < m_cell.size() && can_grow(m_down_column[cell]))
            see(column_node(cell + m_columns), down);
        if (cell >= m_columns && can_shrink(m_down_column[cell - m_columns]))
            see(column_node(cell - m_columns), up);
    }

    void see(std::size_t node, Step by) {
        if (m_from[node] != unseen) return;
        m_from[node] = by;
        m_queue.push_back(node);
    }

    static void add(Rounded& arc, int change) { arc.above = static_cast<std::int8_t>(arc.above + change); }

    /// Sends one person along the step that found `node`; returns where the step began.
    std::size_t take_back(std::size_t node) {
        const std::size_t cell = node / 2;
        switch (m_from[node]) {
        case across: {
            const int change = node % 2 == 1 ? 1 : -1;
            add(m_cell[cell], change);
            m_given[cell] += change;
            return node % 2 == 1 ? row_node(cell) : column_node(cell);
        }
        case left:
            add(m_along_row[cell], 1);
            return row_node(cell + 1);
        case right:
            add(m_along_row[cell - 1], -1);
            return row_node(cell - 1);
        case down:
            add(m_down_column[cell - m_columns], 1);
            return column_node(cell - m_columns);
        default:
            add(m_down_column[cell], -1);
            return column_node(cell + m_columns);
        }
    }

    const Shares& m_shares;
    std::size_t m_rows;
    std::size_t m_columns;
    std::vector<std::int64_t> m_given;
    std::vector<Rounded> m_cell;
    std::vector<Rounded> m_along_row;   ///< the row up to and with this cell
    std::vector<Rounded> m_down_column; ///< the column up to and with this cell
    std::vector<std::int8_t> m_from;    ///< Step by which a node of this search was found
    std::vector<std::size_t> m_queue;
};

} // namespace

std::vector<std::int64_t> round_shares(std::span<const std::int64_t> row_totals,
                                       std::span<const std::int64_t> column_totals) {
    const std::int64_t sum = std::reduce(row_totals.begin(), row_totals.end(), std::int64_t{0});
    if (2 * bit_length(static_cast<std::uint64_t>(sum)) < 63)
        return Rounding(Products<Narrow>(row_totals, column_totals)).take();
    return Rounding(Products<Medium>(row_totals, column_totals)).take();
}

std::vector<std::int64_t> round_line(std::span<const std::int64_t> line, std::size_t columns,
                                     std::int64_t parts) {
    return Rounding(Parts(line, columns, parts)).take();
}

} // namespace ansinh::quota
