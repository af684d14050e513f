#include "border/package.hxx"

#include "border/configuration.hxx"
#include "border/text.hxx"
#include "message.hxx"

#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <osl/file.hxx>

#include <algorithm>

namespace ansinh::border {

namespace {

constexpr const char* identifier = "vn.ansinh.calc";

} // namespace

rtl::OUString package_folder(const Context& context) {
    return css::deployment::PackageInformationProvider::get(context)->getPackageLocation(
        to_office(identifier));
}

std::string read_package_file(const Context& context, const rtl::OUString& path) {
    const auto missing = [&] { return Error("data.missing", {to_utf8(path)}); };
    osl::File file(package_folder(context) + "/" + path);
    if (file.open(osl_File_OpenFlag_Read) != osl::FileBase::E_None) throw missing();
    sal_uInt64 size = 0;
    if (file.getSize(size) != osl::FileBase::E_None) throw missing();
    std::string content(static_cast<std::size_t>(size), '\0');
    sal_uInt64 done = 0;
    if (file.read(content.data(), size, done) != osl::FileBase::E_None || done != size) throw missing();
    return content;
}

std::vector<std::string> package_files(const Context& context, const rtl::OUString& folder) {
    osl::Directory directory(package_folder(context) + "/" + folder);
    if (directory.open() != osl::FileBase::E_None) throw Error("data.missing", {to_utf8(folder)});
    std::vector<std::string> names;
    for (osl::DirectoryItem item; directory.getNextItem(item) == osl::FileBase::E_None;) {
        osl::FileStatus status(osl_FileStatus_Mask_FileName | osl_FileStatus_Mask_Type);
        if (item.getFileStatus(status) == osl::FileBase::E_None &&
            status.getFileType() == osl::FileStatus::Regular)
            names.push_back(to_utf8(status.getFileName()));
    }
    std::sort(names.begin(), names.end());
    return names;
}

text::Language interface_language(const Context& context) {
    const auto settings = configuration(context, "/org.openoffice.Setup/L10N");
    rtl::OUString locale;
    settings->getByName("ooLocale") >>= locale;
    return locale == "vi" || locale.startsWith("vi-") ? text::Language::vietnamese : text::Language::english;
}

} // namespace ansinh::border
