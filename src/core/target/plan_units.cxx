// Planning: the target column, the units in it and what they are called.
#include "target/choice.hxx"
#include "target/hidden_rows.hxx"
#include "target/planner.hxx"
#include "target/unit_names.hxx"

#include <algorithm>

namespace ansinh::target {

using table::Area;
using table::Position;
using table::Product;
using table::Row;
using table::RowKind;
using table::RowState;

/// A single cell stands for its column when it lies in a table's body; a longer range is taken as it is.
void Planner::find_into() {
    if (m_request.into) {
        m_into_area = table::parse_area(*m_request.into);
        if (m_into_area) {
            m_into_column = only_column(*m_into_area, "into");
            if (m_table != nullptr && m_into_area->rows() == 1 && has_table_rows(*m_into_area))
                m_into_area.reset();
        } else if (m_table != nullptr) {
            m_into_column = find_column(*m_table, m_words, "into", *m_request.into,
                                        requested_product(m_request).value_or(Product::none));
        } else {
            throw Error("table.none");
        }
    } else if (m_table != nullptr) {
        m_into_column = choose_into(m_sheet, *m_table, m_request);
    } else {
        throw Error("table.none");
    }
    if (m_table != nullptr)
        if (const table::Column* column = m_table->find_column(m_into_column))
            m_plan.product = column->product;
    if (m_plan.product == Product::none)
        m_plan.product = requested_product(m_request).value_or(Product::none);
}

bool Planner::has_table_rows(const Area& area) const {
    return std::any_of(m_table->rows.begin(), m_table->rows.end(), [&](const Row& row) {
        return row.kind == RowKind::unit && row.row >= area.first_row && row.row <= area.last_row;
    });
}

bool Planner::is_excluded(int row) const {
    return m_request.hidden == HiddenRows::exclude && m_sheet.row_state(row) == RowState::hidden;
}

bool Planner::is_target(Position at) const {
    return std::binary_search(m_plan.into.begin(), m_plan.into.end(), at);
}

/// Whether the range asked for leaves units of the table out. What the table's total says is not for them
/// alone.
bool Planner::is_partial() const {
    if (m_table == nullptr || !m_into_area) return false;
    const auto units = m_table->units();
    return std::any_of(units.begin(), units.end(), [&](const Row* unit) {
        return !is_excluded(unit->row) && !is_target({unit->row, m_into_column});
    });
}

void Planner::find_units() {
    // A range in a table's rows that has no unit is a total, a section or a header: none of them is a place
    // for a result.
    if (m_table != nullptr && m_into_area && !has_table_rows(*m_into_area) &&
        m_into_area->first_row <= m_table->area.last_row && m_into_area->last_row >= m_table->area.first_row)
        throw Error("table.no-units", {table::area_name(*m_into_area)});
    const bool by_table = m_table != nullptr && (!m_into_area || has_table_rows(*m_into_area));
    if (!by_table) {
        for (int row = m_into_area->first_row; row <= m_into_area->last_row; ++row)
            if (!is_excluded(row)) m_plan.into.push_back({row, m_into_column});
        if (m_plan.into.empty()) throw Error("table.no-units", {table::area_name(*m_into_area)});
        return;
    }
    for (const Row* row : m_table->units()) {
        if (m_into_area && (row->row < m_into_area->first_row || row->row > m_into_area->last_row)) continue;
        if (is_excluded(row->row)) continue;
        m_rows.push_back(row);
        m_plan.into.push_back({row->row, m_into_column});
    }
    if (m_plan.into.empty()) throw Error("table.no-units", {table::area_name(m_table->area)});
}

void Planner::name_units() {
    UnitNames names;
    std::optional<int> column;
    if (m_request.names) {
        const std::vector<Position> cells = cells_of("names", *m_request.names);
        column = cells.front().column;
        // Of the discovered column more is known: names that were found beside a blank cell.
        names = m_table != nullptr && column == m_table->name_column ? discovered_names(*m_table, m_rows)
                                                                     : names_in(m_sheet, cells, m_rows);
    } else if (!m_rows.empty()) {
        column = m_table->name_column;
        names = discovered_names(*m_table, m_rows);
    }
    if (names.bare.empty()) return;
    m_plan.unit_word = common_unit_word(names.bare, m_words);
    m_plan.names = std::move(names.shown);
    if (column) note_names_beside(*column);
}

void Planner::note_names_beside(int column) {
    if (m_table == nullptr || (column >= m_table->area.first_column && column <= m_table->area.last_column))
        return;
    m_plan.notes.push_back(Message{"allocate.names-beside", {table::list_names(cells_in_column(column))}});
}

void Planner::ask_hidden_rows() {
    std::vector<int> rows;
    for (const Position at : m_plan.into)
        rows.push_back(at.row);
    target::ask_hidden_rows(m_sheet, rows, m_request.hidden, m_plan.faults, m_plan.notes);
}

} // namespace ansinh::target
