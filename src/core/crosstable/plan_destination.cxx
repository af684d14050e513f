// Planning: the columns a target is spread over, the units, and what both are called.
#include "crosstable/planner.hxx"
#include "target/choice.hxx"
#include "target/hidden_rows.hxx"
#include "target/unit_names.hxx"
#include "text/normalise.hxx"

#include <algorithm>

namespace ansinh::crosstable {

using table::Area;
using table::Column;
using table::Product;
using table::Row;
using table::RowKind;

namespace {

target::Request as_for_one_column(const Request& request) {
    target::Request asked;
    asked.table = request.table;
    asked.into = request.into;
    asked.basis = request.rows;
    asked.product = request.product;
    asked.cursor = request.cursor;
    return asked;
}

std::string described(const table::Table& table, const std::vector<Block>& blocks) {
    std::string text;
    for (const Block& block : blocks) {
        text += (text.empty() ? "" : ", ") + table::area_name(area_of(table, block));
    }
    return text;
}

bool holds(const std::vector<int>& lines, int line) {
    return std::ranges::find(lines, line) != lines.end();
}

} // namespace

Planner::Planner(const table::Sheet& sheet, std::span<const table::Table> tables,
                 const table::Vocabulary& words, const Request& request)
    : m_sheet(sheet), m_words(words), m_request(request) {
    const target::Request asked = as_for_one_column(request);
    m_table = target::choose_table(tables, asked);
    m_product = target::requested_product(asked).value_or(Product::none);
    if (m_product == Product::none && m_table != nullptr && request.cursor &&
        m_table->area.contains(*request.cursor))
        if (const Column* column = m_table->find_column(request.cursor->column)) m_product = column->product;
}

void Planner::find_destination() {
    if (m_request.into) m_into_area = table::parse_area(*m_request.into);
    if (m_into_area)
        find_columns_in(*m_into_area);
    else if (m_table == nullptr)
        throw Error("table.none");
    else if (m_request.into)
        find_columns_under(*m_request.into);
    else
        choose_columns();
    if (m_table != nullptr) m_plan.across = across_of(*m_table, m_plan.columns);
}

/// Columns that add up what stands beside them are none to be written, even inside the range.
void Planner::find_columns_in(const Area& area) {
    for (int number = area.first_column; number <= area.last_column; ++number) {
        const Column* column = m_table == nullptr ? nullptr : m_table->find_column(number);
        if (column == nullptr || !is_sum(*column, m_words)) m_plan.columns.push_back(number);
    }
    if (m_plan.columns.empty()) throw Error("matrix.into-none", {table::area_name(area)});
}

void Planner::find_columns_under(std::string_view header) {
    for (const auto key : {text::name_key, text::plain_key}) {
        for (const Column& column : m_table->columns)
            if (!is_sum(column, m_words) && std::ranges::any_of(column.path, [&](const std::string& one) {
                    return key(one) == key(header);
                }))
                m_plan.columns.push_back(column.column);
        if (!m_plan.columns.empty()) return;
    }
    throw Error("column.unknown", {std::string("into"), std::string(header)});
}

void Planner::choose_columns() {
    std::vector<Block> blocks = find_blocks(m_sheet, *m_table, m_words, m_product);
    if (blocks.empty()) throw Error("matrix.into-missing");
    if (m_request.cursor && m_table->area.contains(*m_request.cursor))
        for (Block& block : blocks)
            if (holds(block.columns, m_request.cursor->column)) {
                m_plan.columns = std::move(block.columns);
                return;
            }
    if (blocks.size() > 1) throw Error("matrix.into-which", {described(*m_table, blocks)});
    m_plan.columns = std::move(blocks.front().columns);
}

bool Planner::is_excluded(int row) const {
    return m_request.hidden == target::HiddenRows::exclude &&
           m_sheet.row_state(row) == table::RowState::hidden;
}

/// A range of one row stands for its columns when that row is one of the table's; units outside of a longer
/// range take no part.
void Planner::find_rows() {
    const auto within = [](const Area& area, int row) {
        return row >= area.first_row && row <= area.last_row;
    };
    const auto has_units = [&](const Area& area) {
        return std::ranges::any_of(m_table->rows, [&](const Row& row) {
            return row.kind == RowKind::unit && within(area, row.row);
        });
    };
    if (m_table != nullptr && m_into_area) {
        const bool inside = m_into_area->first_row <= m_table->area.last_row &&
                            m_into_area->last_row >= m_table->area.first_row;
        if (!has_units(*m_into_area) && inside)
            throw Error("table.no-units", {table::area_name(*m_into_area)});
        if (has_units(*m_into_area) && m_into_area->rows() == 1) m_into_area.reset();
    }
    if (m_table != nullptr && (!m_into_area || has_units(*m_into_area))) {
        for (const Row* unit : m_table->units()) {
            if (is_excluded(unit->row) || (m_into_area && !within(*m_into_area, unit->row))) continue;
            m_units.push_back(unit);
            m_plan.rows.push_back(unit->row);
        }
    } else {
        for (int row = m_into_area->first_row; row <= m_into_area->last_row; ++row)
            if (!is_excluded(row)) m_plan.rows.push_back(row);
    }
    if (m_plan.rows.empty())
        throw Error("table.no-units", {table::area_name(m_into_area ? *m_into_area : m_table->area)});
    target::ask_hidden_rows(m_sheet, m_plan.rows, m_request.hidden, m_plan.faults, m_plan.notes);
}

void Planner::name_all() {
    if (!m_units.empty()) {
        target::UnitNames names = target::discovered_names(*m_table, m_units);
        m_plan.unit_word = target::common_unit_word(names.bare, m_words);
        m_plan.row_names = std::move(names.shown);
    } else {
        for (const int row : m_plan.rows)
            m_plan.row_names.push_back(std::to_string(row + 1));
    }
    m_plan.column_names = column_names(m_table, m_plan.columns);
}

/// Whether the range asked for leaves units of the table out. What the table's total row says is not for them
/// alone.
bool Planner::is_partial() const {
    const auto units = m_table->units();
    return std::ranges::any_of(
        units, [&](const Row* unit) { return !is_excluded(unit->row) && !holds(m_plan.rows, unit->row); });
}

} // namespace ansinh::crosstable
