#include "office/parameters/writer.hxx"

#include "border/sequences.hxx"
#include "border/text.hxx"
#include "office/areas.hxx"
#include "office/choices.hxx"
#include "office/undo.hxx"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/i18n/NumberFormatIndex.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>
#include <com/sun/star/table/CellVertJustify2.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XNumberFormatTypes.hpp>

#include <array>
#include <cmath>

namespace ansinh::office {

namespace {

using css::beans::XPropertySet;
using css::sheet::XSpreadsheet;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using profile::Column;
using profile::Row;

constexpr int columns = static_cast<int>(profile::column_count);
constexpr std::array<sal_Int32, profile::column_count> widths{6200, 7500, 5000, 2300,
                                                              4800, 2700, 2700, 8500}; // 1/100 mm
constexpr sal_Int32 header_colour = 0xDDE8F0;

constexpr int place(Column column) {
    return static_cast<int>(column);
}

Any date_cell(calendar::Date null_date, const std::optional<calendar::Date>& date) {
    return date ? Any(calendar::to_serial(*date, null_date)) : Any(rtl::OUString());
}

Any value_cell(const Row& row) {
    if (const double* number = std::get_if<double>(&row.value)) return Any(*number);
    return Any(border::to_office(std::get<std::string>(row.value)));
}

Sequence<Any> header_cells(const profile::SheetWords& words) {
    Sequence<Any> cells(columns);
    Any* cell = cells.getArray();
    for (int column = 0; column < columns; ++column)
        *cell++ <<= border::to_office(words.header(static_cast<Column>(column)));
    return cells;
}

Sequence<Any> row_cells(calendar::Date null_date, const Row& row) {
    return border::sequence_of<Any>(border::to_office(row.code), border::to_office(row.text), value_cell(row),
                                    border::to_office(row.unit), border::to_office(row.source),
                                    date_cell(null_date, row.from), date_cell(null_date, row.to),
                                    border::to_office(row.note));
}

/// Fills one sheet step by step.
class Writer {
public:
    Writer(const Document& document, const Reference<XSpreadsheet>& sheet, const std::vector<Row>& rows,
           int first_row)
        : m_document(document), m_sheet(sheet), m_rows(rows), m_first_row(first_row) {}

    /// Headers in the row above the first, everything formatted.
    void write(const profile::SheetWords& words) const {
        write_block(m_first_row - 1, border::sequence_of<Sequence<Any>>(header_cells(words)));
        set_widths();
        format_all();
        format_header();
        write_rows();
    }

    void write_rows() const {
        if (m_rows.empty()) return;
        const calendar::Date null_date = m_document.null_date();
        Sequence<Sequence<Any>> block(static_cast<sal_Int32>(m_rows.size()));
        Sequence<Any>* cells = block.getArray();
        for (const Row& row : m_rows)
            *cells++ = row_cells(null_date, row);
        write_block(m_first_row, block);
        const sal_Int32 whole_numbers = m_document.whole_number_format();
        for (std::size_t index = 0; index < m_rows.size(); ++index)
            format_row(m_rows[index], m_first_row + static_cast<int>(index), whole_numbers);
    }

private:
    Reference<XPropertySet> properties(const table::Area& area) const {
        return Reference<XPropertySet>(range_of(m_sheet, area), UNO_QUERY_THROW);
    }
    int last_row() const { return m_first_row + static_cast<int>(m_rows.size()) - 1; }

    void write_block(int first_row, const Sequence<Sequence<Any>>& block) const;
    void set_widths() const;
    void format_all() const;
    void format_header() const;
    void format_row(const Row& row, int at, sal_Int32 whole_numbers) const;
    void set_list(const Row& row, int at) const;

    const Document& m_document;
    Reference<XSpreadsheet> m_sheet;
    const std::vector<Row>& m_rows;
    int m_first_row;
};

/// As data: what begins with "=" is a text there, unlike in a formula array.
void Writer::write_block(int first_row, const Sequence<Sequence<Any>>& block) const {
    const table::Area area{first_row, 0, first_row + block.getLength() - 1, columns - 1};
    Reference<css::sheet::XCellRangeData>(range_of(m_sheet, area), UNO_QUERY_THROW)->setDataArray(block);
}

void Writer::set_widths() const {
    const Reference<css::container::XIndexAccess> all(
        Reference<css::table::XColumnRowRange>(m_sheet, UNO_QUERY_THROW)->getColumns(), UNO_QUERY_THROW);
    for (int column = 0; column < columns; ++column)
        Reference<XPropertySet>(all->getByIndex(column), UNO_QUERY_THROW)
            ->setPropertyValue("Width", Any(widths[static_cast<std::size_t>(column)]));
}

void Writer::format_all() const {
    const Reference<XPropertySet> cells = properties({m_first_row - 1, 0, last_row(), columns - 1});
    cells->setPropertyValue("IsTextWrapped", Any(true));
    cells->setPropertyValue("VertJustify", Any(css::table::CellVertJustify2::TOP));
    const table::Area dates{m_first_row, place(Column::from), last_row(), place(Column::to)};
    properties(dates)->setPropertyValue("NumberFormat", Any(m_document.date_format()));
    properties({m_first_row, place(Column::value), last_row(), place(Column::value)})
        ->setPropertyValue("HoriJustify", Any(css::table::CellHoriJustify_LEFT));
}

void Writer::format_header() const {
    const Reference<XPropertySet> header = properties({m_first_row - 1, 0, m_first_row - 1, columns - 1});
    header->setPropertyValue("CharWeight", Any(css::awt::FontWeight::BOLD));
    header->setPropertyValue("HoriJustify", Any(css::table::CellHoriJustify_CENTER));
    header->setPropertyValue("CellBackColor", Any(header_colour));
}

void Writer::format_row(const Row& row, int at, sal_Int32 whole_numbers) const {
    const double* number = std::get_if<double>(&row.value);
    if (row.code.empty())
        properties({at, 0, at, columns - 1})->setPropertyValue("CharWeight", Any(css::awt::FontWeight::BOLD));
    if (number != nullptr && *number == std::floor(*number))
        properties({at, place(Column::value), at, place(Column::value)})
            ->setPropertyValue("NumberFormat", Any(whole_numbers));
    if (!row.allowed.empty()) set_list(row, at);
}

void Writer::set_list(const Row& row, int at) const {
    const Reference<XPropertySet> cell = properties({at, place(Column::value), at, place(Column::value)});
    cell->setPropertyValue("Validation", rule_of_choices(cell, row.allowed, OtherTexts::refused));
}

} // namespace

Reference<XSpreadsheet> write_parameters(const Document& document, std::string_view name,
                                         const std::vector<Row>& rows, const profile::SheetWords& words,
                                         const rtl::OUString& undo_title) {
    UndoStep step(document.undo_manager(), undo_title);
    const Reference<css::sheet::XSpreadsheets> sheets = document.model()->getSheets();
    const auto count = Reference<css::container::XIndexAccess>(sheets, UNO_QUERY_THROW)->getCount();
    sheets->insertNewByName(border::to_office(name), static_cast<sal_Int16>(count));
    const Reference<XSpreadsheet> sheet = document.sheet_named(name);
    Writer(document, sheet, rows, 1).write(words);
    step.keep();
    return sheet;
}

void write_parameter_rows(const Document& document, const Reference<XSpreadsheet>& sheet, int first_row,
                          const std::vector<Row>& rows) {
    Writer(document, sheet, rows, first_row).write_rows();
}

} // namespace ansinh::office
