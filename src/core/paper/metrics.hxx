// How much room text takes in Times New Roman (and its metric twin Liberation Serif): widths of letters, lines
// of a paragraph, heights. Read from extension/data/times-metrics.json.
#pragma once

#include "paper/form.hxx"
#include "paper/text.hxx"

#include <array>
#include <string_view>
#include <unordered_map>

namespace ansinh::paper {

class Metrics {
public:
    /// Throws Error "data.broken" (file, place).
    static Metrics from_json(std::string_view json);

    /// mm of one line of it.
    double width(std::string_view utf8, const TextStyle& style) const;
    /// Lines it takes in that many mm, broken at blanks; at least 1, also for an empty text.
    int lines(std::string_view utf8, const TextStyle& style, double room) const;
    /// mm of the last line of it in that many mm: what a rule below is measured by.
    double last_line(std::string_view utf8, const TextStyle& style, double room) const;
    /// mm from one line to the next.
    double line_height(const TextStyle& style, double spacing = 1) const;

private:
    using Widths = std::unordered_map<char32_t, int>; ///< thousandths of the letters' size
    double width_of(std::u32string_view text, const TextStyle& style) const;

    std::array<Widths, 4> m_widths; ///< regular, bold, italic, both
    double m_line_height = 1.15;    ///< of the letters' size
};

} // namespace ansinh::paper
