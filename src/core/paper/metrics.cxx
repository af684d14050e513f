#include "paper/metrics.hxx"

#include "data/json.hxx"
#include "number/digits.hxx"
#include "text/code_points.hxx"

#include <algorithm>
#include <span>

namespace ansinh::paper {

namespace {

constexpr std::array<std::string_view, 4> faces{"regular", "bold", "italic", "bold_italic"};
constexpr double point = 25.4 / 72; ///< mm
constexpr double mark_width = 0;    ///< combining marks stand on their letter
constexpr int unknown_width = 722;  ///< of a letter nobody measured: a wide one
constexpr char32_t no_break = U'\u00A0';

std::size_t face_of(bool bold, bool italic) {
    return (bold ? 1U : 0U) + (italic ? 2U : 0U);
}

bool breaks_after(char32_t letter) {
    return letter != no_break && text::is_space(letter);
}

using Word = MetricWord;

std::string line_of(std::span<const Word> words) {
    std::u32string line;
    for (const Word& word : words)
        line += word.letters;
    while (!line.empty() && breaks_after(line.back()))
        line.pop_back();
    return text::encode(line);
}

double width_of(std::span<const Word> words) {
    if (words.empty()) return 0;
    double width = words.back().inked;
    for (const Word& word : words.first(words.size() - 1))
        width += word.width;
    return width;
}

/// Where lines of at most `room` begin, filled one after the other.
std::vector<std::size_t> filled(std::span<const Word> words, double room) {
    std::vector<std::size_t> begins{0};
    double used = 0;
    for (std::size_t index = 0; index < words.size(); ++index) {
        if (used > 0 && used + words[index].inked > room) {
            begins.push_back(index);
            used = 0;
        }
        used += words[index].width;
    }
    return begins;
}

} // namespace

Metrics Metrics::from_json(std::string_view json) {
    data::Fields root(data::Node::parse(json, "times-metrics.json"));
    root.may("source");
    Metrics metrics;
    metrics.m_line_height = root.need("line_height").decimal().convert_to<double>();
    for (std::size_t face = 0; face < faces.size(); ++face)
        for (const auto& [width, letters] : root.need(faces[face]).members()) {
            const auto thousandths = number::digits(width);
            if (!thousandths) letters.refuse(width);
            for (const char32_t letter : text::decode(letters.any_text()))
                metrics.m_widths[face].insert_or_assign(letter, *thousandths);
        }
    root.finish();
    return metrics;
}

Metrics Metrics::measured(const Measure& measure) const {
    Metrics own = *this;
    for (std::size_t face = 0; face < faces.size(); ++face)
        for (auto& width : own.m_widths[face])
            width.second = measure(width.first, (face & 1U) != 0, (face & 2U) != 0);
    return own;
}

double Metrics::letter(char32_t letter, const TextStyle& style) const {
    const Widths& widths = m_widths[face_of(style.bold, style.italic)];
    const auto found = widths.find(letter);
    const double width = found != widths.end()        ? found->second
                         : text::is_mark(letter)      ? mark_width
                         : text::is_invisible(letter) ? 0
                                                      : unknown_width;
    return width / 1000 * style.points * point;
}

double Metrics::width(std::string_view utf8, const TextStyle& style) const {
    double sum = 0;
    for (const char32_t c : text::decode(utf8))
        sum += letter(c, style);
    return sum;
}

std::vector<MetricWord> Metrics::words_of(std::string_view line, const TextStyle& style) const {
    std::vector<Word> words;
    bool ended = true;
    for (const char32_t c : text::decode(line)) {
        if (ended) words.emplace_back();
        ended = breaks_after(c);
        Word& word = words.back();
        word.letters += c;
        word.width += letter(c, style);
        if (!ended) word.inked = word.width;
    }
    return words;
}

template <class Break>
std::vector<std::string> Metrics::broken(std::string_view utf8, const TextStyle& style,
                                         const Break& begins_of) const {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin <= utf8.size();) {
        const std::size_t end = std::min(utf8.find('\n', begin), utf8.size());
        const std::vector<Word> words = words_of(utf8.substr(begin, end - begin), style);
        begin = end + 1;
        std::vector<std::size_t> begins = begins_of(words);
        begins.push_back(words.size());
        for (std::size_t line = 0; line + 1 < begins.size(); ++line)
            lines.push_back(line_of(std::span(words).subspan(begins[line], begins[line + 1] - begins[line])));
    }
    return lines;
}

std::vector<std::string> Metrics::lines(std::string_view utf8, const TextStyle& style, double room) const {
    return broken(utf8, style, [&](std::span<const Word> words) { return filled(words, room); });
}

std::vector<std::string> Metrics::balanced(std::string_view utf8, const TextStyle& style, double room) const {
    return broken(utf8, style, [&](std::span<const Word> words) {
        const std::vector<std::size_t> fewest = filled(words, room);
        // The narrowest room with as few lines, to a tenth of a millimetre.
        double least = width_of(words) / static_cast<double>(fewest.size()), most = room;
        while (most - least > 0.1) {
            const double middle = (least + most) / 2;
            (filled(words, middle).size() > fewest.size() ? least : most) = middle;
        }
        return filled(words, most);
    });
}

double Metrics::line_height(const TextStyle& style, double spacing) const {
    return m_line_height * style.points * point * spacing;
}

} // namespace ansinh::paper
