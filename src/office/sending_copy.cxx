#include "office/sending_copy.hxx"

#include "border/guard.hxx"
#include "border/sequences.hxx"
#include "border/text.hxx"
#include "message.hxx"
#include "office/file_names.hxx"
#include "office/open_documents.hxx"
#include "office/remembered.hxx"
#include "office/work_file.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/container/XEnumeration.hpp>
#include <com/sun/star/document/MacroExecMode.hpp>
#include <com/sun/star/document/UpdateDocMode.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/frame/XTitle.hpp>
#include <com/sun/star/io/IOException.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <osl/file.hxx>

namespace ansinh::office {

namespace {

using css::beans::PropertyValue;
using css::frame::XModel;
using css::frame::XStorable;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

constexpr char format_of_new_documents[] = "calc8";

PropertyValue property(const char* name, const Any& value) {
    return PropertyValue(rtl::OUString::createFromAscii(name), 0, value,
                         css::beans::PropertyState_DIRECT_VALUE);
}

bool is_folder(const rtl::OUString& url) {
    return osl::Directory(url).open() == osl::FileBase::E_None;
}

/// Two URLs may be written differently and mean one file.
bool same_file(const rtl::OUString& one, const rtl::OUString& other) {
    osl::DirectoryItem first, second;
    if (osl::DirectoryItem::get(one, first) != osl::FileBase::E_None ||
        osl::DirectoryItem::get(other, second) != osl::FileBase::E_None)
        return false;
    return first.isIdenticalTo(second) || shown_path(one) == shown_path(other);
}

/// A full path or file URL as the one URL without "." and ".." in it.
rtl::OUString file_url(std::string_view to) {
    const rtl::OUString given = border::to_office(to);
    rtl::OUString url = given, path, whole;
    if (!given.startsWith("file:") &&
        osl::FileBase::getFileURLFromSystemPath(given, url) != osl::FileBase::E_None)
        throw Error("copy.path", {std::string(to)});
    if (!url.startsWith("file:///") ||
        osl::FileBase::getAbsoluteFileURL("file:///", url, whole) != osl::FileBase::E_None ||
        osl::FileBase::getSystemPathFromFileURL(whole, path) != osl::FileBase::E_None ||
        name_of(whole).isEmpty() || is_folder(whole))
        throw Error("copy.path", {std::string(to)});
    return whole;
}

bool is_open(const border::Context& context, const rtl::OUString& url) {
    const auto components = css::frame::Desktop::create(context)->getComponents()->createEnumeration();
    while (components->hasMoreElements()) {
        const Reference<XModel> model(components->nextElement(), UNO_QUERY);
        if (model.is() && same_file(model->getURL(), url)) return true;
    }
    return false;
}

/// Filter and its options, as the document itself was stored with.
Sequence<PropertyValue> format_arguments(const Document& document) {
    if (!Reference<XStorable>(document.model(), UNO_QUERY_THROW)->hasLocation())
        return border::sequence_of<PropertyValue>(
            property("FilterName", Any(rtl::OUString::createFromAscii(format_of_new_documents))));
    std::vector<PropertyValue> kept;
    for (const PropertyValue& argument : Reference<XModel>(document.model(), UNO_QUERY_THROW)->getArgs())
        if (argument.Name == "FilterName" || argument.Name == "FilterOptions") kept.push_back(argument);
    return {kept.data(), static_cast<sal_Int32>(kept.size())};
}

Sequence<PropertyValue> with(const Sequence<PropertyValue>& arguments,
                             std::initializer_list<PropertyValue> more) {
    std::vector<PropertyValue> all(arguments.begin(), arguments.end());
    all.insert(all.end(), more);
    return {all.data(), static_cast<sal_Int32>(all.size())};
}

/// A document without a window, closed with its owner.
class HiddenDocument {
public:
    HiddenDocument(const border::Context& context, const rtl::OUString& url,
                   const Sequence<PropertyValue>& format)
        : m_model(css::frame::Desktop::create(context)->loadComponentFromURL(
                      url, "_blank", 0,
                      with(format,
                           {property("Hidden", Any(true)), property("PickListEntry", Any(false)),
                            property("MacroExecutionMode", Any(css::document::MacroExecMode::NEVER_EXECUTE)),
                            property("UpdateDocMode", Any(css::document::UpdateDocMode::NO_UPDATE))})),
                  UNO_QUERY_THROW) {}
    ~HiddenDocument() {
        border::quietly("closing a copy",
                        [&] { Reference<css::util::XCloseable>(m_model, UNO_QUERY_THROW)->close(true); });
    }
    HiddenDocument(const HiddenDocument&) = delete;
    HiddenDocument& operator=(const HiddenDocument&) = delete;

    Document document() const { return Document(m_model->getCurrentController()->getFrame()); }
    void store() const { Reference<XStorable>(m_model, UNO_QUERY_THROW)->store(); }

private:
    Reference<XModel> m_model;
};

} // namespace

FilePlace file_place(const Document& document) {
    if (!Reference<XStorable>(document.model(), UNO_QUERY_THROW)->hasLocation())
        return {rtl::OUString(), Reference<css::frame::XTitle>(document.model(), UNO_QUERY_THROW)->getTitle(),
                "ods"};
    const rtl::OUString url = url_of(document);
    const rtl::OUString ending = ending_of(url);
    const rtl::OUString name = border::to_office(shown_name(url));
    return {folder_of(url), ending.isEmpty() ? name : name.copy(0, name.getLength() - ending.getLength() - 1),
            ending};
}

rtl::OUString file_target(std::string_view to, const rtl::OUString& ending) {
    const rtl::OUString target = file_url(to);
    if (!ending_of(target).isEmpty() || ending.isEmpty()) return target;
    return file_url(border::to_utf8(target + "." + ending));
}

void check_file_target(const border::Context& context, const rtl::OUString& target, bool overwrite) {
    if (!is_folder(folder_of(target))) throw Error("copy.folder", {shown_path(folder_of(target))});
    if (is_open(context, target)) throw Error("copy.open", {shown_path(target)});
    if (!overwrite && is_there(target)) throw Error("copy.exists", {shown_path(target)});
}

rtl::OUString copy_target(const border::Context& context, const Document& document, std::string_view to,
                          bool overwrite) {
    const rtl::OUString ending = file_place(document).ending;
    const rtl::OUString target = file_target(to, ending);
    if (ending_of(target) != ending) throw Error("copy.ending", {"." + border::to_utf8(ending)});
    if (!is_folder(folder_of(target))) throw Error("copy.folder", {shown_path(folder_of(target))});
    if (same_file(url_of(document), target))
        throw Error("copy.itself");
    check_file_target(context, target, overwrite);
    return target;
}

void write_copy(const border::Context& context, const Document& document, const rtl::OUString& target,
                const std::function<void(const Document&)>& change) {
    const Sequence<PropertyValue> format = format_arguments(document);
    WorkFile file(target);
    try {
        Reference<XStorable>(document.model(), UNO_QUERY_THROW)->storeToURL(file.url(), format);
        const HiddenDocument copy(context, file.url(), format);
        change(copy.document());
        forget(copy.document().model()); // what An Sinh remembers there is the sender's business
        copy.store();
    } catch (const css::io::IOException&) {
        throw Error("copy.failed", {shown_path(target)});
    }
    file.put_in_place();
}

} // namespace ansinh::office
