// One spelling for what looks the same.
#include "text/normalise.hxx"
#include "text/vietnamese_letters.hxx"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

using namespace ansinh::test;
using namespace ansinh::text;

TEST_CASE("The tone mark is last, then NFC", "[normalise]") {
    CHECK(normalise("Vie\u0303\u0302n") == "Viễn");
    CHECK(normalise("Vi\u1EBD\u0302n") == "Viễn");
    CHECK(normalise("Vie\u0302\u0303n") == "Viễn");
    CHECK(normalise("VIE\u0301\u0302T") == "VIẾT");
    CHECK(normalise("\u0103\u0301 a\u0301\u0306") == "ắ ắ");
    CHECK(normalise("u\u0301\u031Bng") == "ứng");
    CHECK(normalise("Vie\u0302\u0323t Nam") == "Việt Nam");
    CHECK(normalise("Vi\u1EB9\u0302t Nam") == "Việt Nam");
    CHECK(normalise("\u0340 e\u0340") == "\u0300 è");
}

TEST_CASE("Every vowel in every tone, its marks in any order, is one letter", "[normalise]") {
    for (std::size_t vowel = 0; vowel < toned_vowels.size(); ++vowel) {
        for (std::size_t tone = 0; tone < 6; ++tone) {
            const std::string whole = encode(toned_vowels[vowel].substr(tone, 1));
            TakenApart parts = take_apart(vowel, tone);
            CAPTURE(whole);
            REQUIRE(normalise(whole) == whole);
            std::ranges::sort(parts.marks);
            do {
                REQUIRE(normalise(encode(parts.letter + parts.marks)) == whole);
                REQUIRE(normalise("H" + encode(parts.letter + parts.marks) + "ng") == "H" + whole + "ng");
                // Any of the marks may stand in the letter already ("ê" + tone, "ẽ" + circumflex).
                if (parts.marks.size() == 2) {
                    const std::string first = normalise(encode(parts.letter + parts.marks.substr(0, 1)));
                    REQUIRE(normalise(first + encode(parts.marks.substr(1))) == whole);
                }
            } while (std::ranges::next_permutation(parts.marks).found);
        }
    }
}

TEST_CASE("Nothing else changes", "[normalise]") {
    for (const auto* text : {"", "Thon 1", "Hoà", "Hòa", "  Thôn  1\u00A0\n", "Thôn\u200B", "\uFEFFa",
                             "tr\u00ADëng", "Ðội", "１２", "½ m²", "Ωß", "日本"})
        CHECK(normalise(text) == text);
    // Marks of other writing systems keep their order.
    CHECK(normalise("a\u0308\u0301") == "\u00E4\u0301");
    CHECK(normalise("a\u0301\u0308\u0302") == "\u00E1\u0308\u0302");
}

TEST_CASE("Invalid UTF-8 is replaced, the rest is kept", "[normalise]") {
    CHECK(normalise("Th\xF4n 1") == "Th\uFFFDn 1");
    CHECK(normalise("\xE1\xBB") == "\uFFFD\uFFFD");
    CHECK(normalise(std::string_view("e\0\xCC\x81", 4)) == std::string("e\0\xCC\x81", 4));
}

TEST_CASE("Long runs of marks are no trouble", "[normalise]") {
    std::string text = "e";
    for (int i = 0; i < 5000; ++i)
        text += i % 2 ? "\u0302" : "\u0301";
    const std::string once = normalise(text);
    // The circumflexes come first, whatever stood between them.
    CHECK(once.starts_with("ê\u0302"));
    CHECK(normalise(once) == once);
}

TEST_CASE("One line", "[normalise]") {
    CHECK(one_line("") == "");
    CHECK(one_line(" \t\u00A0\n") == "");
    CHECK(one_line("\uFEFF \u200B ") == "");
    CHECK(one_line("Dân số đến\n31/12/2025") == "Dân số đến 31/12/2025");
    CHECK(one_line("\u00A0 Thôn\u202F\r\n Đồi  1 ") == "Thôn Đồi 1");
    CHECK(one_line("\uFEFFTHÔN Vie\u0303\u0302n \u200B") == "THÔN Viễn");
    CHECK(one_line("Thư\u00AD") == "Thư\u00AD");
    CHECK(one_line("a \u200B b") == "a \u200B b");
}

TEST_CASE("Normalising twice is normalising once", "[normalise][property]") {
    std::mt19937_64 random{1};
    for (int i = 0; i < 20000; ++i) {
        const std::string text = random_text(random, random() % 12);
        CAPTURE(text);
        const std::string once = normalise(text);
        REQUIRE(normalise(once) == once);
        const std::string line = one_line(text);
        REQUIRE(one_line(line) == line);
        REQUIRE(normalise(line) == line);
        REQUIRE(one_line(once) == line);
        REQUIRE(line.find("  ") == std::string::npos);
    }
}
