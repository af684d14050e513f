// Capital letters, for titles and names.
#pragma once

#include <string>
#include <string_view>

namespace ansinh::text {

/// Every letter that has a capital as that; nothing else changes. Expects NFC, as text::one_line gives it.
std::string in_capitals(std::string_view utf8);

/// The first letter of each word as a capital, all others small: "NGUYỄN VĂN AN" becomes "Nguyễn Văn An".
/// Expects NFC.
std::string with_initials(std::string_view utf8);

/// The first letter is none of the small ones: so a proper name begins ("Mỏ Cày", not "hội"), and the dots
/// that stand for one.
bool starts_with_capital(std::string_view utf8);

} // namespace ansinh::text
