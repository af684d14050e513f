#include "office/workbook/form_sheet.hxx"

#include "border/text.hxx"
#include "office/annex/rows.hxx"
#include "office/areas.hxx"
#include "office/choices.hxx"
#include "office/paper/changes.hxx"
#include "office/paper/insertion.hxx"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>
#include <com/sun/star/table/CellVertJustify2.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <utility>

namespace ansinh::office {

namespace {

using css::beans::XPropertySet;
using css::sheet::XSpreadsheet;
using css::sheet::XSpreadsheetDocument;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr sal_Int32 header_colour = 0xDDE8F0;
constexpr char letters[] = "Times New Roman";

SheetPage page_across() {
    SheetPage page;
    page.style = "An Sinh: Sổ A4 ngang";
    page.across = true;
    page.font = letters;
    return page;
}

class FormContent final : public SheetContent {
public:
    explicit FormContent(FormSheet form) : SheetContent(form.name, page_across()), m_form(std::move(form)) {}

    void fill(const Reference<XSpreadsheetDocument>& model, const Reference<XSpreadsheet>& sheet,
              Recording recording) const override {
        const Changes changes(model, recording);
        set_widths(changes, sheet);
        write_row(changes, sheet, 0, m_form.headers);
        for (std::size_t row = 0; row < m_form.rows.size(); ++row)
            write_row(changes, sheet, static_cast<int>(row) + 1, m_form.rows[row]);
        format(changes, sheet);
        for (const auto& list : m_form.lists)
            set_list(changes, sheet, static_cast<int>(list.first), list.second);
    }
    void finish(const Reference<XSpreadsheetDocument>& model,
                const Reference<XSpreadsheet>& sheet) const override {
        const Reference<css::table::XColumnRowRange> rows(range_of(sheet, area(0)), UNO_QUERY_THROW);
        Changes(model, Recording::off)
            .set(Reference<XPropertySet>(rows->getRows(), UNO_QUERY_THROW), "OptimalHeight", Any(true));
    }

private:
    int last_column() const { return static_cast<int>(m_form.headers.size()) - 1; }
    table::Area area(int first_row) const { return {first_row, 0, m_form.ready_rows, last_column()}; }
    static Reference<XPropertySet> cells(const Reference<XSpreadsheet>& sheet, const table::Area& area) {
        return {range_of(sheet, area), UNO_QUERY_THROW};
    }

    void set_widths(const Changes& changes, const Reference<XSpreadsheet>& sheet) const {
        const Reference<css::container::XIndexAccess> columns(
            Reference<css::table::XColumnRowRange>(sheet, UNO_QUERY_THROW)->getColumns(), UNO_QUERY_THROW);
        for (int column = 0; column <= last_column(); ++column)
            changes.set(Reference<XPropertySet>(columns->getByIndex(column), UNO_QUERY_THROW), "Width",
                       Any(hundredths(m_form.widths[static_cast<std::size_t>(column)])));
    }

    static void write_row(const Changes& changes, const Reference<XSpreadsheet>& sheet, int row,
                          const std::vector<std::string>& texts) {
        for (std::size_t column = 0; column < texts.size(); ++column) {
            const Reference<css::text::XTextRange> cell(
                sheet->getCellByPosition(static_cast<sal_Int32>(column), row), UNO_QUERY_THROW);
            if (!texts[column].empty()) changes.make([&] { cell->setString(border::to_office(texts[column])); });
        }
    }

    void format(const Changes& changes, const Reference<XSpreadsheet>& sheet) const {
        const auto all = cells(sheet, area(0)), header = cells(sheet, {0, 0, 0, last_column()});
        changes.set(all, "CharFontName", Any(rtl::OUString(letters)));
        changes.set(all, "CharHeight", Any(12.0F));
        changes.set(all, "IsTextWrapped", Any(true));
        // A text that looks like a number got a text's format, which the office's redo would forget.
        changes.set(all, "NumberFormat", Any(sal_Int32{0}));
        changes.set(all, "VertJustify", Any(css::table::CellVertJustify2::TOP));
        changes.set(header, "CharWeight", Any(css::awt::FontWeight::BOLD));
        changes.set(header, "HoriJustify", Any(css::table::CellHoriJustify_CENTER));
        changes.set(header, "CellBackColor", Any(header_colour));
    }

    void set_list(const Changes& changes, const Reference<XSpreadsheet>& sheet, int column,
                  const std::vector<std::string>& words) const {
        const auto range = cells(sheet, {1, column, m_form.ready_rows, column});
        changes.set(range, "Validation", rule_of_choices(range, words));
    }

    const FormSheet m_form;
};

} // namespace

Reference<XSpreadsheet> insert_form_sheet(const Document& document, FormSheet form,
                                          const rtl::OUString& undo_title) {
    return append_sheet(document, std::make_shared<FormContent>(std::move(form)), undo_title);
}

} // namespace ansinh::office
