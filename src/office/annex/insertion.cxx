#include "office/annex/insertion.hxx"

#include "annex/paper.hxx"
#include "border/guard.hxx"
#include "border/text.hxx"
#include "office/annex/page_style.hxx"
#include "office/annex/sheet.hxx"
#include "office/areas.hxx"
#include "office/undo.hxx"
#include "office/unrecorded.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/weakref.hxx>

#include <utility>

namespace ansinh::office {

namespace {

using css::sheet::XSpreadsheet;
using css::sheet::XSpreadsheetDocument;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

Reference<XSpreadsheet> sheet_of(const Reference<XSpreadsheetDocument>& model, const rtl::OUString& name) {
    const Reference<css::container::XNameAccess> sheets(model->getSheets(), UNO_QUERY_THROW);
    return Reference<XSpreadsheet>(sheets->getByName(name), UNO_QUERY_THROW);
}

/// The sheet's page style, which the office does not record. Its turn comes while the sheet is there.
class SetPage final : public cppu::WeakImplHelper1<css::document::XUndoAction> {
public:
    SetPage(const Reference<XSpreadsheetDocument>& model, rtl::OUString title, rtl::OUString sheet,
            bool across)
        : m_model(model), m_title(std::move(title)), m_sheet(std::move(sheet)), m_across(across) {}

    rtl::OUString SAL_CALL getTitle() override { return m_title; }
    void SAL_CALL undo() override {
        border::guarded([&] {
            const Reference<XSpreadsheetDocument> model{m_model};
            if (!model.is()) return;
            Reference<css::beans::XPropertySet>(sheet_of(model, m_sheet), UNO_QUERY_THROW)
                ->setPropertyValue("PageStyle", css::uno::Any(rtl::OUString("Default")));
            if (std::exchange(m_added, false)) remove_annex_page(model, m_across);
        });
    }
    void SAL_CALL redo() override {
        border::guarded([&] {
            const Reference<XSpreadsheetDocument> model{m_model};
            if (model.is()) m_added = set_annex_page(model, sheet_of(model, m_sheet), m_across);
        });
    }

private:
    css::uno::WeakReference<XSpreadsheetDocument> m_model; // the document owns its undo stack, and so this
    const rtl::OUString m_title, m_sheet;
    const bool m_across;
    bool m_added = false;
};

/// The heights of the sheet's rows, which the office's own redo of them loses. Undoing takes the sheet away,
/// and with it the heights.
class SetHeights final : public cppu::WeakImplHelper1<css::document::XUndoAction> {
public:
    SetHeights(const Reference<XSpreadsheetDocument>& model, rtl::OUString title, annex::Annex annex)
        : m_model(model),
          m_title(std::move(title)),
          m_annex(std::move(annex)),
          m_paper(annex::paper_for(m_annex)) {}

    rtl::OUString SAL_CALL getTitle() override { return m_title; }
    void SAL_CALL undo() override {}
    void SAL_CALL redo() override {
        border::guarded([&] {
            const Reference<XSpreadsheetDocument> model{m_model};
            if (!model.is()) return;
            const Unpainted unpainted(model);
            set_annex_heights(model, sheet_of(model, border::to_office(m_annex.sheet)), m_annex, m_paper);
        });
    }

private:
    css::uno::WeakReference<XSpreadsheetDocument> m_model; // the document owns its undo stack, and so this
    const rtl::OUString m_title;
    const annex::Annex m_annex;
    const annex::Paper m_paper;
};

/// Sheet, contents and page style at once, for documents that no window shows: there the office's own undo of
/// an inserted sheet crashes. Not for others: showing a new sheet repaints, and that switches recording on
/// again.
class InsertAnnex final : public cppu::WeakImplHelper1<css::document::XUndoAction> {
public:
    InsertAnnex(const Reference<XSpreadsheetDocument>& model, rtl::OUString title, sal_Int16 place,
                annex::Annex annex)
        : m_model(model),
          m_title(std::move(title)),
          m_place(place),
          m_annex(std::move(annex)),
          m_paper(annex::paper_for(m_annex)) {}

    rtl::OUString SAL_CALL getTitle() override { return m_title; }
    void SAL_CALL undo() override {
        border::guarded([&] {
            if (const Reference<XSpreadsheetDocument> model{m_model}; model.is()) remove(model);
        });
    }
    void SAL_CALL redo() override {
        border::guarded([&] {
            if (const Reference<XSpreadsheetDocument> model{m_model}; model.is()) insert(model);
        });
    }

private:
    void insert(const Reference<XSpreadsheetDocument>& model) {
        const Unpainted unpainted(model);
        const Reference<css::document::XUndoManager> manager = undo_manager_of(model);
        const rtl::OUString name = border::to_office(m_annex.sheet);
        const Reference<css::sheet::XSpreadsheets> sheets = model->getSheets();
        {
            const Unrecorded unrecorded(manager);
            sheets->insertNewByName(name, m_place);
        }
        const Reference<XSpreadsheet> sheet = sheet_of(model, name);
        m_added_style = set_annex_page(model, sheet, m_paper.across);
        fill_annex_sheet(model, sheet, m_annex, m_paper, Recording::off);
        set_annex_heights(model, sheet, m_annex, m_paper);
    }

    /// Also when inserting failed half-way.
    void remove(const Reference<XSpreadsheetDocument>& model) {
        const Reference<css::document::XUndoManager> manager = undo_manager_of(model);
        const Reference<css::sheet::XSpreadsheets> sheets = model->getSheets();
        const Reference<css::container::XNameAccess> names(sheets, UNO_QUERY_THROW);
        if (const rtl::OUString name = border::to_office(m_annex.sheet); names->hasByName(name)) {
            const Unrecorded unrecorded(manager);
            sheets->removeByName(name);
        }
        if (std::exchange(m_added_style, false)) remove_annex_page(model, m_paper.across);
    }

    css::uno::WeakReference<XSpreadsheetDocument> m_model; // the document owns its undo stack, and so this
    const rtl::OUString m_title;
    const sal_Int16 m_place;
    const annex::Annex m_annex;
    const annex::Paper m_paper;
    bool m_added_style = false;
};

bool is_hidden(const Reference<XSpreadsheetDocument>& model) {
    bool hidden = false;
    for (const css::beans::PropertyValue& argument :
         Reference<css::frame::XModel>(model, UNO_QUERY_THROW)->getArgs())
        if (argument.Name == "Hidden") argument.Value >>= hidden;
    return hidden;
}

/// By the office's own actions.
void insert_recorded(const Reference<XSpreadsheetDocument>& model, const rtl::OUString& title,
                     sal_Int16 place, const annex::Annex& annex) {
    const annex::Paper paper = annex::paper_for(annex);
    const rtl::OUString name = border::to_office(annex.sheet);
    model->getSheets()->insertNewByName(name, place);
    add_and_do(model, new SetPage(model, title, name, paper.across));
    fill_annex_sheet(model, sheet_of(model, name), annex, paper, Recording::on);
    add_and_do(model, new SetHeights(model, title, annex));
}

} // namespace

Reference<XSpreadsheet> insert_annex(const Document& document, const Reference<XSpreadsheet>& source,
                                     annex::Annex annex, const rtl::OUString& undo_title) {
    const std::string name = annex.sheet;
    const auto place = static_cast<sal_Int16>(index_of(source) + 1);
    UndoStep step(document.undo_manager(), undo_title);
    if (is_hidden(document.model()))
        add_and_do(document.model(), new InsertAnnex(document.model(), undo_title, place, std::move(annex)));
    else
        insert_recorded(document.model(), undo_title, place, annex);
    step.keep();
    return document.sheet_named(name);
}

} // namespace ansinh::office
