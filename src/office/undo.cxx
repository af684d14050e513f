#include "office/undo.hxx"

#include "border/cell_flags.hxx"
#include "border/guard.hxx"
#include "office/areas.hxx"
#include "office/unrecorded.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/container/XChild.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/uno/Exception.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/weakref.hxx>
#include <rtl/ref.hxx>

namespace ansinh::office {

namespace {

using css::sheet::XSpreadsheet;
using css::sheet::XSpreadsheetDocument;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

Reference<XSpreadsheet> sheet_at(const Reference<XSpreadsheetDocument>& model, sal_Int16 index) {
    const Reference<css::container::XIndexAccess> sheets(model->getSheets(), UNO_QUERY_THROW);
    return Reference<XSpreadsheet>(sheets->getByIndex(index), UNO_QUERY_THROW);
}

/// setString takes a text as it is, whatever it looks like. But it gives the cell a text format where the
/// text looks like a number, and an empty text empties the cell; the office's interface knows no empty text
/// that is not a formula's.
void put_text(const Reference<css::document::XUndoManager>& manager, const Reference<css::table::XCell>& cell,
              const rtl::OUString& text) {
    if (text.isEmpty()) {
        const Unrecorded unrecorded(manager);
        return cell->setFormula("=\"\"");
    }
    const rtl::OUString format = "NumberFormat";
    const Reference<css::beans::XPropertySet> properties(cell, UNO_QUERY_THROW);
    const Reference<css::beans::XPropertyState> states(cell, UNO_QUERY_THROW);
    const css::uno::Any before = properties->getPropertyValue(format);
    const bool own = states->getPropertyState(format) == css::beans::PropertyState_DIRECT_VALUE;
    {
        const Unrecorded unrecorded(manager);
        Reference<css::text::XTextRange>(cell, UNO_QUERY_THROW)->setString(text);
    }
    if (properties->getPropertyValue(format) == before) return;
    const Unrecorded unrecorded(manager);
    if (own)
        properties->setPropertyValue(format, before);
    else
        states->setPropertyToDefault(format);
}

void put(const Reference<css::document::XUndoManager>& manager, const Reference<css::table::XCell>& cell,
         const CellValue& value) {
    const double* number = std::get_if<double>(&value);
    if (number == nullptr) return put_text(manager, cell, std::get<rtl::OUString>(value));
    const Unrecorded unrecorded(manager);
    cell->setValue(*number);
}

bool has_lines(const CellValue& value) {
    const rtl::OUString* text = std::get_if<rtl::OUString>(&value);
    return text != nullptr && text->indexOf('\n') >= 0;
}

/// What the office does by itself for every text but those of several lines. A row that fits itself would
/// also come out of hiding.
void fit_height(const Reference<css::document::XUndoManager>& manager, const Reference<XSpreadsheet>& sheet,
                int row) {
    const Reference<css::container::XIndexAccess> rows(
        Reference<css::table::XColumnRowRange>(sheet, UNO_QUERY_THROW)->getRows(), UNO_QUERY_THROW);
    const Reference<css::beans::XPropertySet> properties(rows->getByIndex(row), UNO_QUERY_THROW);
    const css::uno::Any yes(true);
    const Unrecorded unrecorded(manager);
    if (properties->getPropertyValue("OptimalHeight") == yes &&
        properties->getPropertyValue("IsVisible") == yes)
        properties->setPropertyValue("OptimalHeight", yes);
}

/// Cell by cell: the setters for whole arrays also delete the comments of the cells.
void write(const Reference<XSpreadsheetDocument>& model, const Filling& filling) {
    const Unpainted unpainted(model);
    const Reference<css::document::XUndoManager> manager = undo_manager_of(model);
    const Reference<XSpreadsheet> sheet = sheet_at(model, filling.sheet);
    auto value = filling.values.begin();
    for (const table::Position at : filling.cells) {
        put(manager, sheet->getCellByPosition(at.column, at.row), *value);
        if (has_lines(*value++)) fit_height(manager, sheet, at.row);
    }
}

void empty(const Reference<XSpreadsheetDocument>& model, const Filling& filling) {
    const Unpainted unpainted(model);
    const Reference<css::document::XUndoManager> manager = undo_manager_of(model);
    const Reference<XSpreadsheet> sheet = sheet_at(model, filling.sheet);
    for (const table::Area& run : runs_of(filling.cells)) {
        const Reference<css::table::XCellRange> range = range_of(sheet, run);
        // After a failure there may be nothing to empty, and what that hits instead: see filled_areas.
        if (filled_areas(Reference<css::sheet::XCellRangesQuery>(range, UNO_QUERY_THROW),
                         border::content_flags)
                .empty())
            continue;
        const Unrecorded unrecorded(manager);
        Reference<css::sheet::XSheetOperation>(range, UNO_QUERY_THROW)->clearContents(border::content_flags);
    }
}

void write(const Reference<XSpreadsheetDocument>& model, const ArrayFilling& filling) {
    const Reference<css::document::XUndoManager> manager = undo_manager_of(model);
    const Unrecorded unrecorded(manager);
    Reference<css::sheet::XArrayFormulaRange>(range_of(sheet_at(model, filling.sheet), filling.area),
                                              UNO_QUERY_THROW)
        ->setArrayFormula(filling.formula);
}

void empty(const Reference<XSpreadsheetDocument>& model, const ArrayFilling& filling) {
    const Reference<css::document::XUndoManager> manager = undo_manager_of(model);
    const Unrecorded unrecorded(manager);
    Reference<css::sheet::XSheetOperation>(range_of(sheet_at(model, filling.sheet), filling.area),
                                           UNO_QUERY_THROW)
        ->clearContents(css::sheet::CellFlags::FORMULA);
}

/// Undone and redone by sheet number and address: when its turn comes the document is as it was right after
/// or right before it, whatever happened to sheets in between.
template <class Content>
class FillAction final : public cppu::WeakImplHelper1<css::document::XUndoAction> {
public:
    FillAction(const Reference<XSpreadsheetDocument>& model, rtl::OUString title, Content content)
        : m_model(model), m_title(std::move(title)), m_content(std::move(content)) {}

    rtl::OUString SAL_CALL getTitle() override { return m_title; }
    void SAL_CALL undo() override {
        border::guarded([&] {
            if (const Reference<XSpreadsheetDocument> model{m_model}; model.is()) empty(model, m_content);
        });
    }
    void SAL_CALL redo() override {
        border::guarded([&] {
            if (const Reference<XSpreadsheetDocument> model{m_model}; model.is()) write(model, m_content);
        });
    }

private:
    css::uno::WeakReference<XSpreadsheetDocument> m_model; // the document owns its undo stack, and so this
    rtl::OUString m_title;
    Content m_content;
};

template <class Content>
void fill(const Reference<XSpreadsheetDocument>& model, const rtl::OUString& title, Content content) {
    add_and_do(model, new FillAction<Content>(model, title, std::move(content)));
}

} // namespace

void add_and_do(const Reference<XSpreadsheetDocument>& model,
                const Reference<css::document::XUndoAction>& action) {
    undo_manager_of(model)->addUndoAction(action);
    action->redo();
}

UndoStep::UndoStep(Reference<css::document::XUndoManager> manager, const rtl::OUString& title)
    : m_manager(std::move(manager)),
      m_document(Reference<css::container::XChild>(m_manager, UNO_QUERY_THROW)->getParent(), UNO_QUERY_THROW),
      m_before(m_manager->getAllUndoActionTitles().getLength()),
      m_modified(m_document->isModified()) {
    m_manager->enterUndoContext(title);
}

void UndoStep::keep() {
    m_manager->leaveUndoContext();
    m_open = false;
}

UndoStep::~UndoStep() {
    if (!m_open) return;
    border::quietly("taking back a half-done step", [&] {
        m_manager->leaveUndoContext();
        // An empty step leaves nothing on the stack, and then nothing is to be undone.
        if (m_manager->getAllUndoActionTitles().getLength() > m_before) {
            m_manager->undo();
            m_manager->clearRedo();
        }
        if (!m_modified) m_document->setModified(false);
    });
}

void fill_empty_cells(const Reference<XSpreadsheetDocument>& model, const rtl::OUString& title,
                      Filling filling) {
    fill(model, title, std::move(filling));
}

void fill_empty_cells(const Reference<XSpreadsheetDocument>& model, const rtl::OUString& title,
                      ArrayFilling filling) {
    fill(model, title, std::move(filling));
}

} // namespace ansinh::office
