// Files as people name them.
#pragma once

#include <rtl/ustring.hxx>

#include <string>

namespace ansinh::office {

/// The system's path of a file URL; any other URL as it is.
std::string shown_path(const rtl::OUString& url);

/// The name people know a file by, with its ending: "báo cáo.ods" of a URL.
std::string shown_name(const rtl::OUString& url);

/// "a.ods", "file:///tmp" and "ods" of "file:///tmp/a.ods"; no ending: empty.
rtl::OUString name_of(const rtl::OUString& url);
rtl::OUString folder_of(const rtl::OUString& url);
rtl::OUString ending_of(const rtl::OUString& url);

/// Whether there is a file or folder of that URL.
bool is_there(const rtl::OUString& url);

} // namespace ansinh::office
