// How much room text takes in Times New Roman (and its metric twin Liberation Serif): widths of letters,
// lines of a paragraph, heights. Read from extension/data/times-metrics.json.
#pragma once

#include "paper/form.hxx"
#include "paper/text.hxx"

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ansinh::paper {

/// A word with the blank behind it, mm.
struct MetricWord {
    std::u32string letters;
    double width = 0; ///< with the blank
    double inked = 0; ///< without it
};

class Metrics {
public:
    /// Throws Error "data.broken" (file, place).
    static Metrics from_json(std::string_view json);

    /// mm of one line of it.
    double width(std::string_view utf8, const TextStyle& style) const;
    /// It in lines of at most that many mm, broken at blanks as an office breaks them; a word that is wider
    /// stands alone. Line breaks within the text stay, and an empty text is one line.
    std::vector<std::string> lines(std::string_view utf8, const TextStyle& style, double room) const;
    /// In as few lines, but with lines of about the same length: what is centred looks better so.
    std::vector<std::string> balanced(std::string_view utf8, const TextStyle& style, double room) const;
    /// mm from one line to the next.
    double line_height(const TextStyle& style, double spacing = 1) const;

    /// Other widths in thousandths of the letters' size, of a machine whose letters differ.
    using Measure = std::function<int(char32_t letter, bool bold, bool italic)>;
    Metrics measured(const Measure& measure) const;

private:
    using Widths = std::unordered_map<char32_t, int>; ///< thousandths of the letters' size

    double letter(char32_t letter, const TextStyle& style) const; ///< mm
    std::vector<MetricWord> words_of(std::string_view line, const TextStyle& style) const;
    template <class Break>
    std::vector<std::string> broken(std::string_view utf8, const TextStyle& style,
                                    const Break& begins_of) const;

    std::array<Widths, 4> m_widths; ///< regular, bold, italic, both
    double m_line_height = 1.15;    ///< of the letters' size
};

} // namespace ansinh::paper
