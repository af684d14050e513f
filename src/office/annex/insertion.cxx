#include "office/annex/insertion.hxx"

#include "annex/paper.hxx"
#include "border/guard.hxx"
#include "border/text.hxx"
#include "office/annex/page_style.hxx"
#include "office/annex/sheet.hxx"
#include "office/areas.hxx"
#include "office/undo.hxx"
#include "office/unrecorded.hxx"

#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/document/XUndoAction.hpp>
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

/// One action for sheet, contents and page style: the office records neither page styles nor, for a sheet it
/// takes back and brings again, which style it had.
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
        const Reference<XSpreadsheet> sheet(
            Reference<css::container::XNameAccess>(sheets, UNO_QUERY_THROW)->getByName(name), UNO_QUERY_THROW);
        m_added_style = set_annex_page(model, sheet, m_paper.across);
        fill_annex_sheet(model, sheet, m_annex, m_paper);
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

} // namespace

Reference<XSpreadsheet> insert_annex(const Document& document, const Reference<XSpreadsheet>& source,
                                     annex::Annex annex, const rtl::OUString& undo_title) {
    const std::string name = annex.sheet;
    const auto place = static_cast<sal_Int16>(index_of(source) + 1);
    UndoStep step(document.undo_manager(), undo_title);
    add_and_do(document.model(), new InsertAnnex(document.model(), undo_title, place, std::move(annex)));
    step.keep();
    return document.sheet_named(name);
}

} // namespace ansinh::office
