#include "office/paper/text_template.hxx"

#include "border/configuration.hxx"
#include "border/text.hxx"
#include "message.hxx"
#include "office/file_names.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>
#include <com/sun/star/util/XCloseable.hpp>

#include <boost/algorithm/string/join.hpp>
#include <osl/file.hxx>

#include <vector>

namespace ansinh::office {

namespace {

using css::container::XNameAccess;
using css::text::XTextDocument;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

constexpr char service[] = "com.sun.star.text.TextDocument";
constexpr char filter[] = "OpenDocument Text Flat XML";

bool is_file(const rtl::OUString& url) {
    osl::DirectoryItem item;
    osl::FileStatus status(osl_FileStatus_Mask_Type);
    return osl::DirectoryItem::get(url, item) == osl::FileBase::E_None &&
           item.getFileStatus(status) == osl::FileBase::E_None &&
           status.getFileType() == osl::FileStatus::Regular;
}

/// Null for a file the office cannot read.
Reference<XTextDocument> load(const border::Context& context, const rtl::OUString& url) {
    const auto argument = [](const char* name, const Any& value) {
        css::beans::PropertyValue property;
        property.Name = rtl::OUString::createFromAscii(name);
        property.Value = value;
        return property;
    };
    css::uno::Sequence<css::beans::PropertyValue> arguments(3);
    css::beans::PropertyValue* next = arguments.getArray();
    *next++ = argument("AsTemplate", Any(true));
    *next++ = argument("FilterName", Any(rtl::OUString(filter)));
    *next++ = argument("Hidden", Any(true));
    try {
        return {css::frame::Desktop::create(context)->loadComponentFromURL(url, "_blank", 0, arguments),
                UNO_QUERY};
    } catch (const css::uno::RuntimeException&) {
        throw;
    } catch (const css::uno::Exception&) {
        return {};
    }
}

void add_missing(std::vector<std::string>& missing, const Reference<XNameAccess>& there,
                 const std::vector<std::string>& names) {
    for (const std::string& name : names)
        if (!there.is() || !there->hasByName(border::to_office(name))) missing.push_back(name);
}

std::vector<std::string> missing_in(const Reference<XTextDocument>& document, const paper::TextNames& names) {
    std::vector<std::string> missing;
    const Reference<XNameAccess> families(
        Reference<css::style::XStyleFamiliesSupplier>(document, UNO_QUERY_THROW)->getStyleFamilies(),
        UNO_QUERY_THROW);
    const auto family = [&](const char* name) {
        return Reference<XNameAccess>(families->getByName(rtl::OUString::createFromAscii(name)),
                                      UNO_QUERY_THROW);
    };
    add_missing(missing, family("ParagraphStyles"), names.paragraph_styles());
    add_missing(missing, family("CharacterStyles"), {names.blank});
    add_missing(missing, family("PageStyles"), names.page_styles());
    add_missing(missing,
                Reference<css::text::XTextTablesSupplier>(document, UNO_QUERY_THROW)->getTextTables(),
                names.tables());
    add_missing(missing, Reference<css::text::XBookmarksSupplier>(document, UNO_QUERY_THROW)->getBookmarks(),
                {names.place});
    return missing;
}

/// A document of its own: its path would be in every file made of it, and its styles would be offered to be
/// renewed from there.
void forget_template(const Reference<XTextDocument>& document) {
    const Reference<css::document::XDocumentProperties> properties =
        Reference<css::document::XDocumentPropertiesSupplier>(document, UNO_QUERY_THROW)
            ->getDocumentProperties();
    properties->setTemplateName(rtl::OUString());
    properties->setTemplateURL(rtl::OUString());
}

} // namespace

bool has_text_documents(const border::Context& context) {
    return border::configuration(context, "/org.openoffice.Setup/Office/Factories")
        ->hasByName(rtl::OUString::createFromAscii(service));
}

Reference<XTextDocument> open_text_template(const border::Context& context, const paper::TextNames& names) {
    if (!has_text_documents(context)) throw Error("writer.not-installed");
    const rtl::OUString url = border::package_folder(context) + "/templates/" + border::to_office(names.file);
    const std::string shown = shown_path(url);
    if (!is_file(url)) throw Error("writer.no-template", {shown});
    const Reference<XTextDocument> document = load(context, url);
    if (!document.is()) throw Error("writer.broken-template", {shown});
    const std::vector<std::string> missing = missing_in(document, names);
    if (!missing.empty()) {
        Reference<css::util::XCloseable>(document, UNO_QUERY_THROW)->close(true);
        throw Error("writer.incomplete-template", {shown, boost::algorithm::join(missing, ", ")});
    }
    forget_template(document);
    return document;
}

} // namespace ansinh::office
