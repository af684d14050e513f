#include "office/workbook/old_workbook.hxx"

#include "border/guard.hxx"
#include "border/sequences.hxx"
#include "border/text.hxx"
#include "message.hxx"
#include "office/document.hxx"
#include "office/file_names.hxx"
#include "office/open_documents.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/container/XEnumeration.hpp>
#include <com/sun/star/document/MacroExecMode.hpp>
#include <com/sun/star/document/UpdateDocMode.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <osl/file.hxx>

#include <optional>

namespace ansinh::office {

namespace {

using css::beans::PropertyValue;
using css::frame::XFrame;
using css::frame::XModel;
using css::sheet::XSpreadsheetDocument;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

PropertyValue property(const char* name, const Any& value) {
    return PropertyValue(rtl::OUString::createFromAscii(name), 0, value,
                         css::beans::PropertyState_DIRECT_VALUE);
}

/// The URL of a full path or file URL; nothing for another text.
std::optional<rtl::OUString> file_url(std::string_view from) {
    const rtl::OUString given = border::to_office(from);
    rtl::OUString url = given, whole, path;
    if (!given.startsWith("file:") && !given.startsWith("/")) return std::nullopt;
    if (!given.startsWith("file:") &&
        osl::FileBase::getFileURLFromSystemPath(given, url) != osl::FileBase::E_None)
        return std::nullopt;
    if (osl::FileBase::getAbsoluteFileURL("file:///", url, whole) != osl::FileBase::E_None ||
        osl::FileBase::getSystemPathFromFileURL(whole, path) != osl::FileBase::E_None)
        return std::nullopt;
    return whole;
}

bool is_file(const rtl::OUString& url) {
    osl::DirectoryItem item;
    osl::FileStatus status(osl_FileStatus_Mask_Type);
    return osl::DirectoryItem::get(url, item) == osl::FileBase::E_None &&
           item.getFileStatus(status) == osl::FileBase::E_None &&
           status.getFileType() != osl::FileStatus::Directory;
}

/// A document without a window, closed with its owner.
class HiddenFile {
public:
    HiddenFile(const border::Context& context, const rtl::OUString& url) : m_model(load(context, url)) {}
    ~HiddenFile() {
        border::quietly("closing last year's workbook",
                        [&] { Reference<css::util::XCloseable>(m_model, UNO_QUERY_THROW)->close(true); });
    }
    HiddenFile(const HiddenFile&) = delete;
    HiddenFile& operator=(const HiddenFile&) = delete;

    const Reference<XModel>& model() const { return m_model; }

private:
    static Reference<XModel> load(const border::Context& context, const rtl::OUString& url) {
        const auto arguments = border::sequence_of<PropertyValue>(
            property("Hidden", Any(true)), property("ReadOnly", Any(true)),
            property("PickListEntry", Any(false)), property("Silent", Any(true)),
            property("MacroExecutionMode", Any(css::document::MacroExecMode::NEVER_EXECUTE)),
            property("UpdateDocMode", Any(css::document::UpdateDocMode::NO_UPDATE)));
        Reference<XModel> model;
        try {
            model.set(css::frame::Desktop::create(context)->loadComponentFromURL(url, "_blank", 0, arguments),
                      UNO_QUERY);
        } catch (const css::uno::RuntimeException&) {
            throw;
        } catch (const css::uno::Exception&) { // a broken file, or one with a password
        }
        if (!model.is()) throw Error("takeover.unreadable", {shown_path(url)});
        return model;
    }

    Reference<XModel> m_model;
};

WorkbookPicture picture_of_file(const border::Context& context, const rtl::OUString& url,
                                std::span<const std::string_view> ranges, Progress& progress) {
    if (!is_file(url)) throw Error("takeover.no-file", {shown_path(url)});
    if (const auto open = open_spreadsheet(context, url)) {
        open->commit_pending_edit();
        return picture_of(context, *open, ranges, progress);
    }
    const HiddenFile file(context, url);
    if (!Reference<XSpreadsheetDocument>(file.model(), UNO_QUERY).is())
        throw Error("takeover.unreadable", {shown_path(url)});
    return picture_of(context, Document(file.model()->getCurrentController()->getFrame()), ranges, progress);
}

} // namespace

WorkbookPicture read_old_workbook(const border::Context& context, const Reference<XFrame>& frame,
                                  std::string_view from, std::span<const std::string_view> ranges,
                                  Progress& progress) {
    if (const auto url = file_url(from)) return picture_of_file(context, *url, ranges, progress);
    try {
        const Document document(frame);
        document.sheet_named(from); // throws unless there is such a sheet
        document.commit_pending_edit();
        return picture_of(context, document, ranges, progress);
    } catch (const Error& error) {
        const std::string& code = error.message().code;
        if (code != "sheet.unknown" && code != "document.not-spreadsheet") throw;
    }
    throw Error("takeover.from", {std::string(from)});
}

} // namespace ansinh::office
