#include "office/guide.hxx"

#include "border/text.hxx"
#include "message.hxx"
#include "office/file_names.hxx"

#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/system/SystemShellExecute.hpp>
#include <com/sun/star/system/SystemShellExecuteException.hpp>
#include <com/sun/star/system/SystemShellExecuteFlags.hpp>
#include <osl/file.hxx>
#include <osl/process.h>

#include <algorithm>

namespace ansinh::office {

namespace {

constexpr char suffix[] = ".html";

rtl::OUString folder(const border::Context& context) {
    return border::package_folder(context) + "/guide";
}

bool is_set(const char* variable) {
    rtl::OUString value;
    return osl_getEnvironment(rtl::OUString::createFromAscii(variable).pData, &value.pData) ==
               osl_Process_E_None &&
           !value.isEmpty();
}

/// What the office starts on Linux, in the background: it reports success also where that is missing.
bool has_launcher() {
    if (is_set("DESKTOP_LAUNCH")) return true;
    rtl::OUString found;
    return osl_searchFileURL(rtl::OUString("xdg-open").pData, nullptr, &found.pData) == osl_File_E_None;
}

} // namespace

std::vector<std::string> guide_pages(const border::Context& context) {
    std::vector<std::string> pages;
    osl::Directory directory(folder(context));
    if (directory.open() != osl::FileBase::E_None) throw Error("data.missing", {std::string("guide")});
    osl::DirectoryItem item;
    while (directory.getNextItem(item) == osl::FileBase::E_None) {
        osl::FileStatus status(osl_FileStatus_Mask_FileName);
        rtl::OUString page;
        if (item.getFileStatus(status) == osl::FileBase::E_None &&
            status.getFileName().endsWith(suffix, &page))
            pages.push_back(border::to_utf8(page));
    }
    std::sort(pages.begin(), pages.end());
    return pages;
}

std::string open_guide(const border::Context& context, const std::string& page) {
    const rtl::OUString url = folder(context) + "/" + border::to_office(page) + suffix;
    const Error no_browser("guide.no-browser", {shown_path(url)});
    if (!has_launcher()) throw no_browser;
    try {
        css::system::SystemShellExecute::create(context)->execute(
            url, rtl::OUString(), css::system::SystemShellExecuteFlags::URIS_ONLY);
    } catch (const css::lang::IllegalArgumentException&) {
        throw no_browser;
    } catch (const css::system::SystemShellExecuteException&) {
        throw no_browser;
    }
    return shown_path(url);
}

} // namespace ansinh::office
