#include "office/document.hxx"

#include "border/null_date.hxx"
#include "border/separators.hxx"
#include "border/text.hxx"
#include "message.hxx"
#include "office/areas.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/i18n/NumberFormatIndex.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/util/XNumberFormatTypes.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

namespace ansinh::office {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace {

Reference<css::frame::XModel> model_of(const Reference<css::frame::XFrame>& frame) {
    if (!frame.is()) return nullptr;
    const Reference<css::frame::XController> controller = frame->getController();
    return controller.is() ? controller->getModel() : nullptr;
}

Reference<css::util::XNumberFormats> formats_of(const Reference<css::sheet::XSpreadsheetDocument>& model) {
    return Reference<css::util::XNumberFormatsSupplier>(model, UNO_QUERY_THROW)->getNumberFormats();
}

} // namespace

Document::Document(const Reference<css::frame::XFrame>& frame) : m_model(model_of(frame), UNO_QUERY) {
    if (!m_model.is()) throw Error("document.not-spreadsheet");
    m_controller = frame->getController();
}

bool Document::can_be_changed(const Reference<css::frame::XFrame>& frame) {
    if (!Reference<css::sheet::XSpreadsheetDocument>(model_of(frame), UNO_QUERY).is()) return false;
    const Document document(frame);
    return Reference<css::sheet::XSpreadsheetView>(document.m_controller, UNO_QUERY).is() &&
           !document.is_read_only();
}

Reference<css::document::XUndoManager> Document::undo_manager() const {
    return Reference<css::document::XUndoManagerSupplier>(m_model, UNO_QUERY_THROW)->getUndoManager();
}

bool Document::is_read_only() const {
    return Reference<css::frame::XStorable>(m_model, UNO_QUERY_THROW)->isReadonly();
}

text::Separators Document::separators(const Reference<css::uno::XComponentContext>& context) const {
    return border::separators(context, border::locale_of(m_model));
}

calendar::Date Document::null_date() const {
    return border::null_date(Reference<css::beans::XPropertySet>(m_model, UNO_QUERY_THROW));
}

sal_Int32 Document::date_format() const {
    const rtl::OUString day_month_year("DD/MM/YYYY");
    const css::lang::Locale locale = border::locale_of(m_model);
    const Reference<css::util::XNumberFormats> formats = formats_of(m_model);
    const sal_Int32 known = formats->queryKey(day_month_year, locale, false);
    // The letters of a format code differ from locale to locale: it is said in English ones.
    return known >= 0 ? known
                      : formats->addNewConverted(day_month_year, css::lang::Locale("en", "US", ""), locale);
}

sal_Int32 Document::whole_number_format() const {
    return Reference<css::util::XNumberFormatTypes>(formats_of(m_model), UNO_QUERY_THROW)
        ->getFormatIndex(css::i18n::NumberFormatIndex::NUMBER_1000INT, border::locale_of(m_model));
}

Reference<css::sheet::XSpreadsheet> Document::active_sheet() const {
    const Reference<css::sheet::XSpreadsheetView> view(m_controller, UNO_QUERY);
    if (!view.is()) throw Error("document.no-view");
    return view->getActiveSheet();
}

Reference<css::sheet::XSpreadsheet> Document::sheet_named(std::string_view name) const {
    const Reference<css::container::XNameAccess> sheets(m_model->getSheets(), UNO_QUERY_THROW);
    const rtl::OUString wanted = border::to_office(name);
    if (!sheets->hasByName(wanted)) throw Error("sheet.unknown", {std::string(name)});
    return Reference<css::sheet::XSpreadsheet>(sheets->getByName(wanted), UNO_QUERY_THROW);
}

std::vector<std::string> Document::sheet_names() const {
    std::vector<std::string> names;
    for (const rtl::OUString& name :
         Reference<css::container::XNameAccess>(m_model->getSheets(), UNO_QUERY_THROW)->getElementNames())
        names.push_back(border::to_utf8(name));
    return names;
}

std::string Document::sheet_name(const Reference<css::sheet::XSpreadsheet>& sheet) {
    return border::to_utf8(Reference<css::container::XNamed>(sheet, UNO_QUERY_THROW)->getName());
}

bool Document::shows(const Reference<css::sheet::XSpreadsheet>& sheet) const {
    const Reference<css::sheet::XSpreadsheetView> view(m_controller, UNO_QUERY);
    return view.is() && index_of(view->getActiveSheet()) == index_of(sheet);
}

std::optional<table::Position> Document::cursor() const {
    const Reference<css::view::XSelectionSupplier> supplier(m_controller, UNO_QUERY);
    if (!supplier.is()) return std::nullopt;
    const Reference<css::sheet::XCellRangeAddressable> selected(supplier->getSelection(), UNO_QUERY);
    if (!selected.is()) return std::nullopt;
    const css::table::CellRangeAddress address = selected->getRangeAddress();
    return table::Position{address.StartRow, address.StartColumn};
}

std::vector<css::table::CellRangeAddress> Document::selection() const {
    const Reference<css::view::XSelectionSupplier> supplier(m_controller, UNO_QUERY);
    if (!supplier.is()) return {};
    const Any selected = supplier->getSelection();
    if (const Reference<css::sheet::XCellRangeAddressable> one{selected, UNO_QUERY}; one.is())
        return {one->getRangeAddress()};
    const Reference<css::sheet::XSheetCellRanges> several(selected, UNO_QUERY);
    if (!several.is()) return {};
    const auto addresses = several->getRangeAddresses();
    return {addresses.begin(), addresses.end()};
}

void Document::commit_pending_edit() const {
    const Reference<css::view::XSelectionSupplier> supplier(m_controller, UNO_QUERY);
    if (!supplier.is()) return;
    const Any selection = supplier->getSelection();
    const auto at = cursor();
    const sal_Int32 row = at && at->row == 0 ? 1 : 0;
    supplier->select(Any(active_sheet()->getCellRangeByPosition(0, row, 0, row)));
    supplier->select(selection);
}

void Document::select(const Reference<css::sheet::XSpreadsheet>& sheet,
                      std::span<const table::Position> cells) const {
    const Reference<css::view::XSelectionSupplier> supplier(m_controller, UNO_QUERY);
    if (supplier.is()) supplier->select(Any(ranges_of(m_model, sheet, cells)));
}

} // namespace ansinh::office
