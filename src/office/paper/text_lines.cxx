#include "office/paper/text_lines.hxx"

#include "border/text.hxx"

#include <com/sun/star/awt/FontSlant.hpp>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/style/BreakType.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>

#include <cmath>
#include <utility>

namespace ansinh::office {

using css::beans::XPropertySet;
using css::text::XTextCursor;
using css::text::XTextRange;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace {

Reference<XTextRange> range_of(const Reference<XTextCursor>& cursor) {
    return Reference<XTextRange>(cursor.get());
}

} // namespace

TextLines::TextLines(Reference<css::text::XText> text, const Reference<css::text::XTextRange>& start,
                     const paper::TextNames& names)
    : m_text(std::move(text)), m_cursor(m_text->createTextCursorByRange(start)), m_names(names) {}

Reference<XPropertySet> TextLines::paragraph() const {
    return Reference<XPropertySet>(m_cursor, UNO_QUERY_THROW);
}

Reference<XTextRange> TextLines::next() {
    if (!m_free)
        m_text->insertControlCharacter(range_of(m_cursor), css::text::ControlCharacter::PARAGRAPH_BREAK,
                                       false);
    m_cursor->collapseToEnd();
    m_free = true;
    return range_of(m_cursor);
}

void TextLines::set_style(const std::string& style) {
    // A new paragraph is like the one before: what that had beside its style goes.
    const Reference<css::beans::XPropertyState> state(m_cursor, UNO_QUERY_THROW);
    for (const char* name : {"ParaLeftMargin", "ParaRightMargin", "ParaKeepTogether", "PageDescName", "BreakType"})
        state->setPropertyToDefault(rtl::OUString::createFromAscii(name));
    paragraph()->setPropertyValue("ParaStyleName", Any(border::to_office(style)));
}

Reference<XTextRange> TextLines::next_of_table() {
    Reference<XTextRange> place = next();
    set_style(m_names.end);
    return place;
}

void TextLines::add(const std::string& style, const paper::Text& content) {
    next();
    m_free = false;
    set_style(style);
    if (m_starts_page) paragraph()->setPropertyValue("BreakType", Any(css::style::BreakType_PAGE_BEFORE));
    m_starts_page = false;
    for (const paper::Run& run : content.runs)
        write(run);
}

void TextLines::write(const paper::Run& run) {
    const Reference<XTextCursor> written = m_text->createTextCursorByRange(range_of(m_cursor));
    m_text->insertString(range_of(written), border::to_office(run.text), true);
    const Reference<css::beans::XPropertyState> state(written, UNO_QUERY_THROW);
    for (const char* name : {"CharWeight", "CharPosture", "CharStyleName"})
        state->setPropertyToDefault(rtl::OUString::createFromAscii(name));
    const Reference<XPropertySet> letters(written, UNO_QUERY_THROW);
    if (run.mark == paper::Mark::bold)
        letters->setPropertyValue("CharWeight", Any(css::awt::FontWeight::BOLD));
    if (run.mark == paper::Mark::italic)
        letters->setPropertyValue("CharPosture", Any(css::awt::FontSlant_ITALIC));
    if (run.mark == paper::Mark::blank)
        letters->setPropertyValue("CharStyleName", Any(border::to_office(m_names.blank)));
    written->collapseToEnd();
    m_cursor->gotoRange(range_of(written), false);
}

void TextLines::add_rule(double indent) {
    add(m_names.rule, {});
    const auto hundredths = static_cast<sal_Int32>(std::lround(indent * 100));
    paragraph()->setPropertyValue("ParaLeftMargin", Any(hundredths));
    paragraph()->setPropertyValue("ParaRightMargin", Any(hundredths));
}

} // namespace ansinh::office
