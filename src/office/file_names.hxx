// Files as people name them.
#pragma once

#include <rtl/ustring.hxx>

#include <string>

namespace ansinh::office {

/// The system's path of a file URL; any other URL as it is.
std::string shown_path(const rtl::OUString& url);

} // namespace ansinh::office
