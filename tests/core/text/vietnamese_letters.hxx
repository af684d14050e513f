// The 12 vowels of Vietnamese in their 6 tones, as one code point and taken apart, and random texts for
// properties.
#pragma once

#include "text/code_points.hxx"

#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::test {

/// Each vowel's row: no tone, huyền, sắc, hỏi, ngã, nặng.
inline constexpr std::array<std::u32string_view, 24> toned_vowels{
    U"aàáảãạ", U"ăằắẳẵặ", U"âầấẩẫậ", U"eèéẻẽẹ", U"êềếểễệ", U"iìíỉĩị", U"oòóỏõọ", U"ôồốổỗộ",
    U"ơờớởỡợ", U"uùúủũụ", U"ưừứửữự", U"yỳýỷỹỵ", U"AÀÁẢÃẠ", U"ĂẰẮẲẴẶ", U"ÂẦẤẨẪẬ", U"EÈÉẺẼẸ",
    U"ÊỀẾỂỄỆ", U"IÌÍỈĨỊ", U"OÒÓỎÕỌ", U"ÔỒỐỔỖỘ", U"ƠỜỚỞỠỢ", U"UÙÚỦŨỤ", U"ƯỪỨỬỮỰ", U"YỲÝỶỸỴ",
};
inline constexpr std::array<char32_t, 6> tone_marks{0, U'\u0300', U'\u0301', U'\u0309', U'\u0303', U'\u0323'};
inline constexpr std::u32string_view bare_vowels = U"aaaeeiooouuyAAAEEIOOOUUY";
inline constexpr char32_t breve = U'\u0306', circumflex = U'\u0302', horn = U'\u031B';
/// Of a ă â e ê i o ô ơ u ư y.
inline constexpr std::array<char32_t, 12> shape_marks{0, breve,      circumflex, 0, circumflex, 0,
                                                      0, circumflex, horn,       0, horn,       0};

/// A letter without its marks, and the marks: at most a shape (â, ă, ơ …) and a tone.
struct TakenApart {
    char32_t letter = 0;
    std::u32string marks;
};

inline TakenApart take_apart(std::size_t vowel, std::size_t tone) {
    TakenApart result{bare_vowels[vowel], {}};
    if (const char32_t shape = shape_marks[vowel % shape_marks.size()]) result.marks += shape;
    if (tone > 0) result.marks += tone_marks[tone];
    return result;
}

/// A text of Vietnamese letters whole or taken apart, marks of several writing systems, digits, blanks, and
/// rubbish.
inline std::string random_text(std::mt19937_64& random, std::size_t length) {
    constexpr std::u32string_view others =
        U"bcdđĐÐðƉghklmnpqrstvxBHQTZ019 \u00A0\u202F\t\n\u200B\uFEFF\u2060\u00ADßİıſñöüǗΩᾳ가ㅏж.,-'µêôàç";
    constexpr std::u32string_view marks =
        U"\u0300\u0301\u0302\u0303\u0306\u0308\u0309\u030A\u031B\u0323\u0327\u0345";
    std::string text;
    for (std::size_t i = 0; i < length; ++i) {
        const auto pick = [&](std::u32string_view from) {
            return text::encode(from.substr(random() % from.size(), 1));
        };
        switch (random() % 8) {
        case 0:
        case 1:
        case 2:
            text += pick(toned_vowels[random() % toned_vowels.size()]);
            break;
        case 3:
            text += pick(marks);
            break;
        case 4:
            if (random() % 8 == 0) text += static_cast<char>(random() % 256);
            break;
        default:
            text += pick(others);
        }
    }
    return text;
}

} // namespace ansinh::test
