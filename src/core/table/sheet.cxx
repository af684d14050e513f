// The cells, merges and row states of a sheet.
#include "table/sheet.hxx"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace ansinh::table {

namespace {

constexpr int no_merge = -1;

const Cell& empty_cell() {
    static const Cell cell;
    return cell;
}

std::size_t size_of(int rows, int columns) {
    if (rows < 0 || columns < 0) throw std::invalid_argument("a sheet has no negative size");
    return static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns);
}

} // namespace

bool Area::contains(Position at) const {
    return at.row >= first_row && at.row <= last_row && at.column >= first_column && at.column <= last_column;
}

bool Area::contains(const Area& other) const {
    return contains(Position{other.first_row, other.first_column}) &&
           contains(Position{other.last_row, other.last_column});
}

bool Area::intersects(const Area& other) const {
    return first_row <= other.last_row && other.first_row <= last_row && first_column <= other.last_column &&
           other.first_column <= last_column;
}

Sheet::Sheet(int rows, int columns)
    : m_rows(rows),
      m_columns(columns),
      m_cells(size_of(rows, columns)),
      m_row_states(static_cast<std::size_t>(rows), RowState::visible) {}

bool Sheet::holds(int row, int column) const {
    return row >= 0 && row < m_rows && column >= 0 && column < m_columns;
}

std::size_t Sheet::index(int row, int column) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) +
           static_cast<std::size_t>(column);
}

const Cell& Sheet::cell(int row, int column) const {
    return holds(row, column) ? m_cells[index(row, column)] : empty_cell();
}

Cell& Sheet::cell_for_writing(int row, int column) {
    if (!holds(row, column)) throw std::out_of_range("the sheet has no such cell");
    return m_cells[index(row, column)];
}

RowState Sheet::row_state(int row) const {
    return row >= 0 && row < m_rows ? m_row_states[static_cast<std::size_t>(row)] : RowState::visible;
}

void Sheet::set_row_state(int row, RowState state) {
    if (row < 0 || row >= m_rows) throw std::out_of_range("the sheet has no such row");
    m_row_states[static_cast<std::size_t>(row)] = state;
}

// Discovery asks for the merge of every cell it looks at, so each cell knows its own: searching the list
// would make a sheet with many merges quadratic.
void Sheet::add_merge(const Area& merge) {
    if (merge.first_row < 0 || merge.first_column < 0 || merge.rows() < 1 || merge.columns() < 1) return;
    if (merge.rows() == 1 && merge.columns() == 1) return;
    if (m_merge_of_cell.empty()) m_merge_of_cell.assign(m_cells.size(), no_merge);
    const int number = static_cast<int>(m_merges.size());
    m_merges.push_back(merge);
    for (int row = merge.first_row; row <= std::min(merge.last_row, m_rows - 1); ++row)
        for (int column = merge.first_column; column <= std::min(merge.last_column, m_columns - 1); ++column)
            if (int& slot = m_merge_of_cell[index(row, column)]; slot == no_merge) slot = number;
}

const Area* Sheet::merge_at(int row, int column) const {
    if (m_merge_of_cell.empty() || !holds(row, column)) return nullptr;
    const int number = m_merge_of_cell[index(row, column)];
    return number == no_merge ? nullptr : &m_merges[static_cast<std::size_t>(number)];
}

const Cell& Sheet::shown(int row, int column) const {
    const Area* merge = merge_at(row, column);
    return merge != nullptr ? cell(merge->first_row, merge->first_column) : cell(row, column);
}

} // namespace ansinh::table
