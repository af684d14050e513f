#include "paper/numbering.hxx"

#include "paper/lines.hxx"

#include <algorithm>

namespace ansinh::paper {

namespace {

/// Of the Vietnamese alphabet, which has no f, j, w and z; ă, â, ê, ô, ơ and ư number nothing.
constexpr std::array<const char*, 23> alphabet{"a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m",
                                               "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y"};

std::string letter(int number) {
    const auto index = static_cast<std::size_t>(number - 1);
    const std::string rest =
        index >= alphabet.size() ? letter(static_cast<int>(index / alphabet.size())) : "";
    return rest + alphabet[index % alphabet.size()];
}

/// The number in bold or not as the form says, then title and sentence.
StyledLine one_line(Style style, const std::string& number, const Heading& heading, bool bold_number) {
    StyledLine line{style, {}};
    const Mark mark = bold_number ? Mark::bold : Mark::none;
    line.text.runs.push_back({number + " ", style == Style::body ? mark : Mark::none});
    const auto add = [&](const Text& text) {
        line.text.runs.insert(line.text.runs.end(), text.runs.begin(), text.runs.end());
    };
    add(heading.title);
    if (!heading.title.empty() && !heading.sentence.empty()) line.text.runs.push_back({" ", Mark::none});
    add(heading.sentence);
    return line;
}

} // namespace

int Numbering::next(HeadingLevel level) {
    const auto at = static_cast<std::size_t>(level);
    const auto article = static_cast<std::size_t>(HeadingLevel::article);
    const int number = ++m_counts[at];
    for (std::size_t lower = at + 1; lower < m_counts.size(); ++lower)
        if (lower != article) m_counts[lower] = 0; // articles count through all chapters
    return number;
}

std::vector<StyledLine> Numbering::lines(const Heading& heading) {
    const FormWords& words = m_form.words;
    const int number = next(heading.level);
    const auto above = [&](const std::string& label) {
        std::vector<StyledLine> both{{Style::part, label}};
        if (!heading.title.empty()) both.push_back({Style::part_title, heading.title});
        return both;
    };
    const bool titled = heading.sentence.empty();
    switch (heading.level) {
    case HeadingLevel::part:
        return above(words.part + " " + roman(number));
    case HeadingLevel::chapter:
        return above(words.chapter + " " + roman(number));
    case HeadingLevel::section:
        return above(words.section + " " + std::to_string(number));
    case HeadingLevel::article:
        return {one_line(titled ? Style::article : Style::body,
                         words.article + " " + std::to_string(number) + ".", heading, true)};
    case HeadingLevel::roman:
        return {one_line(Style::roman_heading, roman(number) + ".", heading, true)};
    case HeadingLevel::arabic:
        return {one_line(titled ? Style::clause_heading : Style::body, std::to_string(number) + ".", heading,
                         false)};
    case HeadingLevel::letter:
        return {one_line(titled ? Style::clause_heading : Style::body, letter(number) + ")", heading, false)};
    }
    return {};
}

} // namespace ansinh::paper
