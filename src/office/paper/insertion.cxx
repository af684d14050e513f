#include "office/paper/insertion.hxx"

#include "border/guard.hxx"
#include "border/text.hxx"
#include "office/areas.hxx"
#include "office/paper/charts.hxx"
#include "office/undo.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XFrame.hpp>
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
using Content = std::shared_ptr<const SheetContent>;

Reference<XSpreadsheet> sheet_of(const Reference<XSpreadsheetDocument>& model, const std::string& name) {
    const Reference<css::container::XNameAccess> sheets(model->getSheets(), UNO_QUERY_THROW);
    return Reference<XSpreadsheet>(sheets->getByName(border::to_office(name)), UNO_QUERY_THROW);
}

/// An action on one new sheet.
class SheetAction : public cppu::WeakImplHelper1<css::document::XUndoAction> {
public:
    SheetAction(const Reference<XSpreadsheetDocument>& model, rtl::OUString title, Content content)
        : m_model(model), m_title(std::move(title)), m_content(std::move(content)) {}

    rtl::OUString SAL_CALL getTitle() override { return m_title; }
    void SAL_CALL undo() override {
        border::guarded([&] {
            if (const Reference<XSpreadsheetDocument> model{m_model}; model.is()) take_back(model);
        });
    }
    void SAL_CALL redo() override {
        border::guarded([&] {
            if (const Reference<XSpreadsheetDocument> model{m_model}; model.is()) act(model);
        });
    }

protected:
    const SheetContent& content() const { return *m_content; }
    virtual void act(const Reference<XSpreadsheetDocument>& model) = 0;
    virtual void take_back(const Reference<XSpreadsheetDocument>& model) = 0;

private:
    css::uno::WeakReference<XSpreadsheetDocument> m_model; // the document owns its undo stack, and so this
    const rtl::OUString m_title;
    const Content m_content;
};

/// The sheet's page style, which the office does not record. Its turn comes while the sheet is there.
class SetPage final : public SheetAction {
public:
    using SheetAction::SheetAction;

private:
    void act(const Reference<XSpreadsheetDocument>& model) override {
        m_added = set_page(model, sheet_of(model, content().name()), content().page());
    }
    void take_back(const Reference<XSpreadsheetDocument>& model) override {
        Reference<css::beans::XPropertySet>(sheet_of(model, content().name()), UNO_QUERY_THROW)
            ->setPropertyValue("PageStyle", css::uno::Any(rtl::OUString("Default")));
        if (std::exchange(m_added, false)) remove_page(model, content().page());
    }

    bool m_added = false;
};

/// What the office's own redo of the sheet loses. Undoing takes the sheet away, and all this with it.
class Finish final : public SheetAction {
public:
    using SheetAction::SheetAction;

private:
    void act(const Reference<XSpreadsheetDocument>& model) override {
        const Unpainted unpainted(model);
        content().finish(model, sheet_of(model, content().name()));
    }
    void take_back(const Reference<XSpreadsheetDocument>&) override {}
};

/// A sheet's charts. The office records none of them when a program adds them, and undoing the sheet alone would
/// leave their objects in the document.
class Draw final : public SheetAction {
public:
    using SheetAction::SheetAction;

private:
    void act(const Reference<XSpreadsheetDocument>& model) override {
        const Unpainted unpainted(model);
        content().draw(model, sheet_of(model, content().name()));
    }
    /// Also when drawing failed half-way.
    void take_back(const Reference<XSpreadsheetDocument>& model) override {
        remove_charts(model, sheet_of(model, content().name()));
    }
};

/// Sheet, contents and page style at once, for documents that no window shows: there the office's own undo of
/// an inserted sheet crashes. Not for others: showing a new sheet repaints, and that switches recording on
/// again.
class InsertSheet final : public SheetAction {
public:
    InsertSheet(const Reference<XSpreadsheetDocument>& model, rtl::OUString title, Content content,
                sal_Int16 place)
        : SheetAction(model, std::move(title), std::move(content)), m_place(place) {}

private:
    void act(const Reference<XSpreadsheetDocument>& model) override {
        const Unpainted unpainted(model);
        const Reference<css::document::XUndoManager> manager = undo_manager_of(model);
        const Reference<css::sheet::XSpreadsheets> sheets = model->getSheets();
        {
            const Unrecorded unrecorded(manager);
            sheets->insertNewByName(border::to_office(content().name()), m_place);
        }
        const Reference<XSpreadsheet> sheet = sheet_of(model, content().name());
        m_added_style = set_page(model, sheet, content().page());
        content().fill(model, sheet, Recording::off);
        content().finish(model, sheet);
    }

    /// Also when inserting failed half-way.
    void take_back(const Reference<XSpreadsheetDocument>& model) override {
        const Reference<css::document::XUndoManager> manager = undo_manager_of(model);
        const Reference<css::sheet::XSpreadsheets> sheets = model->getSheets();
        const Reference<css::container::XNameAccess> names(sheets, UNO_QUERY_THROW);
        if (const rtl::OUString name = border::to_office(content().name()); names->hasByName(name)) {
            const Unrecorded unrecorded(manager);
            sheets->removeByName(name);
        }
        if (std::exchange(m_added_style, false)) remove_page(model, content().page());
    }

    const sal_Int16 m_place;
    bool m_added_style = false;
};

/// Comes first when a step is undone or redone, so it stands at both ends of it. The office's own undo and redo of
/// an inserted sheet work on the workbook whose window is active, whichever that is (7.4): a program that undoes
/// in another one would take sheets away there.
class ComeToFront final : public cppu::WeakImplHelper1<css::document::XUndoAction> {
public:
    ComeToFront(const Reference<XSpreadsheetDocument>& model, rtl::OUString title)
        : m_model(model), m_title(std::move(title)) {}

    rtl::OUString SAL_CALL getTitle() override { return m_title; }
    void SAL_CALL undo() override { activate(); }
    void SAL_CALL redo() override { activate(); }

private:
    void activate() const {
        border::guarded([&] {
            const Reference<css::frame::XModel> model(Reference<XSpreadsheetDocument>(m_model),
                                                      css::uno::UNO_QUERY);
            if (!model.is()) return;
            if (const auto controller = model->getCurrentController(); controller.is())
                if (const auto frame = controller->getFrame(); frame.is()) frame->activate();
        });
    }

    css::uno::WeakReference<XSpreadsheetDocument> m_model;
    const rtl::OUString m_title;
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
                     const Content& content, sal_Int16 place) {
    model->getSheets()->insertNewByName(border::to_office(content->name()), place);
    add_and_do(model, new SetPage(model, title, content));
    content->fill(model, sheet_of(model, content->name()), Recording::on);
    add_and_do(model, new Finish(model, title, content));
}

} // namespace

Reference<XSpreadsheet> insert_sheets(const Document& document, const Reference<XSpreadsheet>& source,
                                      const std::vector<Content>& contents, const rtl::OUString& undo_title) {
    const Reference<XSpreadsheetDocument>& model = document.model();
    auto place = static_cast<sal_Int16>(index_of(source) + 1);
    UndoStep step(document.undo_manager(), undo_title);
    const Reference<css::document::XUndoAction> to_front(new ComeToFront(model, undo_title));
    document.undo_manager()->addUndoAction(to_front);
    for (const Content& content : contents) {
        if (is_hidden(model))
            add_and_do(model, new InsertSheet(model, undo_title, content, place));
        else
            insert_recorded(model, undo_title, content, place);
        ++place;
    }
    for (const Content& content : contents)
        if (content->has_charts()) add_and_do(model, new Draw(model, undo_title, content));
    document.undo_manager()->addUndoAction(to_front);
    step.keep();
    return document.sheet_named(contents.front()->name());
}

Reference<XSpreadsheet> append_sheet(const Document& document, const Content& content,
                                     const rtl::OUString& undo_title) {
    const Reference<css::container::XIndexAccess> sheets(document.model()->getSheets(), UNO_QUERY_THROW);
    const Reference<XSpreadsheet> last(sheets->getByIndex(sheets->getCount() - 1), UNO_QUERY_THROW);
    return insert_sheets(document, last, {content}, undo_title);
}

} // namespace ansinh::office
