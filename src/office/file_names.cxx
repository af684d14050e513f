#include "office/file_names.hxx"

#include "border/text.hxx"

#include <osl/file.hxx>

namespace ansinh::office {

std::string shown_path(const rtl::OUString& url) {
    rtl::OUString path;
    return border::to_utf8(osl::FileBase::getSystemPathFromFileURL(url, path) == osl::FileBase::E_None ? path
                                                                                                       : url);
}

} // namespace ansinh::office
