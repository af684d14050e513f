// Writing paragraphs into a text document, one after the other: the body, or a cell of a table.
#pragma once

#include "paper/form.hxx"
#include "paper/text.hxx"
#include "paper/text_names.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextCursor.hpp>

#include <string>

namespace ansinh::office {

class TextLines {
public:
    /// From an empty paragraph on: that of `start`. `names` must outlive it.
    TextLines(css::uno::Reference<css::text::XText> text,
              const css::uno::Reference<css::text::XTextRange>& start, const paper::TextNames& names);
    /// The paragraphs of a cell, which is empty.
    TextLines(const css::uno::Reference<css::text::XText>& cell, const paper::TextNames& names)
        : TextLines(cell, cell->getStart(), names) {}

    /// A paragraph of that style.
    void add(paper::Style style, const paper::Text& content) { add(m_names.style(style), content); }
    void add(const std::string& style, const paper::Text& content);
    /// The rule below a line: so many mm shorter than the text on both sides.
    void add_rule(double indent);

    /// The next paragraph added begins a page.
    void start_page() { m_starts_page = true; }

    /// Where the next paragraph goes, which is there and empty then.
    css::uno::Reference<css::text::XTextRange> next();
    /// The same where a table goes in front of it: the paragraph stays when nothing follows.
    css::uno::Reference<css::text::XTextRange> next_of_table();
    const css::uno::Reference<css::text::XText>& text() const { return m_text; }
    /// Of the paragraph written last.
    css::uno::Reference<css::beans::XPropertySet> paragraph() const;

private:
    void set_style(const std::string& style);
    void write(const paper::Run& run);

    css::uno::Reference<css::text::XText> m_text;
    css::uno::Reference<css::text::XTextCursor> m_cursor; ///< at the end of what is written
    const paper::TextNames& m_names;
    bool m_starts_page = false;
    bool m_free = true; ///< the paragraph at the cursor is empty and nobody's
};

} // namespace ansinh::office
