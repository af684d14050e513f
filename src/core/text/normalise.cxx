// One spelling for what looks the same: tone marks last, NFC, and the comparison keys.
#include "text/normalise.hxx"

#include "text/code_points.hxx"

#include <utf8proc.h>

#include <algorithm>
#include <new>
#include <vector>

namespace ansinh::text {

namespace {

// Combining marks of Vietnamese. The dot below and the horn have combining classes of their own, which put
// them in order; the others share one class, so Unicode keeps them as typed.
constexpr std::u32string_view tones_above = U"\u0300\u0301\u0303\u0309"; // huyền, sắc, ngã, hỏi
constexpr std::u32string_view shapes_above = U"\u0302\u0306";            // â ê ô, ă
constexpr std::u32string_view all_tones = U"\u0300\u0301\u0303\u0309\u0323";
constexpr std::u32string_view all_marks = U"\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323";
constexpr std::u32string_view vowels = U"aeiouyAEIOUY";

bool is_one_of(std::u32string_view set, char32_t c) {
    return set.find(c) != std::u32string_view::npos;
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::u32string decompose(std::u32string_view text, unsigned fold = 0) {
    const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | fold);
    const std::string utf8 = encode(text);
    std::vector<utf8proc_int32_t> points(utf8.size() * 2 + 16);
    const auto run = [&] {
        return utf8proc_decompose(reinterpret_cast<const utf8proc_uint8_t*>(utf8.data()),
                                  static_cast<utf8proc_ssize_t>(utf8.size()), points.data(),
                                  static_cast<utf8proc_ssize_t>(points.size()), options);
    };
    auto length = run();
    if (length > static_cast<utf8proc_ssize_t>(points.size())) {
        points.resize(static_cast<std::size_t>(length));
        length = run();
    }
    // encode() writes valid UTF-8 only, so there is nothing but memory that could be missing.
    if (length < 0) throw std::bad_alloc();
    return {points.begin(), points.begin() + length};
}

std::u32string compose(std::u32string_view text) {
    std::vector<utf8proc_int32_t> points(text.begin(), text.end());
    const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    const auto length =
        utf8proc_normalize_utf32(points.data(), static_cast<utf8proc_ssize_t>(points.size()), options);
    return {points.begin(), points.begin() + length};
}

// "e + tilde + circumflex" is "ẽ̂" to Unicode and "ễ" to everyone who reads it. Runs with any other mark of
// the same class are left alone: they are not Vietnamese.
void put_tones_last(std::u32string& decomposed) {
    const auto is_vietnamese = [](char32_t c) {
        return is_one_of(tones_above, c) || is_one_of(shapes_above, c);
    };
    const auto is_shape = [](char32_t c) { return is_one_of(shapes_above, c); };
    const auto is_above = [](char32_t c) {
        return utf8proc_get_property(static_cast<utf8proc_int32_t>(c))->combining_class == 230;
    };
    for (auto first = decomposed.begin(); first != decomposed.end();) {
        first = std::find_if(first, decomposed.end(), is_above);
        const auto last = std::find_if_not(first, decomposed.end(), is_above);
        if (last - first > 1 && std::all_of(first, last, is_vietnamese))
            std::stable_partition(first, last, is_shape);
        first = last;
    }
}

std::u32string normalise(std::u32string_view text) {
    std::u32string decomposed = decompose(text);
    put_tones_last(decomposed);
    return compose(decomposed);
}

// Letters that Vietnamese has in Unicode and no font of the TCVN3 kind uses: à, ê, ô and their like stand in
// Latin-1, where TCVN3 bytes land too ("tr­êng" is its trường), and prove nothing.
bool is_vietnamese_unicode(char32_t c) {
    return is_one_of(U"ĂăĐđĨĩŨũƠơƯư", c) || (c >= U'\u1EA0' && c <= U'\u1EF9') || is_one_of(all_marks, c);
}

bool may_be_tcvn3(std::u32string_view text) {
    return text.find(soft_hyphen) != std::u32string_view::npos &&
           std::none_of(text.begin(), text.end(), is_vietnamese_unicode);
}

void drop_invisible(std::u32string& text, bool soft_hyphens_too) {
    std::erase_if(text,
                  [=](char32_t c) { return is_invisible(c) && (soft_hyphens_too || c != soft_hyphen); });
}

std::u32string with_single_blanks(std::u32string_view text) {
    std::u32string result;
    result.reserve(text.size());
    for (const char32_t c : text) {
        if (!is_space(c))
            result += c;
        else if (!result.empty() && result.back() != U' ')
            result += U' ';
    }
    if (!result.empty() && result.back() == U' ') result.pop_back();
    return result;
}

// Hoà and Hòa, Qúy and Quý, Nghiã and Nghĩa: whichever vowel carries the tone, it sounds over all that stand
// together. Not over the whole word, which may be more than one syllable (Đăkrông).
std::u32string with_tones_after_vowels(std::u32string_view decomposed) {
    std::u32string result, tones;
    bool after_vowel = false;
    for (const char32_t c : decomposed) {
        if (after_vowel && is_one_of(all_tones, c)) {
            tones += c;
            continue;
        }
        after_vowel = is_one_of(vowels, c) || (after_vowel && is_mark(c));
        if (!after_vowel) {
            result += tones;
            tones.clear();
        }
        result += c;
    }
    return result + tones;
}

char32_t ascii_lower(char32_t c) {
    return c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c;
}

// The Icelandic eth and the African D look like Đ, and the clerk's keyboard or scanner takes one for the
// other.
char32_t read_as_dj(char32_t c) {
    return is_one_of(U"\u00D0\u00F0\u0189", c) ? U'đ' : c;
}

std::u32string name_key_points(std::string_view utf8) {
    if (is_ascii(utf8)) {
        std::u32string text = with_single_blanks(std::u32string(utf8.begin(), utf8.end()));
        std::transform(text.begin(), text.end(), text.begin(), ascii_lower);
        return text;
    }
    std::u32string text = normalise(decode(utf8));
    // What may be TCVN3 is not what its letters say: neither its case, nor its tones, nor its eth can be
    // told.
    const bool opaque = may_be_tcvn3(text);
    drop_invisible(text, !opaque);
    text = with_single_blanks(text);
    std::transform(text.begin(), text.end(), text.begin(), opaque ? ascii_lower : read_as_dj);
    if (!opaque) text = with_tones_after_vowels(decompose(text, UTF8PROC_CASEFOLD));
    return normalise(text);
}

} // namespace

std::string normalise(std::string_view utf8) {
    if (is_ascii(utf8)) return std::string{utf8};
    return encode(normalise(decode(utf8)));
}

std::string name_key(std::string_view utf8) {
    return encode(name_key_points(utf8));
}

std::string plain_key(std::string_view utf8) {
    std::u32string text = decompose(name_key_points(utf8));
    std::erase_if(text, is_mark);
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char32_t c) { return c == U'đ' ? U'd' : ascii_lower(c); });
    // A mark may have stood alone between blanks.
    return encode(compose(with_single_blanks(text)));
}

std::string one_line(std::string_view utf8) {
    const std::u32string text = normalise(decode(utf8));
    // A byte order mark or a zero-width blank at an end would hide a blank behind it, or make an empty cell
    // look full.
    const auto is_edge = [](char32_t c) { return is_space(c) || (is_invisible(c) && c != soft_hyphen); };
    const auto first = std::find_if_not(text.begin(), text.end(), is_edge);
    const auto last = std::find_if_not(text.rbegin(), std::make_reverse_iterator(first), is_edge).base();
    return encode(with_single_blanks({first, last}));
}

} // namespace ansinh::text
