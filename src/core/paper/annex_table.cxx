#include "paper/annex_table.hxx"

#include "message.hxx"
#include "table/vocabulary.hxx"
#include "text/normalise.hxx"

#include <boost/algorithm/string/join.hpp>

#include <algorithm>
#include <cmath>

namespace ansinh::paper {

namespace {

constexpr double largest_whole = 9007199254740992; ///< 2^53

/// A row of the sheet that becomes a line.
struct Source {
    int row;
    LineKind kind;
};

class Reader {
public:
    explicit Reader(const table::Sheet& sheet) : m_sheet(sheet) {}

    Table read(const table::Table& table) {
        Table made;
        std::vector<int> columns;
        for (const table::Column& column : table.columns) {
            Column it;
            it.header = column.path.empty() ? "" : column.path.back();
            if (column.path.size() > 1)
                it.group = boost::algorithm::join(
                    std::vector(column.path.begin(), std::prev(column.path.end())), " - ");
            if (column.meaning == table::Meaning::ordinal) it.role = ColumnRole::ordinal;
            if (table.name_column == column.column) it.role = ColumnRole::name;
            made.columns.push_back(std::move(it));
            columns.push_back(column.column);
        }
        std::vector<Source> rows;
        for (const table::Row& row : table.rows) {
            if (row.kind == table::RowKind::blank) continue;
            rows.push_back({row.row, row.kind == table::RowKind::total     ? LineKind::total
                                     : row.kind == table::RowKind::section ? LineKind::section
                                                                           : LineKind::unit});
        }
        made.number_row = table.number_row.has_value();
        made.measure = measure_above(table);
        fill(made, columns, rows);
        return made;
    }

    /// The first row holds the headers, the others are lines.
    Table read_plain(const table::Area& area) {
        Table made;
        std::vector<int> columns;
        for (int column = area.first_column; column <= area.last_column; ++column) {
            made.columns.push_back(
                {ColumnRole::words, "", text::one_line(m_sheet.shown(area.first_row, column).text)});
            columns.push_back(column);
        }
        std::vector<Source> rows;
        for (int row = area.first_row + 1; row <= area.last_row; ++row)
            rows.push_back({row, LineKind::unit});
        fill(made, columns, rows);
        std::erase_if(made.lines, [](const Line& line) {
            return std::ranges::all_of(
                line.cells, [](const Content& cell) { return std::holds_alternative<std::monostate>(cell); });
        });
        return made;
    }

    void refuse_errors() const {
        if (!m_errors.empty()) throw Error("paper.annex-errors", {table::list_names(m_errors)});
    }

private:
    void fill(Table& made, const std::vector<int>& columns, const std::vector<Source>& rows) {
        for (const Source& source : rows) {
            if (m_sheet.row_state(source.row) != table::RowState::visible) continue;
            Line line;
            line.kind = source.kind;
            for (const int column : columns)
                line.cells.push_back(content({source.row, column}));
            made.lines.push_back(std::move(line));
        }
        for (std::size_t column = 0; column < columns.size(); ++column)
            if (made.columns[column].role == ColumnRole::words && holds_people(made, column))
                made.columns[column].role = ColumnRole::people;
    }

    static bool holds_people(const Table& made, std::size_t column) {
        const auto empty = [&](const Line& line) {
            return std::holds_alternative<std::monostate>(line.cells[column]);
        };
        const auto people = [&](const Line& line) {
            return std::holds_alternative<std::int64_t>(line.cells[column]);
        };
        return std::ranges::any_of(made.lines, people) &&
               std::ranges::all_of(made.lines, [&](const Line& line) { return empty(line) || people(line); });
    }

    Content content(table::Position at) {
        const table::Cell& cell = m_sheet.cell(at);
        switch (cell.kind) {
        case table::CellKind::empty:
            return std::monostate();
        case table::CellKind::error:
            m_errors.push_back(at);
            return std::monostate();
        case table::CellKind::number:
            if (cell.value == std::floor(cell.value) && std::abs(cell.value) < largest_whole)
                return static_cast<std::int64_t>(cell.value);
            return text::one_line(cell.text);
        case table::CellKind::text:
            break;
        }
        std::string text = text::one_line(cell.text);
        return text.empty() ? Content(std::monostate()) : Content(std::move(text));
    }

    /// "Đvt: người": a text right above the headers that is not the title.
    std::string measure_above(const table::Table& table) const {
        const int row = table.first_header_row - 1;
        if (row < 0) return {};
        for (int column = table.area.last_column; column >= table.area.first_column; --column) {
            const table::Cell& cell = m_sheet.cell(row, column);
            if (cell.kind != table::CellKind::text) continue;
            const std::string text = text::one_line(cell.text);
            return text == table.title ? std::string() : text;
        }
        return {};
    }

    const table::Sheet& m_sheet;
    std::vector<table::Position> m_errors;
};

/// Whether all that stands in the area, below the header of its first table, stands in one of its tables.
bool covered(const table::Sheet& sheet, const std::vector<const table::Table*>& tables,
             const table::Area& area) {
    for (int row = tables.front()->first_header_row; row <= area.last_row; ++row)
        for (int column = area.first_column; column <= area.last_column; ++column) {
            if (sheet.cell(row, column).kind == table::CellKind::empty) continue;
            const auto holds = [&](const table::Table* table) {
                return table->area.contains(table::Position{row, column});
            };
            if (std::ranges::none_of(tables, holds)) return false;
        }
    return true;
}

std::vector<const table::Table*> tables_in(const table::Sheet& sheet, std::span<const table::Table> tables,
                                           const std::optional<table::Area>& area) {
    std::vector<const table::Table*> found;
    for (const table::Table& table : tables)
        if (!area || area->intersects(table.area)) found.push_back(&table);
    if (area && !found.empty() && !covered(sheet, found, *area)) found.clear();
    return found;
}

} // namespace

Annex annex_of(const table::Sheet& sheet, std::span<const table::Table> tables,
               const std::optional<table::Area>& area) {
    Annex annex;
    Reader reader(sheet);
    for (const table::Table* table : tables_in(sheet, tables, area)) {
        if (annex.blocks.empty()) annex.title = text::one_line(table->title);
        annex.blocks.emplace_back(reader.read(*table));
    }
    if (annex.blocks.empty() && area && area->rows() > 1) annex.blocks.emplace_back(reader.read_plain(*area));
    const auto empty = [](const Block& block) { return std::get<Table>(block).lines.empty(); };
    std::erase_if(annex.blocks, empty);
    reader.refuse_errors();
    if (annex.blocks.empty()) throw Error("paper.annex-none", {sheet.name});
    return annex;
}

} // namespace ansinh::paper
