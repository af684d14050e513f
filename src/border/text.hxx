// Text across the border: the office speaks UTF-16 (OUString), core UTF-8.
#pragma once

#include <rtl/ustring.hxx>

#include <string>
#include <string_view>

namespace ansinh::border {

/// Lone surrogates become U+FFFD.
std::string to_utf8(const rtl::OUString& text);
rtl::OUString to_office(std::string_view utf8);

} // namespace ansinh::border
