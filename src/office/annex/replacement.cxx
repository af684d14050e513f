#include "office/annex/replacement.hxx"

#include "border/guard.hxx"
#include "border/text.hxx"
#include "office/annex/insertion.hxx"
#include "office/areas.hxx"
#include "office/undo.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/weakref.hxx>

#include <utility>

namespace ansinh::office {

using css::beans::XPropertySet;
using css::sheet::XSpreadsheet;
using css::sheet::XSpreadsheetDocument;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace {

Reference<XSpreadsheet> sheet_at(const Document& document, sal_Int16 place) {
    const Reference<css::container::XIndexAccess> sheets(document.model()->getSheets(), UNO_QUERY_THROW);
    return Reference<XSpreadsheet>(sheets->getByIndex(place), UNO_QUERY_THROW);
}

/// The page style of a sheet that is taken away: the office brings the sheet back without it.
class KeepPage final : public cppu::WeakImplHelper1<css::document::XUndoAction> {
public:
    KeepPage(const Reference<XSpreadsheetDocument>& model, rtl::OUString title, rtl::OUString sheet)
        : m_model(model), m_title(std::move(title)), m_sheet(std::move(sheet)) {
        m_style = page_of(model)->getPropertyValue(style);
    }

    rtl::OUString SAL_CALL getTitle() override { return m_title; }
    void SAL_CALL undo() override {
        border::guarded([&] {
            const Reference<XSpreadsheetDocument> model{m_model};
            if (model.is()) page_of(model)->setPropertyValue(style, m_style);
        });
    }
    void SAL_CALL redo() override {}

private:
    static constexpr char style[] = "PageStyle";

    Reference<XPropertySet> page_of(const Reference<XSpreadsheetDocument>& model) const {
        const Reference<css::container::XNameAccess> sheets(model->getSheets(), UNO_QUERY_THROW);
        return Reference<XPropertySet>(sheets->getByName(m_sheet), UNO_QUERY_THROW);
    }

    css::uno::WeakReference<XSpreadsheetDocument> m_model; // the document owns its undo stack, and so this
    const rtl::OUString m_title, m_sheet;
    css::uno::Any m_style;
};

} // namespace

void replace_annex(const Document& document, const Reference<XSpreadsheet>& source, bool is_there,
                   annex::Annex annex, const Remembering& remembering, const rtl::OUString& undo_title) {
    const std::string name = annex.sheet;
    UndoStep step(document.undo_manager(), undo_title);
    Reference<XSpreadsheet> before = source;
    if (is_there) {
        const sal_Int16 place = index_of(document.sheet_named(name));
        document.undo_manager()->addUndoAction(new KeepPage(document.model(), undo_title, border::to_office(name)));
        document.model()->getSheets()->removeByName(border::to_office(name));
        if (place > 0) before = sheet_at(document, static_cast<sal_Int16>(place - 1));
    }
    const Reference<XSpreadsheet> sheet = insert_annex(document, before, std::move(annex), undo_title);
    remember(document.model(), undo_title, remembering.text, remembering.subject);
    step.keep();
    const table::Position top{0, 0};
    document.select(sheet, std::span(&top, 1));
}

void insert_only_annex(const Document& document, annex::Annex annex) {
    const std::string name = annex.sheet;
    insert_annex(document, sheet_at(document, 0), std::move(annex), {});
    for (const std::string& other : document.sheet_names())
        if (other != name) document.model()->getSheets()->removeByName(border::to_office(other));
    document.undo_manager()->clear();
}

} // namespace ansinh::office
