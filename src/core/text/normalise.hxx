// Vietnamese text at the door: one spelling for what looks the same, and keys for comparing.
#pragma once

#include <string>
#include <string_view>

namespace ansinh::text {

/// NFC with the tone mark last: "Vie\u0303\u0302n" becomes "Viễn" (plain NFC would leave ẽ + U+0302). Invalid
/// UTF-8 bytes become U+FFFD. Nothing else changes.
std::string normalise(std::string_view utf8);

/// The key under which two names are the same name: normalised, case folded, U+00D0 (Icelandic eth) read as
/// Đ, zero-width characters dropped, every run of white space (no-break spaces included) one blank, trimmed,
/// and the tone written after the vowels of its syllable, so that "Hoà", "Hòa" and "HÒA" agree while "Lăng",
/// "Láng" and "Làng" stay apart. A soft hyphen is dropped only where the text holds letters that Vietnamese
/// has in Unicode alone (ă, đ, ễ …; à and ê are bytes of TCVN3 too): in TCVN3 it is the letter ư. A text that
/// keeps one is otherwise taken as it is, but for white space and the case of A to Z. Names in TCVN3 or VNI
/// must be converted before they are compared: upper and lower case do not pair there.
std::string name_key(std::string_view utf8);

/// The key under which texts with and without marks agree: like name_key, without tones, marks and đ.
std::string plain_key(std::string_view utf8);

/// Normalised, with every run of white space one blank and the ends trimmed (of zero-width characters too):
/// how a header or name is shown.
std::string one_line(std::string_view utf8);

} // namespace ansinh::text
