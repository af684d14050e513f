#include "profile/sheet_columns.hxx"

#include "text/normalise.hxx"

#include <algorithm>

namespace ansinh::profile {

namespace {

constexpr std::array all_columns{Column::code,   Column::text, Column::value, Column::unit,
                                 Column::source, Column::from, Column::to,    Column::note};

class Finder {
public:
    Finder(const table::Sheet& sheet, const table::Area& area, const SheetWords& words)
        : m_sheet(sheet), m_area(area) {
        for (const Column column : all_columns)
            m_keys[static_cast<std::size_t>(column)] = text::name_key(words.header(column));
    }

    /// Whether the row heads code and value.
    bool look_at(int row) {
        m_found.header_row = row;
        m_found.columns.fill(-1);
        m_second.reset();
        for (int column = m_area.first_column; column <= m_area.last_column; ++column)
            look_at(row, column);
        return m_found.has(Column::code) && m_found.has(Column::value);
    }

    /// Of the row looked at last.
    std::variant<SheetColumns, SheetFault> found(const SheetWords& words) const {
        if (!m_second) return m_found;
        const table::Position first{m_found.header_row, m_found.at(m_second_header)};
        return SheetFault{*m_second, Message{"profile.header-twice",
                                             {full_name(m_sheet, *m_second), words.header(m_second_header),
                                              table::cell_name(first)}}};
    }

private:
    void look_at(int row, int column) {
        const table::Cell& cell = m_sheet.cell(row, column);
        if (cell.kind != table::CellKind::text) return;
        const auto key = std::find(m_keys.begin(), m_keys.end(), text::name_key(cell.text));
        if (key == m_keys.end()) return;
        int& place = m_found.columns[static_cast<std::size_t>(key - m_keys.begin())];
        if (place < 0) {
            place = column;
        } else {
            m_second = table::Position{row, column};
            m_second_header = static_cast<Column>(key - m_keys.begin());
        }
    }

    const table::Sheet& m_sheet;
    const table::Area m_area;
    std::array<std::string, column_count> m_keys;
    SheetColumns m_found;
    std::optional<table::Position> m_second;
    Column m_second_header = Column::code;
};

} // namespace

table::Area used_part(const table::Sheet& sheet, const table::Area& area) {
    return {std::max(area.first_row, 0), std::max(area.first_column, 0),
            std::min(area.last_row, sheet.rows() - 1), std::min(area.last_column, sheet.columns() - 1)};
}

std::string full_name(const table::Sheet& sheet, table::Position at) {
    const std::string cell = table::cell_name(at);
    return sheet.name.empty() ? cell : sheet.name + '!' + cell;
}

std::variant<SheetColumns, SheetFault> find_columns(const table::Sheet& sheet, const table::Area& area,
                                                    const SheetWords& words) {
    Finder finder(sheet, area, words);
    for (int row = area.first_row; row <= area.last_row; ++row)
        if (finder.look_at(row)) return finder.found(words);
    const table::Position first{area.first_row, area.first_column};
    return SheetFault{
        first, Message{"profile.no-header",
                       {full_name(sheet, first), words.header(Column::code), words.header(Column::value)}}};
}

} // namespace ansinh::profile
