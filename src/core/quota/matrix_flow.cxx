#include "quota/matrix_flow.hxx"

#include <algorithm>
#include <utility>

namespace ansinh::quota {

namespace {

/// Dinic's algorithm on the dense graph of rows and columns.
class Flow {
public:
    Flow(const MatrixTable& table, std::vector<std::int64_t> rows, std::vector<std::int64_t> columns)
        : m_table(table),
          m_row_left(std::move(rows)),
          m_column_left(std::move(columns)),
          m_flow(table.cells(), 0) {}

    std::optional<Cut> run() {
        while (find_levels()) {
            m_next_column.assign(m_table.rows(), 0);
            m_next_row.assign(m_table.columns(), 0);
            for (std::size_t row = 0; row < m_table.rows(); ++row)
                m_row_left[row] -= from_row(row, m_row_left[row]);
        }
        if (std::ranges::all_of(m_row_left, [](std::int64_t left) { return left == 0; })) return std::nullopt;
        Cut cut{std::vector<bool>(m_table.rows()), std::vector<bool>(m_table.columns())};
        for (std::size_t row = 0; row < m_table.rows(); ++row)
            cut.row[row] = m_row_level[row] >= 0;
        for (std::size_t column = 0; column < m_table.columns(); ++column)
            cut.column[column] = m_column_level[column] >= 0;
        return cut;
    }

private:
    std::size_t cell(std::size_t row, std::size_t column) const { return row * m_table.columns() + column; }

    std::int64_t room(std::size_t cell) const {
        return m_table.capacity(cell) - m_table.least(cell) - m_flow[cell];
    }

    /// Steps from a row with people left; whether a column with room left is reached.
    bool find_levels() {
        m_row_level.assign(m_table.rows(), -1);
        m_column_level.assign(m_table.columns(), -1);
        std::vector<std::size_t> rows;
        for (std::size_t row = 0; row < m_table.rows(); ++row)
            if (m_row_left[row] > 0) {
                m_row_level[row] = 0;
                rows.push_back(row);
            }
        bool reached = false;
        for (int level = 0; !rows.empty(); level += 2) {
            std::vector<std::size_t> columns;
            for (const std::size_t row : rows)
                for (std::size_t column = 0; column < m_table.columns(); ++column)
                    if (m_column_level[column] < 0 && room(cell(row, column)) > 0) {
                        m_column_level[column] = level + 1;
                        columns.push_back(column);
                        reached = reached || m_column_left[column] > 0;
                    }
            rows.clear();
            for (const std::size_t column : columns)
                for (std::size_t row = 0; row < m_table.rows(); ++row)
                    if (m_row_level[row] < 0 && m_flow[cell(row, column)] > 0) {
                        m_row_level[row] = level + 2;
                        rows.push_back(row);
                    }
        }
        return reached;
    }

    /// How many of `people` at a row found a place along the levels.
    std::int64_t from_row(std::size_t row, std::int64_t people) {
        std::int64_t placed = 0;
        for (std::size_t& column = m_next_column[row]; column < m_table.columns(); ++column) {
            if (placed == people) break;
            if (m_column_level[column] != m_row_level[row] + 1) continue;
            std::int64_t& flow = m_flow[cell(row, column)];
            const std::int64_t pushed =
                from_column(column, std::min(people - placed, room(cell(row, column))));
            flow += pushed;
            placed += pushed;
            if (placed == people) break;
        }
        return placed;
    }

    std::int64_t from_column(std::size_t column, std::int64_t people) {
        std::int64_t placed = std::min(people, m_column_left[column]);
        m_column_left[column] -= placed;
        for (std::size_t& row = m_next_row[column]; row < m_table.rows(); ++row) {
            if (placed == people) break;
            if (m_row_level[row] != m_column_level[column] + 1) continue;
            std::int64_t& flow = m_flow[cell(row, column)];
            const std::int64_t pushed = from_row(row, std::min(people - placed, flow));
            flow -= pushed;
            placed += pushed;
            if (placed == people) break;
        }
        return placed;
    }

    const MatrixTable& m_table;
    std::vector<std::int64_t> m_row_left;
    std::vector<std::int64_t> m_column_left;
    std::vector<std::int64_t> m_flow; ///< beyond the least of each cell
    std::vector<int> m_row_level;
    std::vector<int> m_column_level;
    std::vector<std::size_t> m_next_column;
    std::vector<std::size_t> m_next_row;
};

} // namespace

std::optional<Cut> blocking_cut(const MatrixTable& table, std::vector<std::int64_t> rows,
                                std::vector<std::int64_t> columns) {
    return Flow(table, std::move(rows), std::move(columns)).run();
}

} // namespace ansinh::quota
