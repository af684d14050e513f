#include "office/file_names.hxx"

#include "border/text.hxx"

#include <osl/file.hxx>
#include <rtl/uri.hxx>

namespace ansinh::office {

std::string shown_path(const rtl::OUString& url) {
    rtl::OUString path;
    return border::to_utf8(osl::FileBase::getSystemPathFromFileURL(url, path) == osl::FileBase::E_None ? path
                                                                                                       : url);
}

std::string shown_name(const rtl::OUString& url) {
    return border::to_utf8(rtl::Uri::decode(name_of(url), rtl_UriDecodeWithCharset, RTL_TEXTENCODING_UTF8));
}

rtl::OUString name_of(const rtl::OUString& url) {
    return url.copy(url.lastIndexOf('/') + 1);
}

rtl::OUString folder_of(const rtl::OUString& url) {
    return url.copy(0, url.lastIndexOf('/'));
}

rtl::OUString ending_of(const rtl::OUString& url) {
    const rtl::OUString name = name_of(url);
    const sal_Int32 dot = name.lastIndexOf('.');
    return dot <= 0 ? rtl::OUString() : name.copy(dot + 1).toAsciiLowerCase();
}

bool is_there(const rtl::OUString& url) {
    osl::DirectoryItem item;
    return osl::DirectoryItem::get(url, item) == osl::FileBase::E_None;
}

} // namespace ansinh::office
