#include "text/columns.hxx"

#include "text/code_points.hxx"

#include <utf8proc.h>

namespace ansinh::text {

namespace {

std::size_t width_of(char32_t c) {
    const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(c));
    return width > 0 ? static_cast<std::size_t>(width) : 0;
}

/// As much of the text as `width` places hold; marks stay with their letter.
std::u32string_view beginning(std::u32string_view text, std::size_t width) {
    std::size_t end = 0;
    for (std::size_t used = 0; end < text.size(); ++end) {
        used += width_of(text[end]);
        if (used > width) break;
    }
    return text.substr(0, end);
}

std::size_t width_of(std::u32string_view text) {
    std::size_t width = 0;
    for (const char32_t c : text)
        width += width_of(c);
    return width;
}

} // namespace

std::size_t display_width(std::string_view utf8) {
    return width_of(decode(utf8));
}

std::string in_column(std::string_view utf8, std::size_t width, Side side) {
    std::u32string text = decode(utf8);
    if (width_of(text) > width) text = std::u32string(beginning(text, width - 1)) + U'…';
    const std::string blanks(width - width_of(text), ' ');
    return side == Side::left ? encode(text) + blanks : blanks + encode(text);
}

} // namespace ansinh::text
