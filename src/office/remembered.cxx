#include "office/remembered.hxx"

#include "border/guard.hxx"
#include "border/text.hxx"
#include "office/undo.hxx"

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/document/XUndoAction.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/weakref.hxx>
#include <rtl/ref.hxx>

namespace ansinh::office {

namespace {

using css::beans::XPropertyContainer;
using css::beans::XPropertySet;
using css::sheet::XSpreadsheetDocument;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

rtl::OUString name_of(Subject subject) {
    return border::to_office(subject == Subject::targets ? "An Sinh" : "An Sinh: kiểm tra báo cáo");
}

Reference<XPropertyContainer> properties_of(const Reference<XSpreadsheetDocument>& model) {
    return Reference<css::document::XDocumentPropertiesSupplier>(model, UNO_QUERY_THROW)
        ->getDocumentProperties()
        ->getUserDefinedProperties();
}

/// Void where there is none.
Any read(const Reference<XSpreadsheetDocument>& model, const rtl::OUString& name) {
    const Reference<XPropertySet> properties(properties_of(model), UNO_QUERY_THROW);
    return properties->getPropertySetInfo()->hasPropertyByName(name) ? properties->getPropertyValue(name)
                                                                     : Any();
}

/// Removed first: a property keeps the type it was made with.
void write(const Reference<XSpreadsheetDocument>& model, const rtl::OUString& name, const Any& value) {
    const Reference<XPropertyContainer> properties = properties_of(model);
    if (read(model, name).hasValue()) properties->removeProperty(name);
    if (value.hasValue()) properties->addProperty(name, css::beans::PropertyAttribute::REMOVABLE, value);
}

class RememberAction final : public cppu::WeakImplHelper1<css::document::XUndoAction> {
public:
    RememberAction(const Reference<XSpreadsheetDocument>& model, rtl::OUString title, rtl::OUString name,
                   Any after)
        : m_model(model),
          m_title(std::move(title)),
          m_name(std::move(name)),
          m_before(read(model, m_name)),
          m_after(std::move(after)) {}

    rtl::OUString SAL_CALL getTitle() override { return m_title; }
    void SAL_CALL undo() override { set(m_before); }
    void SAL_CALL redo() override { set(m_after); }

private:
    void set(const Any& value) const {
        border::guarded([&] {
            if (const Reference<XSpreadsheetDocument> model{m_model}; model.is()) write(model, m_name, value);
        });
    }

    css::uno::WeakReference<XSpreadsheetDocument> m_model; // the document owns its undo stack, and so this
    rtl::OUString m_title, m_name;
    Any m_before, m_after;
};

} // namespace

std::optional<std::string> read_remembered(const Reference<XSpreadsheetDocument>& model, Subject subject) {
    const Any value = read(model, name_of(subject));
    if (!value.hasValue()) return std::nullopt;
    rtl::OUString text;
    return border::to_utf8((value >>= text) ? text : value.getValueTypeName());
}

void forget(const Reference<XSpreadsheetDocument>& model) {
    write(model, name_of(Subject::targets), Any());
}

void remember(const Reference<XSpreadsheetDocument>& model, const rtl::OUString& title, std::string_view text,
              Subject subject) {
    const rtl::Reference<RememberAction> action(
        new RememberAction(model, title, name_of(subject), Any(border::to_office(text))));
    add_and_do(model, action.get());
}

} // namespace ansinh::office
