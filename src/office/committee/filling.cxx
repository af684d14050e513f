#include "office/committee/filling.hxx"

#include "border/cell_flags.hxx"
#include "border/text.hxx"
#include "message.hxx"
#include "office/areas.hxx"
#include "office/committee/attendance_lines.hxx"
#include "office/committee/inserted_rows.hxx"
#include "office/writer.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XText.hpp>

#include <algorithm>

namespace ansinh::office {

namespace {

using css::sheet::XSpreadsheet;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using table::Area;

constexpr char range_name[] = "thanh_vien";

class Filler {
public:
    Filler(const Document& document, const Reference<XSpreadsheet>& sheet, const RosterRows& rows)
        : m_document(document),
          m_sheet(sheet),
          m_rows(rows),
          m_name(document, range_name),
          m_attendance(document, sheet) {}

    void fill() {
        for (std::size_t place = 0; place < m_rows.contents.size(); ++place) {
            const committee::NewRow& row = m_rows.filling.rows[place];
            const workbook::Cells& contents = m_rows.contents[place];
            if (row.inserted) insert(row.row);
            write(row.row, contents);
            if (!row.inserted) continue;
            // Last, because redoing it fits the row's height, which redoing texts does not, and a protected sheet takes
            // no heights of ours.
            clear_contents(m_document, m_sheet, copied(row.row, contents));
            m_attendance.follow(row.row, beside(row.row));
        }
        m_name.cover(m_sheet, m_rows.filling.body);
        if (!m_rows.contents.empty()) fit_heights();
    }

private:
    /// The row above, of the first one the row below.
    int beside(int row) const { return row == m_rows.filling.body.first_row ? row + 1 : row - 1; }

    void insert(int row) const {
        insert_row_like(m_sheet, {row, m_rows.filling.body.first_column, row, m_rows.filling.body.last_column},
                        beside(row));
    }

    /// Ordered, because redoing a text the office leaves its row as high as it was.
    void fit_heights() const {
        const Reference<css::table::XColumnRowRange> range(range_of(m_sheet, m_rows.filling.body), UNO_QUERY_THROW);
        Reference<css::beans::XPropertySet>(range->getRows(), UNO_QUERY_THROW)
            ->setPropertyValue("OptimalHeight", css::uno::Any(true));
    }

    /// What the row beside had in columns that are not written: all but the one that counts, where that is a formula.
    std::vector<Area> copied(int row, const workbook::Cells& contents) const {
        const int ordinal = m_rows.columns[static_cast<std::size_t>(committee::Column::ordinal)];
        std::vector<Area> areas;
        for (int column = m_rows.filling.body.first_column; column <= m_rows.filling.body.last_column; ++column) {
            const bool counts = column == ordinal && m_sheet->getCellByPosition(column, row)->getType() ==
                                                         css::table::CellContentType_FORMULA;
            if (!counts && !is_written(contents, column)) areas.push_back({row, column, row, column});
        }
        return areas;
    }

    bool is_written(const workbook::Cells& contents, int column) const {
        const auto place = std::ranges::find(m_rows.columns, column);
        if (place == m_rows.columns.end()) return false;
        const auto index = static_cast<std::size_t>(place - m_rows.columns.begin());
        return index < contents.size() && !std::holds_alternative<std::monostate>(contents[index]);
    }

    void write(int row, const workbook::Cells& contents) const {
        for (std::size_t column = 0; column < contents.size(); ++column) {
            const int place = m_rows.columns[column];
            if (place < 0) continue;
            const Reference<css::table::XCell> cell = m_sheet->getCellByPosition(place, row);
            if (const auto* formula = std::get_if<workbook::Formula>(&contents[column]))
                cell->setFormula(border::to_office(formula->text));
            else if (const auto* text = std::get_if<std::string>(&contents[column]))
                Reference<css::text::XText>(cell, UNO_QUERY_THROW)->setString(border::to_office(*text));
        }
    }

    const Document& m_document;
    const Reference<XSpreadsheet>& m_sheet;
    const RosterRows& m_rows;
    const TableName m_name;
    const AttendanceLines m_attendance;
};

} // namespace

std::vector<Message> check_roster_rows(const Document& document, const Reference<XSpreadsheet>& sheet,
                                       const RosterRows& rows) {
    std::vector<table::Position> cells;
    for (std::size_t place = 0; place < rows.contents.size(); ++place) {
        const committee::NewRow& row = rows.filling.rows[place];
        if (row.inserted) break; // what stands there afterwards is another row
        for (std::size_t column = 0; column < rows.contents[place].size(); ++column)
            if (rows.columns[column] >= 0 && !std::holds_alternative<std::monostate>(rows.contents[place][column]))
                cells.push_back({row.row, rows.columns[column]});
    }
    std::ranges::sort(cells, {}, [](table::Position at) { return std::pair(at.column, at.row); });
    return check_writable(document, sheet, cells);
}

void fill_roster(const Document& document, const Reference<XSpreadsheet>& sheet, const RosterRows& rows) {
    Filler(document, sheet, rows).fill();
}

} // namespace ansinh::office
