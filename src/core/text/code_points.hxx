// Text as code points: decoding what a cell holds, and the few classes of characters that the readers of text
// share.
#pragma once

#include <string>
#include <string_view>

namespace ansinh::text {

inline constexpr char32_t soft_hyphen = U'\u00AD';

/// Every byte that is not part of valid UTF-8 becomes one U+FFFD.
std::u32string decode(std::string_view utf8);
std::string encode(std::u32string_view text);

/// White space of any kind: blank, tab, line break, no-break and narrow spaces.
bool is_space(char32_t c);
/// Takes no place and means nothing: zero-width space and joiners, byte order mark, direction marks … and the
/// soft hyphen, about which the reader must think twice (see normalise.hxx).
bool is_invisible(char32_t c);
bool is_letter(char32_t c);
/// A combining mark, which belongs to the letter before it.
bool is_mark(char32_t c);

} // namespace ansinh::text
