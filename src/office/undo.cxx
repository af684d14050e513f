#include "office/undo.hxx"

#include "border/sequences.hxx"
#include "office/areas.hxx"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/uno/Exception.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/weakref.hxx>
#include <rtl/ref.hxx>
#include <sal/log.hxx>

namespace ansinh::office {

namespace {

using css::sheet::XSpreadsheet;
using css::sheet::XSpreadsheetDocument;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;

/// While it lives, changes are not recorded.
class UndoLock {
public:
    explicit UndoLock(Reference<css::document::XUndoManager> manager) : m_manager(std::move(manager)) {
        m_manager->lock();
    }
    ~UndoLock() {
        try {
            m_manager->unlock();
        } catch (const css::uno::Exception&) {
            // The document was closed: its undo manager went with it.
        }
    }
    UndoLock(const UndoLock&) = delete;
    UndoLock& operator=(const UndoLock&) = delete;

private:
    Reference<css::document::XUndoManager> m_manager;
};

Reference<XSpreadsheet> sheet_at(const Reference<XSpreadsheetDocument>& model, sal_Int16 index) {
    const Reference<css::container::XIndexAccess> sheets(model->getSheets(), UNO_QUERY_THROW);
    return Reference<XSpreadsheet>(sheets->getByIndex(index), UNO_QUERY_THROW);
}

void write(const Reference<XSpreadsheetDocument>& model, const Filling& filling) {
    const Reference<XSpreadsheet> sheet = sheet_at(model, filling.sheet);
    auto value = filling.values.begin();
    for (const table::Area& run : runs_of(filling.cells)) {
        Sequence<Sequence<Any>> rows(run.rows());
        Sequence<Any>* rows_out = rows.getArray();
        for (sal_Int32 index = 0; index < rows.getLength(); ++index)
            rows_out[index] = border::sequence_of<Any>(static_cast<double>(*value++));
        Reference<css::sheet::XCellRangeData>(range_of(sheet, run), UNO_QUERY_THROW)->setDataArray(rows);
    }
}

void empty(const Reference<XSpreadsheetDocument>& model, const Filling& filling) {
    const Reference<XSpreadsheet> sheet = sheet_at(model, filling.sheet);
    for (const table::Area& run : runs_of(filling.cells))
        Reference<css::sheet::XSheetOperation>(range_of(sheet, run), UNO_QUERY_THROW)
            ->clearContents(css::sheet::CellFlags::VALUE);
}

/// Undone and redone by sheet number and address: when its turn comes the document is as it was right after or right
/// before it, whatever happened to sheets in between.
class FillAction final : public cppu::WeakImplHelper1<css::document::XUndoAction> {
public:
    FillAction(const Reference<XSpreadsheetDocument>& model, rtl::OUString title, Filling filling)
        : m_model(model), m_title(std::move(title)), m_filling(std::move(filling)) {}

    rtl::OUString SAL_CALL getTitle() override { return m_title; }
    void SAL_CALL undo() override {
        if (const Reference<XSpreadsheetDocument> model{m_model}; model.is()) empty(model, m_filling);
    }
    void SAL_CALL redo() override {
        if (const Reference<XSpreadsheetDocument> model{m_model}; model.is()) write(model, m_filling);
    }

private:
    css::uno::WeakReference<XSpreadsheetDocument> m_model; // the document owns its undo stack, and so this
    rtl::OUString m_title;
    Filling m_filling;
};

} // namespace

UndoStep::UndoStep(Reference<css::document::XUndoManager> manager, const rtl::OUString& title)
    : m_manager(std::move(manager)), m_before(m_manager->getAllUndoActionTitles().getLength()) {
    m_manager->enterUndoContext(title);
}

void UndoStep::keep() {
    m_manager->leaveUndoContext();
    m_open = false;
}

UndoStep::~UndoStep() {
    if (!m_open) return;
    try {
        m_manager->leaveUndoContext();
        // An empty step leaves nothing on the stack, and then nothing is to be undone.
        if (m_manager->getAllUndoActionTitles().getLength() > m_before) {
            m_manager->undo();
            m_manager->clearRedo();
        }
    } catch (const css::uno::Exception& exception) {
        SAL_WARN("ansinh", "cannot take back a half-done step: " << exception.Message);
    }
}

void fill_empty_cells(const Reference<XSpreadsheetDocument>& model,
                      const Reference<css::document::XUndoManager>& manager, const rtl::OUString& title,
                      Filling filling) {
    const rtl::Reference<FillAction> action(new FillAction(model, title, std::move(filling)));
    {
        const UndoLock lock(manager);
        action->redo();
    }
    manager->addUndoAction(action.get());
}

} // namespace ansinh::office
