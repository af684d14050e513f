#include "office/paper/text_table.hxx"

#include "border/text.hxx"
#include "paper/text_layout.hxx"
#include "table/sheet.hxx"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/ParagraphAdjust.hpp>
#include <com/sun/star/table/BorderLine2.hpp>
#include <com/sun/star/table/TableBorder2.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/text/HoriOrientation.hpp>
#include <com/sun/star/text/TableColumnSeparator.hpp>
#include <com/sun/star/text/VertOrientation.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextTableCursor.hpp>

#include <algorithm>
#include <cmath>

namespace ansinh::office {

namespace {

using css::beans::XPropertySet;
using css::text::XTextTable;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr sal_Int32 thin = 18;         ///< half a point, in 1/100 mm
constexpr sal_Int32 beside_text = 100; ///< between a cell's text and its border, in 1/100 mm
constexpr double point = 2540.0 / 72;  ///< in 1/100 mm
constexpr sal_Int32 grey = 0xE0E0E0;   ///< of cells that stand out

css::style::ParagraphAdjust adjust_of(paper::Side side) {
    switch (side) {
    case paper::Side::left:
        return css::style::ParagraphAdjust_LEFT;
    case paper::Side::centre:
        return css::style::ParagraphAdjust_CENTER;
    case paper::Side::right:
        return css::style::ParagraphAdjust_RIGHT;
    case paper::Side::justified:
        return css::style::ParagraphAdjust_BLOCK;
    }
    return css::style::ParagraphAdjust_LEFT;
}

/// Fills one table, whose cells are merged last: merged ones change the names of others.
class Filler {
public:
    Filler(const Reference<XTextTable>& table, const paper::TextTable& texts, const TextForm& how)
        : m_table(table), m_texts(texts), m_how(how) {}

    void fill(const std::vector<int>& column_ends) const {
        set_properties(column_ends);
        for (std::size_t row = 0; row < m_texts.rows.size(); ++row)
            for (std::size_t column = 0; column < m_texts.rows[row].size(); ++column)
                fill_cell(row, column);
        // From the right, since what is right of merged cells is counted anew.
        std::vector<paper::MergedCells> merged = m_texts.merged;
        std::ranges::sort(merged, std::ranges::greater(), &paper::MergedCells::first_column);
        for (const paper::MergedCells& cells : merged)
            merge(cells);
    }

private:
    void set(const char* name, const Any& value) const {
        Reference<XPropertySet>(m_table, UNO_QUERY_THROW)
            ->setPropertyValue(rtl::OUString::createFromAscii(name), value);
    }

    void set_properties(const std::vector<int>& column_ends) const {
        set("HoriOrient", Any(css::text::HoriOrientation::FULL));
        set("BottomMargin", Any(static_cast<sal_Int32>(std::lround(m_how.form.paragraph_gap * point))));
        set("RepeatHeadline", Any(true));
        set("HeaderRowCount", Any(static_cast<sal_Int32>(m_texts.header_rows)));
        css::uno::Sequence<css::text::TableColumnSeparator> separators(
            static_cast<sal_Int32>(column_ends.size()) - 1);
        for (sal_Int32 index = 0; index < separators.getLength(); ++index) {
            separators.getArray()[index].Position =
                static_cast<sal_Int16>(column_ends[static_cast<std::size_t>(index)]);
            separators.getArray()[index].IsVisible = true;
        }
        if (separators.hasElements()) set("TableColumnSeparators", Any(separators));
        set_borders();
    }

    void set_borders() const {
        css::table::BorderLine2 line;
        line.OuterLineWidth = static_cast<sal_Int16>(thin);
        line.LineWidth = thin;
        css::table::TableBorder2 borders;
        borders.TopLine = borders.BottomLine = borders.LeftLine = borders.RightLine = line;
        borders.HorizontalLine = borders.VerticalLine = line;
        borders.IsTopLineValid = borders.IsBottomLineValid = borders.IsLeftLineValid = true;
        borders.IsRightLineValid = borders.IsHorizontalLineValid = borders.IsVerticalLineValid = true;
        set("TableBorder2", Any(borders));
    }

    Reference<css::table::XCell> cell(std::size_t row, std::size_t column) const {
        return Reference<css::table::XCellRange>(m_table, UNO_QUERY_THROW)
            ->getCellByPosition(static_cast<sal_Int32>(column), static_cast<sal_Int32>(row));
    }

    void fill_cell(std::size_t row, std::size_t column) const {
        const paper::TextCell& content = m_texts.rows[row][column];
        const Reference<css::table::XCell> cell = this->cell(row, column);
        const Reference<XPropertySet> properties(cell, UNO_QUERY_THROW);
        TextLines lines(Reference<css::text::XText>(cell, UNO_QUERY_THROW), m_how.names);
        lines.add(content.style, content.text);
        if (content.side != m_how.form.style(content.style).side)
            lines.paragraph()->setPropertyValue("ParaAdjust",
                                                Any(static_cast<sal_Int16>(adjust_of(content.side))));
        if (content.bold && !content.text.empty()) {
            const Reference<css::text::XText> text(cell, UNO_QUERY_THROW);
            const Reference<css::text::XTextCursor> all = text->createTextCursor();
            all->gotoEnd(true);
            Reference<XPropertySet>(all, UNO_QUERY_THROW)
                ->setPropertyValue("CharWeight", Any(css::awt::FontWeight::BOLD));
        }
        if (content.filled) properties->setPropertyValue("BackColor", Any(grey));
        for (const char* side : {"LeftBorderDistance", "RightBorderDistance"})
            properties->setPropertyValue(rtl::OUString::createFromAscii(side), Any(beside_text));
        properties->setPropertyValue("VertOrient", Any(css::text::VertOrientation::CENTER));
    }

    static rtl::OUString name_of(std::size_t row, std::size_t column) {
        return border::to_office(table::cell_name({static_cast<int>(row), static_cast<int>(column)}));
    }

    /// The text of the first cell; the others' paragraphs would be kept below it.
    void merge(const paper::MergedCells& cells) const {
        for (std::size_t row = cells.first_row; row <= cells.last_row; ++row)
            for (std::size_t column = cells.first_column; column <= cells.last_column; ++column)
                if (row != cells.first_row || column != cells.first_column)
                    Reference<css::text::XText>(cell(row, column), UNO_QUERY_THROW)
                        ->setString(rtl::OUString());
        const Reference<css::text::XTextTableCursor> cursor =
            m_table->createCursorByCellName(name_of(cells.first_row, cells.first_column));
        cursor->gotoCellByName(name_of(cells.last_row, cells.last_column), true);
        cursor->mergeRange();
    }

    const Reference<XTextTable>& m_table;
    const paper::TextTable& m_texts;
    const TextForm& m_how;
};

} // namespace

void insert_text_table(const Reference<css::text::XTextDocument>& document, TextLines& lines,
                       const paper::Table& table, double room, const TextForm& how) {
    constexpr int whole = 10'000; // what the office counts a table's width in
    if (!table.measure.empty()) lines.add(paper::Style::table_measure, table.measure);
    const paper::TextTable texts = paper::text_table(table);
    const Reference<XTextTable> made(Reference<css::lang::XMultiServiceFactory>(document, UNO_QUERY_THROW)
                                         ->createInstance("com.sun.star.text.TextTable"),
                                     UNO_QUERY_THROW);
    made->initialize(static_cast<sal_Int32>(texts.rows.size()), static_cast<sal_Int32>(table.columns.size()));
    lines.text()->insertTextContent(lines.next_of_table(), Reference<css::text::XTextContent>(made.get()),
                                    false);
    Filler(made, texts, how).fill(paper::column_ends(table, how.form, how.metrics, room, whole));
}

} // namespace ansinh::office
