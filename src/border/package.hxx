// What the extension ships and the office's settings that An Sinh asks for: its own folder, the interface
// language.
#pragma once

#include "text/language.hxx"

#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <rtl/ustring.hxx>

#include <string>
#include <vector>

namespace ansinh::border {

using Context = css::uno::Reference<css::uno::XComponentContext>;

/// The folder the extension is installed in, as a file URL without a slash at the end.
rtl::OUString package_folder(const Context& context);

/// The content of a file the extension ships; `path` is relative to its folder ("data/table-words.json").
/// Throws Error "data.missing" (path).
std::string read_package_file(const Context& context, const rtl::OUString& path);

/// The names of the files in a folder the extension ships, sorted. Throws Error "data.missing" (folder).
std::vector<std::string> package_files(const Context& context, const rtl::OUString& folder);

/// Vietnamese under a Vietnamese interface, else English.
text::Language interface_language(const Context& context);

} // namespace ansinh::border
