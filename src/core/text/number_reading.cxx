// Reading numbers typed as text. Three steps: split the text into sign, digits with marks, percent and unit;
// tell what the marks can mean; say how certain that is.
#include "text/number_reading.hxx"

#include "number/decimal.hxx"
#include "text/code_points.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace ansinh::text {

namespace {

// Nobody counts people or đồng with more digits: it is a barcode or an account.
constexpr std::size_t most_digits = 40;

constexpr std::u32string_view dashes = U"-\u2010\u2011\u2012\u2013\u2014\u2212";
constexpr std::u32string_view minus_signs = U"-\u2013\u2212";
constexpr std::u32string_view apostrophes = U"'\u2019";

bool is_one_of(std::u32string_view set, char32_t c) {
    return set.find(c) != std::u32string_view::npos;
}

bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

// Blanks that stand between the thousands of one number; a tab or a line break stands between two.
bool is_grouping_blank(char32_t c) {
    return is_space(c) && c >= U' ' && c != U'\u0085' && c != U'\u2028' && c != U'\u2029';
}

std::u32string_view trimmed(std::u32string_view text) {
    while (!text.empty() && is_space(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_space(text.back()))
        text.remove_suffix(1);
    return text;
}

bool take(std::u32string_view& text, std::u32string_view any_of) {
    if (text.empty() || !is_one_of(any_of, text.front())) return false;
    text.remove_prefix(1);
    return true;
}

// What is looked at: normalised, so that a unit's letters are letters, and without zero-width characters.
std::u32string at_the_door(std::string_view utf8) {
    std::u32string text = decode(normalise(utf8));
    std::erase_if(text, [](char32_t c) { return is_invisible(c) && c != soft_hyphen; });
    return text;
}

/// Digits in groups with one mark between each two: "1.234,5" has the groups 1, 234, 5 and the marks '.',
/// ','.
struct Figure {
    std::vector<std::u32string> groups;
    std::u32string marks; ///< every kind of blank as U' '

    std::size_t digits() const {
        std::size_t count = 0;
        for (const auto& group : groups)
            count += group.size();
        return count;
    }
};

/// Takes the longest figure at the front of `text`; no groups where there is none.
Figure take_figure(std::u32string_view& text, Separators separators) {
    const auto is_mark_here = [&](char32_t c) {
        return is_grouping_blank(c) || c == U'.' || c == U',' || c == separators.decimal ||
               c == separators.grouping;
    };
    Figure figure;
    while (!text.empty() && is_digit(text.front())) {
        const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
        figure.groups.emplace_back(text.begin(), end);
        text.remove_prefix(figure.groups.back().size());
        if (text.size() < 2 || !is_mark_here(text[0]) || !is_digit(text[1])) break;
        figure.marks += is_grouping_blank(text[0]) ? U' ' : text[0];
        text.remove_prefix(1);
    }
    return figure;
}

// Words after a number that change it or cast doubt on it: "1,2 triệu", "2 rưỡi", "45 ước". With marks or,
// from those who type none, without any; "trạm" (a station) is neither "trăm" nor "tram".
bool changes_the_number(std::u32string_view word) {
    static const std::set<std::string> keys = [] {
        std::set<std::string> result;
        for (const auto* each :
             {"chưa", "chục", "dưới",  "dự",  "gần", "hơn",  "khoảng", "không", "lẻ", "muôn",
              "mươi", "ngàn", "nghìn", "ngđ", "nđ",  "rưỡi", "tạm",    "thiếu", "tr", "trăm",
              "trên", "trđ",  "triệu", "tỉ",  "tỷ",  "ước",  "vạn",    "xấp"}) {
            result.insert(name_key(each));
            result.insert(plain_key(each));
        }
        return result;
    }();
    return keys.contains(name_key(encode(word)));
}

// "1O" is a 10 with a letter, not one O.
bool looks_like_digits(std::u32string_view word) {
    return std::ranges::all_of(word, [](char32_t c) { return is_one_of(U"OoIil", c); });
}

bool is_harmless_word(std::u32string_view word) {
    const auto belongs = [](char32_t c) { return is_letter(c) || is_mark(c); };
    return std::ranges::all_of(word, belongs) && !looks_like_digits(word) && !changes_the_number(word);
}

// A single letter right after the number makes it a name ("12 A", "5B"), unless it is the đồng. Further on it
// is a syllable ("3 trạm y tế").
bool is_unit_word(std::u32string_view word, bool first) {
    if (first && word.size() == 1) return is_one_of(U"đĐ₫", word.front());
    return is_harmless_word(word);
}

bool is_unit(std::u32string_view text) {
    bool first = true;
    for (text = trimmed(text); !text.empty(); text = trimmed(text)) {
        const auto end = std::find_if(text.begin(), text.end(), is_space);
        const auto length = static_cast<std::size_t>(end - text.begin());
        if (!is_unit_word(text.substr(0, length), first)) return false;
        text.remove_prefix(length);
        first = false;
    }
    return true;
}

struct Parts {
    bool negative = false;
    Figure figure;
    bool percent = false;
};

// "%" with any blanks before it
bool take_percent(std::u32string_view& text) {
    std::u32string_view rest = trimmed(text);
    if (!take(rest, U"%")) return false;
    text = rest;
    return true;
}

std::optional<Parts> split(std::u32string_view text, Separators separators) {
    Parts parts;
    const bool in_parentheses = take(text, U"(");
    if (in_parentheses) {
        text = trimmed(text);
        parts.negative = true;
    } else if (take(text, minus_signs)) {
        parts.negative = true;
    } else {
        take(text, U"+");
    }
    parts.figure = take_figure(text, separators);
    if (parts.figure.groups.empty() || parts.figure.digits() > most_digits) return std::nullopt;
    parts.percent = take_percent(text);
    if (in_parentheses) {
        text = trimmed(text);
        if (!take(text, U")")) return std::nullopt;
        if (!parts.percent) parts.percent = take_percent(text);
    }
    if (parts.percent ? !trimmed(text).empty() : !is_unit(text)) return std::nullopt;
    return parts;
}

/// The figure as a number whose last `fraction_groups` (0 or 1) groups are decimals.
Rational value_of(const Figure& figure, std::size_t fraction_groups) {
    Integer digits = 0;
    for (const auto& group : figure.groups) {
        for (const char32_t c : group)
            digits = digits * 10 + static_cast<unsigned>(c - U'0');
    }
    if (fraction_groups == 0) return Rational{digits};
    return Rational{digits, number::power_of_ten(static_cast<int>(figure.groups.back().size()))};
}

/// The first `count` groups can be one whole number with thousands marks: 1 to 3 digits, not from 0, then
/// threes.
bool in_threes(const Figure& figure, std::size_t count) {
    const auto& first = figure.groups.front();
    if (first.size() > 3 || first.front() == U'0') return false;
    return std::all_of(figure.groups.begin() + 1, figure.groups.begin() + static_cast<std::ptrdiff_t>(count),
                       [](const auto& group) { return group.size() == 3; });
}

NumberReading without_value(ReadingKind kind) {
    return {kind, std::nullopt, {}, false};
}

NumberReading certain(const Rational& value) {
    return {ReadingKind::number, value, {}, false};
}

NumberReading doubtful(std::vector<Rational> candidates) {
    return {ReadingKind::ambiguous, std::nullopt, std::move(candidates), false};
}

// "1.234", "12,5", "1234.5"
NumberReading read_single_mark(const Figure& figure, Separators separators, bool percent) {
    const char32_t mark = figure.marks.front();
    const Rational decimal = value_of(figure, 1);
    if (!in_threes(figure, 2)) return mark == separators.decimal ? certain(decimal) : doubtful({decimal});
    const Rational grouped = value_of(figure, 0);
    // People and đồng have thousands, rates have decimals: nobody means 95.125 % as ninety-five thousand.
    if (percent) return doubtful({decimal, grouped});
    return mark == separators.grouping ? certain(grouped) : doubtful({grouped, decimal});
}

// Several marks: all alike are thousands; a different last one is the decimal mark.
NumberReading read_several_marks(const Figure& figure, Separators separators) {
    const char32_t first = figure.marks.front();
    const char32_t last = figure.marks.back();
    const auto alike = figure.marks.find_first_not_of(first);
    if (alike == std::u32string::npos)
        return in_threes(figure, figure.groups.size()) ? certain(value_of(figure, 0))
                                                       : without_value(ReadingKind::words);
    const bool last_alone_differs = alike + 1 == figure.marks.size() && last != U' ';
    if (!last_alone_differs || !in_threes(figure, figure.groups.size() - 1))
        return without_value(ReadingKind::words);
    const Rational decimal = value_of(figure, 1);
    // "1 234.567" under vi-VN: one number with two sorts of thousands marks is as likely as a foreign
    // decimal.
    if (first == U' ' && figure.groups.back().size() == 3 && last != separators.decimal)
        return doubtful({value_of(figure, 0), decimal});
    return certain(decimal);
}

NumberReading read_figure(const Figure& figure, Separators separators, bool percent) {
    if (figure.marks.empty()) return certain(value_of(figure, 0));
    if (figure.marks.size() > 1) return read_several_marks(figure, separators);
    if (figure.marks.front() != U' ') return read_single_mark(figure, separators, percent);
    return in_threes(figure, 2) ? certain(value_of(figure, 0)) : without_value(ReadingKind::words);
}

NumberReading with_sign_and_percent(NumberReading reading, const Parts& parts) {
    if (reading.kind == ReadingKind::words) return reading;
    const auto adjust = [&](Rational& value) {
        if (parts.percent) value /= 100;
        if (parts.negative) value = -value;
    };
    if (reading.value) adjust(*reading.value);
    std::ranges::for_each(reading.candidates, adjust);
    reading.percent = parts.percent;
    return reading;
}

} // namespace

NumberReading read_number(std::string_view utf8, Separators separators) {
    const std::u32string cleaned = at_the_door(utf8);
    std::u32string_view text = trimmed(cleaned);
    // A leading apostrophe is how a clerk tells a spreadsheet to keep its hands off.
    if (take(text, apostrophes)) text = trimmed(text);
    if (text.empty()) return without_value(ReadingKind::blank);
    if (text.find_first_not_of(dashes) == std::u32string_view::npos) return without_value(ReadingKind::dash);
    const auto parts = split(text, separators);
    if (!parts) return without_value(ReadingKind::words);
    return with_sign_and_percent(read_figure(parts->figure, separators, parts->percent), *parts);
}

} // namespace ansinh::text
