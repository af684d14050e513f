// Capital letters, for titles.
#pragma once

#include <string>
#include <string_view>

namespace ansinh::text {

/// Every letter that has a capital as that; nothing else changes. Expects NFC, as text::one_line gives it.
std::string in_capitals(std::string_view utf8);

} // namespace ansinh::text
