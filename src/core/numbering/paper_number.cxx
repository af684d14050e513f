#include "numbering/paper_number.hxx"

#include "text/code_points.hxx"
#include "text/normalise.hxx"

#include <fmt/format.h>

#include <algorithm>

namespace ansinh::numbering {

namespace {

bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

bool is_dash(char32_t c) {
    return c == U'-' || (c >= U'\u2010' && c <= U'\u2015') || c == U'\u2212';
}

/// In one spelling, without invisible characters at the ends.
std::u32string points_of(std::string_view utf8) {
    return text::decode(text::one_line(utf8));
}

/// The text behind "Số", "Số:"; nothing where it begins otherwise.
std::optional<std::u32string_view> behind_label(std::u32string_view line) {
    if (line.size() < 2) return std::nullopt;
    const std::string label = text::name_key(text::encode(line.substr(0, 2)));
    if (label != "so" && label != text::name_key("Số")) return std::nullopt;
    line.remove_prefix(2);
    while (!line.empty() && (text::is_space(line.front()) || line.front() == U':'))
        line.remove_prefix(1);
    return line;
}

/// Without blanks, dashes as "-"; nothing unless letters and digits in parts, the first of them beginning
/// with a letter.
std::optional<std::string> symbol_of(std::u32string_view typed) {
    std::u32string symbol;
    for (const char32_t c : typed)
        if (!text::is_space(c) && !text::is_invisible(c)) symbol.push_back(is_dash(c) ? U'-' : c);
    if (symbol.empty() || !text::is_letter(symbol.front()) || symbol.back() == U'-') return std::nullopt;
    const auto fits = [](char32_t c) {
        return text::is_letter(c) || text::is_mark(c) || is_digit(c) || c == U'-' || c == U'.' || c == U'&';
    };
    if (!std::ranges::all_of(symbol, fits) || symbol.find(U"--") != std::u32string::npos) return std::nullopt;
    return text::encode(symbol);
}

/// Takes digits and at most one letter off the front.
std::optional<BareNumber> take_number(std::u32string_view& line) {
    std::size_t digits = 0;
    BareNumber number;
    while (digits < line.size() && is_digit(line[digits])) {
        if (digits == 6) return std::nullopt;
        number.number = number.number * 10 + static_cast<int>(line[digits++] - U'0');
    }
    if (number.number == 0) return std::nullopt;
    line.remove_prefix(digits);
    if (!line.empty() && line.front() < 0x80 && text::is_letter(line.front())) {
        number.suffix = text::name_key(text::encode(line.substr(0, 1)));
        line.remove_prefix(1);
    }
    return number;
}

void skip_blanks(std::u32string_view& line) {
    while (!line.empty() && text::is_space(line.front()))
        line.remove_prefix(1);
}

/// Takes "2026/" off the front, if it is there.
void skip_year(std::u32string_view& line) {
    if (line.size() > 5 && std::ranges::all_of(line.substr(0, 4), is_digit) && line[4] == U'/')
        line.remove_prefix(5);
}

} // namespace

bool is_open_place(char32_t letter) {
    return text::is_space(letter) || letter == U'.' || letter == U'\u2026' || letter == U'_' ||
           is_dash(letter);
}

std::string written(int number, std::string_view suffix) {
    return fmt::format("{:02}{}", number, suffix);
}

std::string written(const PaperNumber& number) {
    return written(number.number, number.suffix) + '/' + number.symbol;
}

std::optional<PaperNumber> read_number(std::string_view text) {
    const std::u32string points = points_of(text);
    std::u32string_view line = behind_label(points).value_or(std::u32string_view(points));
    const auto number = take_number(line);
    if (!number) return std::nullopt;
    skip_blanks(line);
    if (line.empty() || line.front() != U'/') return std::nullopt;
    line.remove_prefix(1);
    skip_blanks(line);
    skip_year(line);
    auto symbol = symbol_of(line);
    if (!symbol) return std::nullopt;
    return PaperNumber{number->number, number->suffix, std::move(*symbol)};
}

std::optional<BareNumber> read_bare_number(std::string_view text) {
    const std::u32string points = points_of(text);
    std::u32string_view line = points;
    const auto number = take_number(line);
    return line.empty() ? number : std::nullopt;
}

std::optional<NumberLine> read_number_line(std::string_view text) {
    const std::u32string points = points_of(text);
    const auto line = behind_label(points);
    if (!line) return std::nullopt;
    const std::size_t slash = line->find(U'/');
    if (slash == std::u32string_view::npos) return std::nullopt;
    const std::u32string_view place = line->substr(0, slash);
    std::u32string_view rest = line->substr(slash + 1);
    skip_blanks(rest);
    skip_year(rest);
    auto symbol = symbol_of(rest);
    if (!symbol) return std::nullopt;
    const bool open = std::ranges::all_of(place, is_open_place);
    // Words before the slash ("Số hộ nghèo/cận nghèo") are no number.
    if (!open && std::ranges::none_of(place, is_digit)) return std::nullopt;
    return NumberLine{!open, std::move(*symbol)};
}

std::string number_line(const PaperNumber& number) {
    return "Số: " + written(number);
}

std::string symbol_key(std::string_view symbol) {
    std::u32string key;
    for (const char32_t c : text::decode(symbol))
        if (!text::is_space(c)) key.push_back(is_dash(c) ? U'-' : c);
    return text::plain_key(text::encode(key));
}

std::string body_of(std::string_view symbol, const Words& words) {
    const std::size_t dash = symbol.find('-');
    if (dash == std::string_view::npos || words.kind_of(symbol) == nullptr)
        return std::string(symbol.substr(0, dash));
    const std::string_view rest = symbol.substr(dash + 1);
    return std::string(rest.substr(0, rest.find('-')));
}

bool is_of_body(std::string_view symbol, std::string_view body) {
    const std::string parts = '-' + symbol_key(symbol) + '-';
    return parts.find('-' + symbol_key(body) + '-') != std::string::npos;
}

} // namespace ansinh::numbering
