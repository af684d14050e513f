// Decoding, encoding and classes of characters.
#include "text/code_points.hxx"

#include <catch2/catch.hpp>

#include <string>

using namespace ansinh::text;

TEST_CASE("Every code point survives the way to UTF-8 and back", "[code-points]") {
    std::u32string all;
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (c < 0xD800 || c > 0xDFFF) all += c;
    }
    CHECK(decode(encode(all)) == all);
}

TEST_CASE("Each invalid byte becomes one replacement character", "[code-points]") {
    CHECK(decode("\xFF") == U"\uFFFD");
    CHECK(decode("a\x80z") == U"a\uFFFDz");
    CHECK(decode("\xE1\xBB") == U"\uFFFD\uFFFD");           // cut off
    CHECK(decode("\xE1\xBBn") == U"\uFFFD\uFFFDn");         // cut off before a letter
    CHECK(decode("\xC0\xAF") == U"\uFFFD\uFFFD");           // overlong
    CHECK(decode("\xED\xA0\x80") == U"\uFFFD\uFFFD\uFFFD"); // surrogate
    CHECK(decode("\xF4\x90\x80\x80").size() == 4);          // beyond U+10FFFF
    CHECK(decode(std::string_view("a\0b", 3)) == std::u32string_view(U"a\0b", 3));
}

TEST_CASE("Classes", "[code-points]") {
    for (const char32_t c :
         std::u32string_view{U" \t\n\r\v\f\u0085\u00A0\u1680\u2003\u2009\u2028\u2029\u202F\u205F\u3000"})
        CHECK((is_space(c) && !is_invisible(c) && !is_letter(c)));
    for (const char32_t c : std::u32string_view{U"\u00AD\u034F\u200B\u200C\u200D\u200E\u2060\uFEFF"})
        CHECK((is_invisible(c) && !is_space(c) && !is_letter(c)));
    for (const char32_t c : std::u32string_view{U"azAZđĐưỄ가"})
        CHECK((is_letter(c) && !is_space(c) && !is_invisible(c) && !is_mark(c)));
    for (const char32_t c : std::u32string_view{U"\u0300\u0301\u0302\u0323\u031B"})
        CHECK((is_mark(c) && !is_letter(c)));
    for (const char32_t c : std::u32string_view{U"09.,-_%₫²\uFFFD"})
        CHECK_FALSE((is_space(c) || is_invisible(c) || is_letter(c) || is_mark(c)));
}
