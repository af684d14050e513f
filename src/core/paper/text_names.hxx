// What the template of text documents calls its styles, pages, tables and places, read from
// extension/data/text-document.json. Names are Vietnamese for clerks, who meet them in the office's list of
// styles, and begin with "VB", so that none is that of a style of the office's own in any language.
#pragma once

#include "paper/form.hxx"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::paper {

struct TextNames {
    std::string file;                            ///< the template
    std::array<std::string, style_count> styles; ///< of paragraphs, by Style
    std::string rule;      ///< paragraph style of the rule below a line: a border above an empty line
    std::string addressee; ///< paragraph style of one of several addressees
    std::string end;       ///< paragraph style of the empty line behind a table, where nothing else follows
    std::string sign_room; ///< paragraph style of the room for a signature
    std::string blank;     ///< character style of what a person must fill
    std::string page, annex_page, annex_across_page; ///< page styles
    std::string head;               ///< table: agencies and motto, below them number and date
    std::vector<std::string> signs; ///< tables for one, two, three signatures
    std::string place;              ///< bookmark: where the text begins

    const std::string& style(Style style) const { return styles[static_cast<std::size_t>(style)]; }
    /// Every paragraph style a template must have.
    std::vector<std::string> paragraph_styles() const;
    std::vector<std::string> page_styles() const { return {page, annex_page, annex_across_page}; }
    std::vector<std::string> tables() const;

    /// Throws Error "data.broken" (file, place).
    static TextNames from_json(std::string_view json);
};

} // namespace ansinh::paper
