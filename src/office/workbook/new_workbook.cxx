#include "office/workbook/new_workbook.hxx"

#include "border/guard.hxx"
#include "border/sequences.hxx"
#include "border/text.hxx"
#include "message.hxx"
#include "office/file_names.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/document/MacroExecMode.hpp>
#include <com/sun/star/document/UpdateDocMode.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/io/IOException.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <osl/file.hxx>

namespace ansinh::office {

namespace {

using css::beans::PropertyValue;
using css::frame::XFrame;
using css::frame::XModel;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

PropertyValue property(const char* name, const Any& value) {
    return PropertyValue(rtl::OUString::createFromAscii(name), 0, value,
                         css::beans::PropertyState_DIRECT_VALUE);
}

constexpr char empty_spreadsheet[] = "private:factory/scalc";

rtl::OUString in_package(const border::Context& context, const rtl::OUString& file) {
    const rtl::OUString url = border::package_folder(context) + "/" + file;
    osl::DirectoryItem item;
    if (osl::DirectoryItem::get(url, item) != osl::FileBase::E_None)
        throw Error("data.missing", {border::to_utf8(file)});
    return url;
}

Reference<XModel> loaded(const border::Context& context, const rtl::OUString& url) {
    const auto arguments = border::sequence_of<PropertyValue>(
        property("AsTemplate", Any(true)), property("Hidden", Any(true)),
        property("PickListEntry", Any(false)), property("Silent", Any(true)),
        property("MacroExecutionMode", Any(css::document::MacroExecMode::NEVER_EXECUTE)),
        property("UpdateDocMode", Any(css::document::UpdateDocMode::NO_UPDATE)));
    try {
        return {css::frame::Desktop::create(context)->loadComponentFromURL(url, "_blank", 0, arguments),
                UNO_QUERY};
    } catch (const css::io::IOException&) {
        return nullptr;
    }
}

void close(const Reference<XModel>& model) {
    border::quietly("closing a new workbook",
                    [&] { Reference<css::util::XCloseable>(model, UNO_QUERY_THROW)->close(true); });
}

/// Also what the office can open, but not as a spreadsheet, is closed again.
Document document_of(const Reference<XModel>& model, const rtl::OUString& file) {
    const Error unreadable("workbook.unreadable", {border::to_utf8(file)});
    if (!model.is()) throw unreadable;
    try {
        return Document(model->getCurrentController()->getFrame());
    } catch (const Error&) {
        close(model);
        throw unreadable;
    }
}

} // namespace

NewWorkbook::NewWorkbook(const border::Context& context, const rtl::OUString& file)
    : m_model(loaded(context, in_package(context, file))), m_document(document_of(m_model, file)) {}

NewWorkbook::NewWorkbook(const border::Context& context)
    : m_model(loaded(context, empty_spreadsheet)), m_document(document_of(m_model, empty_spreadsheet)) {}

NewWorkbook::~NewWorkbook() {
    if (!m_kept) close(m_model);
}

void NewWorkbook::save(const rtl::OUString& target) {
    try {
        Reference<css::frame::XStorable>(m_model, UNO_QUERY_THROW)
            ->storeAsURL(target, border::sequence_of<PropertyValue>(
                                     property("FilterName", Any(rtl::OUString("calc8")))));
    } catch (const css::io::IOException&) {
        throw Error("copy.failed", {shown_path(target)});
    }
}

Reference<XFrame> NewWorkbook::show() {
    const Reference<XFrame> frame = m_model->getCurrentController()->getFrame();
    m_kept = true;
    frame->getContainerWindow()->setVisible(true);
    frame->activate();
    return frame;
}

} // namespace ansinh::office
