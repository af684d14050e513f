// Reading STT cells and column numbers.
#include "table/ordinal.hxx"

#include <algorithm>
#include <array>
#include <string>

namespace ansinh::table {

namespace {

constexpr std::size_t longest_number =
    5; // digits: no table has more rows, and no village so short a phone number

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string_view trimmed(std::string_view text, std::string_view edge) {
    const std::size_t first = text.find_first_not_of(edge);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(edge) - first + 1);
}

/// The number at the front, taken off; nothing when there is none or it is too long to count rows.
std::optional<int> take_number(std::string_view& text) {
    const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
    const auto length = static_cast<std::size_t>(end - text.begin());
    if (length == 0 || length > longest_number) return std::nullopt;
    int number = 0;
    for (const char c : text.substr(0, length))
        number = number * 10 + (c - '0');
    text.remove_prefix(length);
    return number;
}

bool is_bullet(std::string_view text) {
    static constexpr std::array<std::string_view, 8> bullets{"-",      "+",      "*",      "\u2013",
                                                             "\u2014", "\u2022", "\u25CF", "\u00B7"};
    return std::find(bullets.begin(), bullets.end(), text) != bullets.end();
}

/// 3.1, 3,1, and I.2 where the heading's number is in front.
std::optional<std::vector<int>> read_dotted(std::string_view text) {
    std::vector<int> numbers;
    while (!text.empty()) {
        if (const auto number = take_number(text)) {
            numbers.push_back(*number);
        } else {
            const auto point = text.find_first_of(".,");
            const auto roman = read_roman(text.substr(0, point));
            const bool heading = numbers.empty() && point != std::string_view::npos && (roman || point == 1);
            if (!heading || !is_letter(text.front())) return std::nullopt;
            numbers.push_back(roman ? *roman : text.front());
            text.remove_prefix(point);
        }
        if (text.empty()) break;
        if (text.front() != '.' && text.front() != ',') return std::nullopt;
        text.remove_prefix(1);
        if (text.empty()) return std::nullopt;
    }
    if (numbers.empty()) return std::nullopt;
    return numbers;
}

} // namespace

std::optional<int> read_roman(std::string_view text) {
    static constexpr std::array<std::string_view, 10> ones{"",  "i",  "ii",  "iii",  "iv",
                                                           "v", "vi", "vii", "viii", "ix"};
    std::string lower(text.substr(0, std::min<std::size_t>(text.size(), 8)));
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (lower.empty() || lower.size() != text.size()) return std::nullopt;
    const std::size_t tens = std::min<std::size_t>(
        3, static_cast<std::size_t>(
               std::find_if(lower.begin(), lower.end(), [](char c) { return c != 'x'; }) - lower.begin()));
    const auto unit = std::find(ones.begin(), ones.end(), std::string_view(lower).substr(tens));
    if (unit == ones.end()) return std::nullopt;
    return static_cast<int>(tens) * 10 + static_cast<int>(unit - ones.begin());
}

Ordinal read_ordinal(std::string_view text) {
    text = trimmed(text, " \t\r\n\u00A0");
    if (is_bullet(text)) return {OrdinalKind::bullet, {}};
    text = trimmed(text, " .):;(/-");
    if (auto numbers = read_dotted(text)) return {OrdinalKind::arabic, std::move(*numbers)};
    if (const auto roman = read_roman(text)) return {OrdinalKind::roman, {*roman}};
    if (text.size() == 1 && is_letter(text.front())) return {OrdinalKind::letter, {text.front() | 0x20}};
    return {};
}

std::optional<ColumnNumber> read_column_number(std::string_view text) {
    text = trimmed(text, " \t\r\n([\u00A0");
    if (text.empty()) return std::nullopt;
    if (is_letter(text.front()) && (text.size() == 1 || trimmed(text.substr(1), " )].").empty()))
        return ColumnNumber{true, (text.front() | 0x20) - 'a' + 1};
    const auto number = take_number(text);
    if (!number || *number == 0) return std::nullopt;
    text = trimmed(text, " )].");
    // "3 = 1 + 2", "(5)=(4)/(3)*100": how the column is computed.
    const bool formula = text.empty() || text.front() == '=' || text.front() == ':';
    const bool only_signs =
        std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (!formula || !only_signs) return std::nullopt;
    return ColumnNumber{false, *number};
}

} // namespace ansinh::table
