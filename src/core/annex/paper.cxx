#include "annex/paper.hxx"

#include "number/rational.hxx"
#include "text/code_points.hxx"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace ansinh::annex {

namespace {

// Of Times New Roman, bold, with 13 points (4.59 mm); most letters are narrower than this.
constexpr double letter = 2.5, capital = 3.6, padding = 3;

std::size_t letters_in(const std::string& text) {
    return text::decode(text).size();
}

std::size_t longest_word(const std::string& text) {
    const std::u32string letters = text::decode(text);
    std::size_t longest = 0, length = 0;
    for (const char32_t c : letters) {
        length = text::is_space(c) ? 0 : length + 1;
        longest = std::max(longest, length);
    }
    return longest;
}

/// Digits and thousands marks of the largest number, which is a sum when none is negative.
std::size_t figures_in(const Annex& annex, std::size_t column) {
    Integer sum = 0;
    for (const Line& line : annex.lines)
        if (const auto* number = std::get_if<std::int64_t>(&line.cells[column])) sum += *number;
    const std::size_t digits = sum.str().size();
    return digits + (digits - 1) / 3;
}

std::size_t longest_text(const Annex& annex, std::size_t column) {
    std::size_t longest = 0;
    for (const Line& line : annex.lines)
        if (const auto* text = std::get_if<std::string>(&line.cells[column]))
            longest = std::max(longest, letters_in(*text));
        else if (const auto* link = std::get_if<Link>(&line.cells[column]))
            longest = std::max(longest, letters_in(link->text));
    return longest;
}

/// Whole sentences need room: rows would else become higher than what they say is worth.
double widest_words(std::size_t letters) {
    constexpr std::size_t sentence = 120;
    return letters > sentence ? 80 : 45;
}

double width_of(const Annex& annex, std::size_t index) {
    const Column& column = annex.columns[index];
    const double header = static_cast<double>(longest_word(column.header)) * letter + padding;
    const auto text = [&](double least, double most) {
        const double wanted = static_cast<double>(longest_text(annex, index)) * letter + padding;
        return std::max(header, std::clamp(wanted, least, most));
    };
    switch (column.role) {
    case Role::ordinal:
        return std::max(header, 12.0);
    case Role::name:
        return text(30, 60);
    case Role::words:
        return text(22, widest_words(longest_text(annex, index)));
    case Role::day:
        return std::max(header, 10 * letter + padding);
    case Role::people:
        break;
    }
    return std::max({header, static_cast<double>(figures_in(annex, index)) * letter + padding, 16.0});
}

/// Room that is left goes to names and texts.
void stretch(const Annex& annex, std::vector<double>& widths, double room) {
    const auto takes = [](const Column& column) {
        return column.role == Role::name || column.role == Role::words;
    };
    const auto count = std::ranges::count_if(annex.columns, takes);
    const double more =
        (room - std::accumulate(widths.begin(), widths.end(), 0.0)) / static_cast<double>(count);
    for (std::size_t index = 0; more > 0 && index < widths.size(); ++index)
        if (takes(annex.columns[index])) widths[index] += more;
}

double room_within_margins(bool across) {
    return (across ? long_side : short_side) - left_margin - right_margin;
}

/// Of a page, in the sheet's own millimetres: what is wider than the paper is printed smaller, by whole
/// percents.
double page_height(const Paper& paper) {
    const double width = std::accumulate(paper.widths.begin(), paper.widths.end(), 0.0);
    const double percent = std::floor(std::min(1.0, room_within_margins(paper.across) / width) * 100);
    return ((paper.across ? short_side : long_side) - top_margin - bottom_margin) * 100 / percent;
}

/// Whether a page begins with them, or with the total, when rows follow each other down pages of that height.
bool signatures_lack_company(const Heights& heights, double page) {
    double filled = heights.above;
    bool last_begins = false;
    for (const double line : heights.lines) {
        filled += line;
        last_begins = filled > page;
        if (last_begins) filled = heights.header + line;
    }
    return last_begins || filled + heights.below > page;
}

} // namespace

std::optional<std::size_t> line_to_break_before(const Annex& annex, const Paper& paper,
                                                const Heights& heights) {
    // Rows may come out a little higher in print than on the screen.
    const double page = page_height(paper);
    if (std::ranges::none_of(std::array{1.0, 1.015, 1.03},
                             [&](double higher) { return signatures_lack_company(heights, page / higher); }))
        return {};
    if (heights.lines.size() < 3) return {};
    std::size_t first = heights.lines.size() - 2;
    while (first > 0 && annex.lines[first - 1].kind == LineKind::section)
        --first;
    return first == 0 ? std::nullopt : std::optional(first);
}

Paper paper_for(const Annex& annex) {
    Paper paper;
    for (std::size_t index = 0; index < annex.columns.size(); ++index)
        paper.widths.push_back(width_of(annex, index));
    const double wanted = std::accumulate(paper.widths.begin(), paper.widths.end(), 0.0);
    paper.across = wanted > room_within_margins(false);
    stretch(annex, paper.widths, room_within_margins(paper.across));
    const double room = std::accumulate(paper.widths.begin(), paper.widths.end(), 0.0) - padding;
    paper.title_lines =
        static_cast<int>(std::ceil(static_cast<double>(letters_in(annex.title)) * capital / room));
    return paper;
}

} // namespace ansinh::annex
