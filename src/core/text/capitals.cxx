#include "text/capitals.hxx"

#include "text/code_points.hxx"

#include <utf8proc.h>

namespace ansinh::text {

std::string in_capitals(std::string_view utf8) {
    std::u32string letters = decode(utf8);
    for (char32_t& letter : letters)
        letter = static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(letter)));
    return encode(letters);
}

std::string with_initials(std::string_view utf8) {
    std::u32string letters = decode(utf8);
    bool begins = true;
    for (char32_t& letter : letters) {
        const auto point = static_cast<utf8proc_int32_t>(letter);
        letter = static_cast<char32_t>(begins ? utf8proc_toupper(point) : utf8proc_tolower(point));
        begins = is_space(letter);
    }
    return encode(letters);
}

bool starts_with_capital(std::string_view utf8) {
    const std::string first = encode(decode(utf8).substr(0, 1));
    return !first.empty() && in_capitals(first) == first;
}

} // namespace ansinh::text
