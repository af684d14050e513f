// Telling figures from words without reading the figures.
#include "table/contents.hxx"

#include "text/code_points.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace ansinh::table {

namespace {

constexpr double first_year = 1990;
constexpr double last_year = 2100;

bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

bool is_dash(char32_t c) {
    return c == U'-' || c == U'\u2013' || c == U'\u2014' || c == U'\u2212' || text::is_space(c);
}

bool is_numeral(char32_t c) {
    return is_digit(c) || text::is_space(c) ||
           std::u32string_view(U".,%()-+/'\u2013\u2014\u2212").find(c) != std::u32string_view::npos;
}

/// Digits, marks and at most one word for what is counted: "980 người" is a figure, "1. Thôn Đông" is not.
bool looks_like_figure(std::u32string_view shown) {
    const auto end = std::find_if_not(shown.begin(), shown.end(), is_numeral);
    auto last = std::make_reverse_iterator(end);
    last = std::find_if_not(last, shown.rend(), text::is_space);
    if (last == shown.rend()) return false;
    if (std::all_of(shown.begin(), shown.end(), is_dash)) return true;
    if (std::none_of(shown.begin(), end, is_digit)) return false;
    if (end == shown.end()) return true;
    if (!is_digit(*last) && *last != U'%') return false;
    return std::all_of(end, shown.end(), [](char32_t c) { return text::is_letter(c) || text::is_mark(c); });
}

/// Whether text::one_line would change nothing, told without decoding: single blanks inside, ASCII, and the
/// two- and three-byte letters that Vietnamese is composed of (U+00C0 to U+01FF, U+1E80 to U+1EFF).
bool is_tidy(std::string_view text) {
    if (text.empty() || text.front() == ' ' || text.back() == ' ') return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = [&](std::size_t at) {
            return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
        };
        const unsigned lead = byte(i), next = byte(i + 1), last = byte(i + 2);
        if (lead < 0x80) {
            if (lead < 0x20 || lead == 0x7F || (lead == ' ' && next == ' ')) return false;
        } else if (lead >= 0xC3 && lead <= 0xC7 && (next & 0xC0) == 0x80) {
            i += 1;
        } else if (lead == 0xE1 && (next == 0xBA || next == 0xBB) && (last & 0xC0) == 0x80) {
            i += 2;
        } else {
            return false;
        }
    }
    return true;
}

bool may_begin_figure(char c) {
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '(' || c == ' ' || c == '.' || c == ',' ||
           static_cast<unsigned char>(c) >= 0xC2;
}

} // namespace

bool is_blank(const Cell& cell) {
    if (cell.kind == CellKind::empty) return true;
    if (cell.kind != CellKind::text) return false;
    if (cell.text.empty()) return true;
    if (const char c = cell.text.front(); c > ' ' && c < 0x7F) return false;
    return text::one_line(cell.text).empty();
}

bool is_figure(const Cell& cell) {
    if (cell.kind == CellKind::number || cell.kind == CellKind::error) return true;
    if (cell.kind != CellKind::text || is_blank(cell) || !may_begin_figure(cell.text.front())) return false;
    const std::u32string shown = text::decode(text::one_line(cell.text));
    return looks_like_figure(shown);
}

bool is_typed_number(const Cell& cell) {
    if (cell.kind != CellKind::text || !is_figure(cell)) return false;
    const std::string shown = text::one_line(cell.text);
    const bool year = shown.size() == 4 && (shown.starts_with("19") || shown.starts_with("20"));
    const bool worded = std::any_of(shown.begin(), shown.end(), [](char c) {
        return c == '/' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    });
    return !year && !worded;
}

bool holds_words(const Cell& cell) {
    return cell.kind == CellKind::text && !is_blank(cell) && !is_figure(cell);
}

std::string text_of(const Cell& cell) {
    if (is_tidy(cell.text)) return cell.text;
    if (!cell.text.empty()) return text::one_line(cell.text);
    if (cell.kind != CellKind::number) return {};
    if (std::nearbyint(cell.value) == cell.value && std::abs(cell.value) < 1e15)
        return std::to_string(static_cast<long long>(cell.value));
    return std::to_string(cell.value);
}

bool is_year(const Cell& cell) {
    return cell.kind == CellKind::number && cell.value >= first_year && cell.value <= last_year &&
           std::nearbyint(cell.value) == cell.value;
}

} // namespace ansinh::table
