// The numbers of headings: "Chương II", "Điều 3.", "III.", "2.", "đ)".
#pragma once

#include "paper/compose.hxx"

#include <array>
#include <vector>

namespace ansinh::paper {

class Numbering {
public:
    /// `form` lives as long as this.
    explicit Numbering(const Form& form) : m_form(form) {}

    /// The heading's lines with its number, blanks not yet in brackets: one, or the number and the title of a
    /// part, chapter or section. Letters go a, b, c, d, đ … and past y with aa.
    std::vector<StyledLine> lines(const Heading& heading);

private:
    int next(HeadingLevel level);

    const Form& m_form;
    std::array<int, 7> m_counts{}; ///< one per level
};

} // namespace ansinh::paper
