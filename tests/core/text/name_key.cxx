// Which names are the same name, and which only look alike.
#include "text/normalise.hxx"
#include "text/vietnamese_letters.hxx"

#include <catch2/catch.hpp>

#include <array>
#include <random>
#include <utility>

using namespace ansinh::test;
using namespace ansinh::text;

TEST_CASE("A village's name in every spelling that clerks send", "[name-key]") {
    const std::pair<const char*, const char*> same[]{
        {"Thôn Hoà Bình", "Thôn Hòa Bình"},
        {"THO\u0302N LA\u0306NG", "Thôn Lăng"},
        {"Tho\u0302n La\u0301ng", "Thôn Láng"},
        {"thôn \u200B\u00D0ội 1", "Thôn Đội 1"},
        {"Thôn Đồi 1\u00A0", "Thôn Đồi 1"},
        {"Thôn Vie\u0303\u0302n", "Thôn Viễn"},
        {"HÒA", "Hoà"},
        {"\uFEFFthôn\n\u00A0\u202F1 ", "THÔN 1"},
        {"\u0189ội 1", "đội 1"},
        {"Hoà\u2060 Bình", "hòa bình"},
        {"Hội Trư\u00ADờng", "Hội Trường"},
        {"Tổ 3A", "TỔ 3a"},
        {"Xóm2 Hoà", "xóm2 hòa"},
    };
    for (const auto& [sent, listed] : same) {
        CAPTURE(sent, listed);
        CHECK(name_key(sent) == name_key(listed));
    }
}

TEST_CASE("Names that differ stay apart", "[name-key]") {
    const std::pair<const char*, const char*> different[]{
        {"Thôn Lăng", "Thôn Láng"},
        {"Thôn Láng", "Thôn Làng"},
        {"Thôn Lăng", "Thôn Làng"},
        {"Thôn Lang", "Thôn Lăng"},
        {"Thon Lang", "Thôn Lang"},
        {"Thôn Lang", "Thôn Làng"},
        {"Thôn Đội 1", "Thôn Đồi 1"},
        {"Thôn 1", "Thôn 10"},
        {"Thôn 10", "Thôn 1O"},
        {"Thôn 1", "Thôn 1 (Tân Hòa)"},
        {"Thôn 1 (Tân Hòa)", "Thôn 1 (Tân Phú)"},
        {"Thôn 1", "Thôn1"},
        {"Mỹ", "Mĩ"},
        {"Dội", "Đội"},
        {"Đăkròng", "Đăkrồng"},
        {"Hàlan", "Halàn"},
        {"Thủ", "Thư"},
    };
    for (const auto& [one, other] : different) {
        CAPTURE(one, other);
        CHECK(name_key(one) != name_key(other));
    }
}

TEST_CASE("Old and new tone style, and tones put on the wrong vowel", "[name-key]") {
    const std::pair<const char*, const char*> same[]{
        {"hoà", "hòa"},   {"hoá", "hóa"},       {"thuý", "thúy"}, {"thuỷ", "thủy"},     {"khoẻ", "khỏe"},
        {"Qúy", "Quý"},   {"Hòang", "Hoàng"},   {"Gía", "Giá"},   {"Nghiã", "Nghĩa"},   {"Thọai", "Thoại"},
        {"Tòan", "Toàn"}, {"Hùynh", "Huỳnh"},   {"Lọai", "Loại"}, {"Ngũyên", "Nguyễn"}, {"Cuả", "Của"},
        {"Mùa", "Muà"},   {"Khúyên", "Khuyến"}, {"Thúê", "Thuế"}, {"Gìơ", "Giờ"},       {"Tuỵ", "Tụy"},
    };
    for (const auto& [one, other] : same) {
        CAPTURE(one, other);
        CHECK(name_key(one) == name_key(other));
    }
    CHECK(name_key("hoà") != name_key("hoá"));
    CHECK(name_key("hoà") != name_key("hoa"));
    CHECK(name_key("quý") != name_key("quỳ"));
    CHECK(name_key("Thuế") != name_key("Thué"));
}

TEST_CASE("A tone anywhere on a group of vowels is the same tone", "[name-key][property]") {
    constexpr std::array<std::u32string_view, 14> groups{U"oa", U"oe", U"uy", U"ia",  U"ua",  U"ưa",  U"iê",
                                                         U"yê", U"uô", U"ươ", U"uyê", U"oai", U"uya", U"ươi"};
    for (const auto group : groups) {
        for (std::size_t tone = 1; tone < tone_marks.size(); ++tone) {
            std::string key;
            for (std::size_t at = 0; at < group.size(); ++at) {
                std::u32string word = U"Th" + std::u32string{group.substr(0, at + 1)};
                word += tone_marks[tone];
                word += group.substr(at + 1);
                word += U"nh";
                const std::string here = name_key(encode(word));
                CAPTURE(here);
                if (at == 0) key = here;
                REQUIRE(here == key);
            }
            CHECK(key != name_key("Th" + encode(group) + "nh"));
        }
    }
}

TEST_CASE("Every vowel keeps its letter, shape and tone in the key", "[name-key]") {
    for (std::size_t one = 0; one < 12; ++one) {
        for (std::size_t other = 0; other < 12; ++other) {
            for (std::size_t i = 0; i < 36; ++i) {
                const std::string left = encode(toned_vowels[one].substr(i / 6, 1));
                const std::string right = encode(toned_vowels[other].substr(i % 6, 1));
                CAPTURE(left, right);
                REQUIRE((name_key("b" + left + "nh") == name_key("b" + right + "nh")) == (left == right));
                REQUIRE(name_key("b" + left) ==
                        name_key("B" + encode(toned_vowels[one + 12].substr(i / 6, 1))));
                REQUIRE((plain_key(left) == plain_key(right)) == (bare_vowels[one] == bare_vowels[other]));
            }
        }
    }
}

TEST_CASE("A soft hyphen is dropped in Unicode Vietnamese and kept where it may be the letter ư",
          "[name-key]") {
    CHECK(name_key("Thôn Đồi\u00AD") == name_key("Thôn Đồi"));
    CHECK(name_key("Vi\u00ADe\u0302\u0323t") == name_key("Việt"));
    CHECK(name_key("vie\u00AD\u0302\u0323t") == name_key("việt"));
    // TCVN3, read as Latin-1: "trưởng", "trường", "thư", "lưu"
    for (const auto* tcvn3 : {"tr\u00ADëng", "tr\u00ADêng", "th\u00AD", "l\u00ADu"}) {
        CAPTURE(tcvn3);
        CHECK(name_key(tcvn3) == tcvn3);
    }
    // Other letters of such a text are not what they seem: none is folded, moved or read as Đ.
    CHECK(name_key("TH\u00AD  ÊÐ ãi") == "th\u00AD ÊÐ ãi");
    CHECK(name_key("l\u00ADu") != name_key("lu"));
}

TEST_CASE("Keys without marks", "[plain-key]") {
    CHECK(plain_key("Chưa tham gia") == "chua tham gia");
    CHECK(plain_key("CHƯA  THAM\u00A0GIA") == "chua tham gia");
    CHECK(plain_key("Thôn Đội 1") == "thon doi 1");
    CHECK(plain_key("thôn \u200B\u00D0ội 1") == "thon doi 1");
    CHECK(plain_key("Thon Lang") == plain_key("THÔN LĂNG"));
    CHECK(plain_key("Vie\u0303\u0302n") == "vien");
    CHECK(plain_key("Quỳnh Ưng Nguyễn Đỗ Thuỷ") == "quynh ung nguyen do thuy");
    CHECK(plain_key("Tỷ lệ (%)") == "ty le (%)");
    CHECK(plain_key("Thôn 1") != plain_key("Thôn 10"));
    CHECK(plain_key("Thôn 10") != plain_key("Thôn 1O"));
    CHECK(plain_key("\u0301") == "");
    CHECK(plain_key("가") == "가");
}

TEST_CASE("Keys of odd texts", "[name-key]") {
    CHECK(name_key("") == "");
    CHECK(name_key(" \u00A0\u200B\uFEFF\n") == "");
    CHECK(name_key("\xFF") == "\uFFFD");
    CHECK(name_key("Th\xF4n") == "th\uFFFDn");
    CHECK(name_key("NIÑO") == "niño");
    CHECK(name_key("Straße") == "strasse");
    CHECK(name_key("A\tB\x01") == "a b\x01");
}

TEST_CASE("Keys of keys, and of what was normalised before", "[name-key][property]") {
    std::mt19937_64 random{2};
    for (int i = 0; i < 30000; ++i) {
        const std::string text = random_text(random, random() % 12);
        CAPTURE(text);
        const std::string key = name_key(text);
        REQUIRE(name_key(key) == key);
        REQUIRE(normalise(key) == key);
        REQUIRE(name_key(normalise(text)) == key);
        REQUIRE(name_key(one_line(text)) == key);
        REQUIRE(name_key(" " + text + "\u00A0\n") == key);

        const std::string plain = plain_key(text);
        REQUIRE(plain_key(plain) == plain);
        REQUIRE(plain_key(key) == plain);
        for (const char32_t c : decode(plain))
            REQUIRE_FALSE(is_mark(c));
    }
}

TEST_CASE("Upper case, taking apart and zero-width characters never change a Vietnamese key",
          "[name-key][property]") {
    std::mt19937_64 random{6};
    constexpr std::u32string_view consonants = U"bcdđghklmnpqrstvx";
    constexpr std::u32string_view capitals = U"BCDĐGHKLMNPQRSTVX";
    for (int i = 0; i < 5000; ++i) {
        std::u32string lower = U"đ", upper = U"Đ", apart = U"Ð";
        for (auto letters = 1 + random() % 10; letters > 0; --letters) {
            if (random() % 2 == 0) {
                const auto at = random() % consonants.size();
                lower += consonants[at];
                upper += capitals[at];
                apart += consonants[at];
            } else {
                const auto vowel = random() % 12, tone = random() % 6;
                lower += toned_vowels[vowel][tone];
                upper += toned_vowels[vowel + 12][tone];
                TakenApart parts = take_apart(vowel, tone);
                std::shuffle(parts.marks.begin(), parts.marks.end(), random);
                apart += parts.letter + parts.marks;
            }
            if (random() % 4 == 0) apart += U"\u200B\uFEFF\u2060"[random() % 3];
        }
        const std::string key = name_key(encode(lower));
        CAPTURE(key);
        REQUIRE(name_key(encode(upper)) == key);
        REQUIRE(name_key(encode(apart)) == key);
        REQUIRE(plain_key(encode(apart)) == plain_key(encode(lower)));
    }
}
