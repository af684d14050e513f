#include "office/committee/filling.hxx"

#include "border/cell_flags.hxx"
#include "border/text.hxx"
#include "message.hxx"
#include "office/areas.hxx"
#include "office/writer.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/table/XTableRows.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/XProtectable.hpp>

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
        : m_document(document), m_sheet(sheet), m_rows(rows), m_range(named_range()) {}

    void fill() {
        for (std::size_t place = 0; place < m_rows.contents.size(); ++place) {
            const committee::NewRow& row = m_rows.filling.rows[place];
            if (row.inserted) insert(row.row);
            write(row.row, m_rows.contents[place]);
        }
        stretch_range();
        if (!m_rows.contents.empty()) fit_heights();
    }

private:
    /// The workbook's name for the table, or null where it has none or it means another place.
    Reference<css::sheet::XNamedRange> named_range() const {
        const Reference<css::container::XNameAccess> names(
            Reference<css::beans::XPropertySet>(m_document.model(), UNO_QUERY_THROW)
                ->getPropertyValue("NamedRanges"),
            UNO_QUERY_THROW);
        const rtl::OUString name(range_name);
        return {names->hasByName(name) ? names->getByName(name) : css::uno::Any(), UNO_QUERY};
    }

    /// A row like the one above, or of the first one like the one below. What the office inserts has the looks of
    /// the row above.
    void insert(int row) {
        const bool first = row == m_rows.filling.body.first_row;
        const Area whole{row, m_rows.filling.body.first_column, row, m_rows.filling.body.last_column};
        insert_empty(row);
        const int beside = first ? row + 1 : row - 1;
        const Reference<css::sheet::XCellRangeMovement> cells(m_sheet, UNO_QUERY_THROW);
        const sal_Int16 sheet = index_of(m_sheet);
        cells->copyRange(css::table::CellAddress(sheet, whole.first_column, row),
                         css::table::CellRangeAddress(sheet, whole.first_column, beside, whole.last_column, beside));
        clear_contents(m_document, m_sheet, typed(row));
    }

    /// Ordered, because redoing a text the office leaves its row as high as it was.
    void fit_heights() const {
        const Reference<css::table::XColumnRowRange> range(range_of(m_sheet, m_rows.filling.body), UNO_QUERY_THROW);
        Reference<css::beans::XPropertySet>(range->getRows(), UNO_QUERY_THROW)
            ->setPropertyValue("OptimalHeight", css::uno::Any(true));
    }

    void insert_empty(int row) const {
        const Reference<css::table::XTableRows> rows =
            Reference<css::table::XColumnRowRange>(m_sheet, UNO_QUERY_THROW)->getRows();
        if (!Reference<css::util::XProtectable>(m_sheet, UNO_QUERY_THROW)->isProtected())
            return rows->insertByIndex(row, 1);
        try {
            rows->insertByIndex(row, 1);
        } catch (const css::uno::RuntimeException&) { // all the office says where protection allows no rows
            throw Error("roster.protected", {Document::sheet_name(m_sheet)});
        }
    }

    /// All columns but the one that counts, where that is a formula.
    std::vector<Area> typed(int row) const {
        const int ordinal = m_rows.columns[static_cast<std::size_t>(committee::Column::ordinal)];
        std::vector<Area> areas;
        for (int column = m_rows.filling.body.first_column; column <= m_rows.filling.body.last_column; ++column) {
            const bool counts = column == ordinal && m_sheet->getCellByPosition(column, row)->getType() ==
                                                         css::table::CellContentType_FORMULA;
            if (!counts) areas.push_back({row, column, row, column});
        }
        return areas;
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

    /// Rows inserted above the first or below the last one are not in it by themselves.
    void stretch_range() const {
        const Reference<css::sheet::XCellRangeReferrer> referrer(m_range, UNO_QUERY);
        const Reference<css::sheet::XCellRangeAddressable> cells(
            referrer.is() ? referrer->getReferredCells() : nullptr, UNO_QUERY);
        if (!cells.is() || cells->getRangeAddress().Sheet != index_of(m_sheet)) return;
        const Area now = area_of(cells->getRangeAddress()), wanted = m_rows.filling.body;
        if (now == wanted) return;
        std::string name = Document::sheet_name(m_sheet);
        for (std::size_t at = 0; (at = name.find('\'', at)) != std::string::npos; at += 2)
            name.insert(at, 1, '\'');
        const auto corner = [](int row, int column) {
            return '$' + table::column_name(column) + '$' + std::to_string(row + 1);
        };
        m_range->setContent(border::to_office("$'" + name + "'." + corner(wanted.first_row, wanted.first_column) +
                                              ':' + corner(wanted.last_row, wanted.last_column)));
    }

    const Document& m_document;
    const Reference<XSpreadsheet>& m_sheet;
    const RosterRows& m_rows;
    const Reference<css::sheet::XNamedRange> m_range;
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
