// References to a paper on its annexes.
#include "numbering/draft.hxx"

#include "calendar/date_words.hxx"
#include "text/code_points.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <array>

namespace ansinh::numbering {

namespace {

/// Takes what an open place is filled with off the front.
void skip_open(std::u32string_view& text) {
    while (!text.empty() && is_open_place(text.front()))
        text.remove_prefix(1);
}

bool take(std::u32string_view& text, std::u32string_view word) {
    if (!text.starts_with(word)) return false;
    text.remove_prefix(word.size());
    skip_open(text);
    return true;
}

} // namespace

std::optional<std::string> filled_reference(std::string_view typed, const PaperNumber& number,
                                            calendar::Date on) {
    const std::u32string text = text::decode(text::normalise(typed));
    if (!text::one_line(typed).starts_with('(')) return std::nullopt;
    const std::u32string symbol = U'/' + text::decode(number.symbol);
    const std::size_t slash = text.find(symbol);
    if (slash == std::u32string::npos) return std::nullopt;
    std::u32string_view before = std::u32string_view(text).substr(0, slash);
    while (!before.empty() && is_open_place(before.back()))
        before.remove_suffix(1);
    if (!before.ends_with(U"số")) return std::nullopt;
    std::u32string_view after = std::u32string_view(text).substr(slash + symbol.size());
    skip_open(after);
    for (const std::u32string_view word : {U"ngày", U"tháng", U"năm"})
        if (!take(after, word)) return std::nullopt;
    std::string filled = text::encode(before) + ' ' + written(number) + ' ' + calendar::date_words(on);
    // A closing bracket follows at once, a word does not.
    if (!after.empty() && text::is_letter(after.front())) filled += ' ';
    return filled + text::encode(after);
}

std::vector<std::pair<table::Position, std::string>>
filled_references(const table::Sheet& sheet, const PaperNumber& number, calendar::Date on) {
    std::vector<std::pair<table::Position, std::string>> filled;
    for (int row = 0; row < sheet.rows(); ++row)
        for (int column = 0; column < sheet.columns(); ++column) {
            const table::Cell& cell = sheet.cell(row, column);
            if (cell.kind != table::CellKind::text || cell.formula) continue;
            if (auto text = filled_reference(cell.text, number, on))
                filled.emplace_back(table::Position{row, column}, std::move(*text));
        }
    return filled;
}

} // namespace ansinh::numbering
