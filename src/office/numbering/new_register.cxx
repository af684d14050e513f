#include "office/numbering/new_register.hxx"

#include "border/text.hxx"
#include "office/areas.hxx"
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

#include <array>
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

/// Of the columns in 1/100 mm: together the text's width of a page laid across.
constexpr std::array<sal_Int32, numbering::column_count> widths{2600, 2400, 6900, 2900,
                                                                4700, 2400, 1600, 1700};
constexpr int ready_rows = 40; ///< with lines to write on
constexpr sal_Int32 thin = 18; ///< half a point, in 1/100 mm
constexpr char letters[] = "Times New Roman";

SheetPage page_across() {
    SheetPage page;
    page.style = "An Sinh: Sổ A4 ngang";
    page.across = true;
    page.font = letters;
    return page;
}

class RegisterContent final : public SheetContent {
public:
    explicit RegisterContent(numbering::NewRegister book)
        : SheetContent(book.sheet.name, page_across()), m_book(std::move(book)) {}

    void fill(const Reference<XSpreadsheetDocument>& model, const Reference<XSpreadsheet>& sheet,
              Recording recording) const override {
        const Change change{model, recording};
        for (int row = 0; row < m_book.sheet.rows(); ++row)
            for (int column = 0; column < m_book.sheet.columns(); ++column)
                if (const std::string& text = m_book.sheet.cell(row, column).text; !text.empty())
                    change([&] {
                        Reference<css::text::XText>(sheet->getCellByPosition(column, row), UNO_QUERY_THROW)
                            ->setString(border::to_office(text));
                    });
        for (int row = 0; row < m_book.header_row; ++row)
            change([&] {
                const Area line{row, 0, row, last_column()};
                Reference<css::util::XMergeable>(range_of(sheet, line), UNO_QUERY_THROW)->merge(true);
            });
    }

    void finish(const Reference<XSpreadsheetDocument>& model,
                const Reference<XSpreadsheet>& sheet) const override {
        const Change change{model, Recording::off};
        const auto set = [&](const Area& area, const char* name, const Any& value) {
            change([&] {
                Reference<XPropertySet>(range_of(sheet, area), UNO_QUERY_THROW)
                    ->setPropertyValue(rtl::OUString::createFromAscii(name), value);
            });
        };
        set_widths(change, sheet);
        const int header = m_book.header_row;
        const Area all{0, 0, last_row(), last_column()};
        const Area table{header, 0, last_row(), last_column()};
        set(all, "CharFontName", Any(rtl::OUString(letters)));
        set(all, "CharHeight", Any(12.0F));
        set(all, "VertJustify", Any(css::table::CellVertJustify2::TOP));
        set({0, 0, header, last_column()}, "CharWeight", Any(css::awt::FontWeight::BOLD));
        set({0, 0, header + 1, last_column()}, "HoriJustify", Any(css::table::CellHoriJustify_CENTER));
        set({header, 0, header + 1, last_column()}, "VertJustify", Any(css::table::CellVertJustify2::CENTER));
        // "(1)" is a text, which the office's redo forgets.
        set({header + 1, 0, header + 1, last_column()}, "NumberFormat", Any(text_format(model)));
        for (const numbering::Column column : {numbering::Column::date, numbering::Column::copies})
            set({header + 2, static_cast<int>(column), last_row(), static_cast<int>(column)}, "HoriJustify",
                Any(css::table::CellHoriJustify_CENTER));
        set(table, "IsTextWrapped", Any(true));
        set(table, "TableBorder2", Any(grid()));
        change([&] {
            const auto titles =
                css::table::CellRangeAddress(index_of(sheet), 0, header, last_column(), header + 1);
            Reference<css::sheet::XPrintAreas>(sheet, UNO_QUERY_THROW)->setTitleRows(titles);
        });
    }

private:
    /// One change of the document.
    struct Change {
        const Reference<XSpreadsheetDocument>& model;
        Recording recording;

        template <class Make>
        void operator()(Make&& make) const {
            if (recording == Recording::on) return make();
            const Reference<css::document::XUndoManager> manager = undo_manager_of(model);
            const Unrecorded lock(manager);
            make();
        }
    };

    int last_column() const { return m_book.sheet.columns() - 1; }
    int last_row() const { return m_book.sheet.rows() - 1 + ready_rows; }

    void set_widths(const Change& change, const Reference<XSpreadsheet>& sheet) const {
        const Reference<css::container::XIndexAccess> columns(
            Reference<css::table::XColumnRowRange>(sheet, UNO_QUERY_THROW)->getColumns(), UNO_QUERY_THROW);
        for (int column = 0; column <= last_column(); ++column)
            change([&] {
                Reference<XPropertySet>(columns->getByIndex(column), UNO_QUERY_THROW)
                    ->setPropertyValue("Width", Any(widths[static_cast<std::size_t>(column)]));
            });
    }

    static sal_Int32 text_format(const Reference<XSpreadsheetDocument>& model) {
        const Reference<css::util::XNumberFormatTypes> formats(
            Reference<css::util::XNumberFormatsSupplier>(model, UNO_QUERY_THROW)->getNumberFormats(),
            UNO_QUERY_THROW);
        return formats->getStandardFormat(css::util::NumberFormat::TEXT, css::lang::Locale());
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

    const numbering::NewRegister m_book;
};

} // namespace

Reference<XSpreadsheet> insert_register(const Document& document, const numbering::NewRegister& book,
                                        const rtl::OUString& undo_title) {
    const Reference<css::container::XIndexAccess> sheets(document.model()->getSheets(), UNO_QUERY_THROW);
    const Reference<XSpreadsheet> last(sheets->getByIndex(sheets->getCount() - 1), UNO_QUERY_THROW);
    return insert_sheets(document, last, {std::make_shared<RegisterContent>(book)}, undo_title);
}

} // namespace ansinh::office
