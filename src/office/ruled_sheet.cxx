#include "office/ruled_sheet.hxx"

#include "border/sequences.hxx"
#include "border/text.hxx"
#include "office/areas.hxx"
#include "office/choices.hxx"
#include "office/paper/changes.hxx"
#include "office/paper/insertion.hxx"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/table/BorderLine2.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>
#include <com/sun/star/table/CellVertJustify2.hpp>
#include <com/sun/star/table/TableBorder2.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/NumberFormat.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/util/XNumberFormatTypes.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include <memory>
#include <utility>

namespace ansinh::office {

namespace {

using css::beans::XPropertySet;
using css::sheet::XSpreadsheet;
using css::sheet::XSpreadsheetDocument;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using table::Area;

constexpr sal_Int32 thin = 18; ///< half a point, in 1/100 mm

class RuledContent final : public SheetContent {
public:
    /// `day_format`: of the document.
    RuledContent(RuledSheet ruled, sal_Int32 day_format)
        : SheetContent(ruled.content.name, ruled.page), m_ruled(std::move(ruled)), m_day_format(day_format) {}

    void fill(const Reference<XSpreadsheetDocument>& model, const Reference<XSpreadsheet>& sheet,
              Recording recording) const override {
        const Changes changes(model, recording);
        for (int row = 0; row < m_ruled.content.rows(); ++row)
            for (int column = 0; column <= last_column(); ++column)
                if (const table::Cell& cell = m_ruled.content.cell(row, column); !cell.text.empty())
                    changes.make([&] { write(sheet->getCellByPosition(column, row), cell); });
        for (int row = 0; row < m_ruled.header_row; ++row)
            changes.make([&] { merge(sheet, {row, 0, row, last_printed()}); });
        for (const BelowTable& below : m_ruled.below) {
            changes.make([&] { write(corner_of(sheet, below), below.text); });
            changes.make([&] { merge(sheet, below.area); });
        }
    }

    void finish(const Reference<XSpreadsheetDocument>& model,
                const Reference<XSpreadsheet>& sheet) const override {
        const Changes changes(model, Recording::off);
        const auto set = [&](const Area& area, const char* name, const Any& value) {
            changes.set(Reference<XPropertySet>(range_of(sheet, area), UNO_QUERY_THROW), name, value);
        };
        set_sizes(changes, sheet);
        const int header = m_ruled.header_row;
        const Area all{0, 0, last_row(), last_column()};
        const Area table{header, 0, last_row(), last_column()};
        set(all, "CharFontName", Any(border::to_office(page().font)));
        set(all, "CharHeight", Any(12.0F));
        set(all, "VertJustify", Any(css::table::CellVertJustify2::TOP));
        set({0, 0, header, last_column()}, "CharWeight", Any(css::awt::FontWeight::BOLD));
        set({0, 0, header + 1, last_column()}, "HoriJustify", Any(css::table::CellHoriJustify_CENTER));
        set({header, 0, header + 1, last_column()}, "VertJustify", Any(css::table::CellVertJustify2::CENTER));
        // "(1)" is a text, which the office's redo forgets.
        set({header + 1, 0, header + 1, last_column()}, "NumberFormat", Any(text_format(model)));
        const auto set_below = [&](const std::vector<int>& columns, const char* name, const Any& value) {
            for (const int column : columns)
                set({header + 2, column, last_row(), column}, name, value);
        };
        set_below(m_ruled.centred, "HoriJustify", Any(css::table::CellHoriJustify_CENTER));
        set_below(m_ruled.days, "NumberFormat", Any(m_day_format));
        // Redoing a formula, the office gives its cell a format.
        for (const Area& run : formulas())
            set(run, "NumberFormat", Any(general_format(model)));
        set(table, "IsTextWrapped", Any(true));
        set({0, 0, header, last_column()}, "IsTextWrapped", Any(true));
        for (const auto& list : m_ruled.lists) {
            const Area column{header + 2, list.first, last_row(), list.first};
            set(column, "Validation",
                rule_of_choices(Reference<XPropertySet>(range_of(sheet, column), UNO_QUERY_THROW), list.second));
        }
        for (const BelowTable& below : m_ruled.below) {
            set(below.area, "CharFontName", Any(border::to_office(page().font)));
            set(below.area, "CharHeight", Any(12.0F));
            set(below.area, "HoriJustify", Any(css::table::CellHoriJustify_CENTER));
            set(below.area, "CharWeight", Any(below.bold ? css::awt::FontWeight::BOLD : css::awt::FontWeight::NORMAL));
        }
        set(table, "TableBorder2", Any(grid()));
        const Reference<css::sheet::XPrintAreas> areas(sheet, UNO_QUERY_THROW);
        changes.make([&] {
            areas->setTitleRows(
                css::table::CellRangeAddress(index_of(sheet), 0, header, last_column(), header + 1));
        });
        if (m_ruled.printed_columns > 0)
            changes.make([&] {
                areas->setPrintAreas(border::sequence_of<css::table::CellRangeAddress>(
                    css::table::CellRangeAddress(index_of(sheet), 0, 0, last_printed(), last_printed_row())));
            });
    }

private:
    int last_column() const { return m_ruled.content.columns() - 1; }
    int last_printed() const {
        return m_ruled.printed_columns > 0 ? m_ruled.printed_columns - 1 : last_column();
    }
    /// With room for signatures and names below the titles of who signs.
    int last_printed_row() const {
        constexpr int rows_to_sign = 5;
        return m_ruled.below.empty() ? last_row() : m_ruled.below.back().area.last_row + rows_to_sign;
    }
    int last_row() const { return m_ruled.content.rows() - 1 + m_ruled.ready_rows; }

    std::vector<Area> formulas() const {
        std::vector<Area> runs;
        for (int column = 0; column <= last_column(); ++column)
            for (int row = 0; row < m_ruled.content.rows(); ++row)
                if (m_ruled.content.cell(row, column).formula) add_to_runs(runs, {row, column});
        return runs;
    }

    static void write(const Reference<css::table::XCell>& cell, const table::Cell& content) {
        if (content.formula)
            cell->setFormula(border::to_office(content.text));
        else
            write(cell, content.text);
    }
    static void write(const Reference<css::table::XCell>& cell, const std::string& text) {
        Reference<css::text::XText>(cell, UNO_QUERY_THROW)->setString(border::to_office(text));
    }
    static void merge(const Reference<XSpreadsheet>& sheet, const Area& area) {
        Reference<css::util::XMergeable>(range_of(sheet, area), UNO_QUERY_THROW)->merge(true);
    }
    static Reference<css::table::XCell> corner_of(const Reference<XSpreadsheet>& sheet, const BelowTable& below) {
        return sheet->getCellByPosition(below.area.first_column, below.area.first_row);
    }

    void set_sizes(const Changes& changes, const Reference<XSpreadsheet>& sheet) const {
        const Reference<css::table::XColumnRowRange> cells(sheet, UNO_QUERY_THROW);
        const auto set = [&](const Reference<css::container::XIndexAccess>& lines, int line, const char* name,
                             sal_Int32 size) {
            changes.set(Reference<XPropertySet>(lines->getByIndex(line), UNO_QUERY_THROW), name, Any(size));
        };
        const Reference<css::container::XIndexAccess> columns(cells->getColumns(), UNO_QUERY_THROW);
        for (int column = 0; column <= last_column(); ++column)
            set(columns, column, "Width", m_ruled.widths[static_cast<std::size_t>(column)]);
        const Reference<css::container::XIndexAccess> rows(cells->getRows(), UNO_QUERY_THROW);
        for (std::size_t row = 0; row < m_ruled.heights.size(); ++row)
            set(rows, static_cast<int>(row), "Height", m_ruled.heights[row]);
    }

    static sal_Int32 text_format(const Reference<XSpreadsheetDocument>& model) {
        return format_of(model, css::util::NumberFormat::TEXT);
    }
    static sal_Int32 general_format(const Reference<XSpreadsheetDocument>& model) {
        return format_of(model, css::util::NumberFormat::NUMBER);
    }
    static sal_Int32 format_of(const Reference<XSpreadsheetDocument>& model, sal_Int16 kind) {
        const Reference<css::util::XNumberFormatTypes> formats(
            Reference<css::util::XNumberFormatsSupplier>(model, UNO_QUERY_THROW)->getNumberFormats(),
            UNO_QUERY_THROW);
        return formats->getStandardFormat(kind, css::lang::Locale());
    }

    static css::table::TableBorder2 grid() {
        css::table::BorderLine2 line;
        line.OuterLineWidth = static_cast<sal_Int16>(thin);
        line.LineWidth = thin;
        css::table::TableBorder2 grid;
        for (auto* side : {&grid.TopLine, &grid.BottomLine, &grid.LeftLine, &grid.RightLine,
                           &grid.HorizontalLine, &grid.VerticalLine})
            *side = line;
        for (auto* valid : {&grid.IsTopLineValid, &grid.IsBottomLineValid, &grid.IsLeftLineValid,
                            &grid.IsRightLineValid, &grid.IsHorizontalLineValid, &grid.IsVerticalLineValid})
            *valid = true;
        return grid;
    }

    const RuledSheet m_ruled;
    const sal_Int32 m_day_format;
};

} // namespace

Reference<XSpreadsheet> insert_ruled_sheet(const Document& document, const RuledSheet& sheet,
                                           const rtl::OUString& undo_title) {
    return append_sheet(document, std::make_shared<RuledContent>(sheet, document.date_format()), undo_title);
}

} // namespace ansinh::office
