#include "office/paper/text_document.hxx"

#include "border/guard.hxx"
#include "border/text.hxx"
#include "office/paper/text_chart.hxx"
#include "office/paper/text_lines.hxx"
#include "office/paper/text_table.hxx"
#include "office/paper/text_template.hxx"
#include "paper/chart_cells.hxx"
#include "paper/text_layout.hxx"

#include <com/sun/star/awt/XTopWindow.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include <algorithm>
#include <array>

namespace ansinh::office {

namespace {

using css::text::XText;
using css::text::XTextDocument;
using css::text::XTextTable;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using paper::StyledLine;

/// Fills one document step by step, from above.
class Filler {
public:
    Filler(const Reference<XTextDocument>& document, const paper::Composed& paper, const TextForm& how)
        : m_document(document),
          m_paper(paper),
          m_how(how),
          m_tables(paper::named_tables(paper)),
          m_room(how.form.page.text_width()) {}

    void fill() {
        fill_head();
        fill_text();
        fill_signs();
        add_behind_signs();
    }

private:
    const paper::TextNames& names() const { return m_how.names; }

    Reference<XTextTable> table(const std::string& name) const {
        const Reference<css::container::XNameAccess> tables(
            Reference<css::text::XTextTablesSupplier>(m_document, UNO_QUERY_THROW)->getTextTables(),
            UNO_QUERY_THROW);
        return Reference<XTextTable>(tables->getByName(border::to_office(name)), UNO_QUERY_THROW);
    }
    /// Throws Error "writer.incomplete-template" for a table with too few cells.
    Reference<XText> cell(const std::string& table_name, const char* name) const {
        const Reference<XText> found(table(table_name)->getCellByName(rtl::OUString::createFromAscii(name)),
                                     UNO_QUERY);
        if (!found.is()) throw Error("writer.incomplete-template", {names().file, table_name + " " + name});
        return found;
    }

    void add(TextLines& lines, const StyledLine& line, double room) const {
        lines.add(line.style, line.text);
        if (const auto indent = paper::rule_indent(line, m_how.form, m_how.metrics, room))
            lines.add_rule(*indent);
    }

    void fill_head() const {
        const double left_room = m_how.form.head_left;
        TextLines left(cell(names().head, "A1"), names()), right(cell(names().head, "B1"), names());
        for (const StyledLine& line : m_paper.head.left)
            add(left, paper::broken_by_sense(line, m_how.form, m_how.metrics, left_room), left_room);
        for (const StyledLine& line : m_paper.head.right)
            add(right, line, m_room - left_room);
        TextLines number(cell(names().head, "A2"), names()), date(cell(names().head, "B2"), names());
        add(number, m_paper.head.number, left_room);
        if (m_paper.head.letter_abstract) add(number, *m_paper.head.letter_abstract, left_room);
        if (m_paper.head.place_date) add(date, *m_paper.head.place_date, m_room - left_room);
    }

    void fill_text() const {
        const Reference<css::container::XNameAccess> bookmarks(
            Reference<css::text::XBookmarksSupplier>(m_document, UNO_QUERY_THROW)->getBookmarks(),
            UNO_QUERY_THROW);
        const Reference<css::text::XTextContent> place(bookmarks->getByName(border::to_office(names().place)),
                                                       UNO_QUERY_THROW);
        const Reference<css::text::XTextRange> anchor = place->getAnchor();
        TextLines lines(anchor->getText(), anchor->getStart(), names());
        for (const StyledLine& line : m_paper.title)
            add(lines, line, m_room);
        add_addressed(lines);
        add_pieces(lines, m_paper.pieces, m_room);
        keep_with_signs(lines);
        m_document->getText()->removeTextContent(place);
    }

    void add_addressed(TextLines& lines) const {
        if (!m_paper.addressed) return;
        paper::Text label(m_paper.addressed->label);
        const std::vector<paper::Text>& whom = m_paper.addressed->lines;
        if (whom.size() == 1) {
            label.runs.push_back({" ", paper::Mark::none});
            label.runs.insert(label.runs.end(), whom.front().runs.begin(), whom.front().runs.end());
        }
        lines.add(paper::Style::addressed, label);
        if (whom.size() > 1)
            for (const paper::Text& line : whom)
                lines.add(names().addressee, line);
    }

    void add_pieces(TextLines& lines, const std::vector<paper::Piece>& pieces, double room) const {
        for (const paper::Piece& piece : pieces) {
            if (const auto* line = std::get_if<StyledLine>(&piece))
                add(lines, *line, room);
            else if (const auto* chart = std::get_if<paper::Chart>(&piece))
                insert_text_chart(m_document, lines, *chart, *m_tables.at(chart->table), room, m_how.form);
            else if (const auto* table = std::get_if<paper::Table>(&piece))
                insert_text_table(m_document, lines, *table, room, m_how);
            else
                lines.start_page();
        }
    }

    /// A signature does not stand alone on a page. Writer moves such a paragraph as a whole, so no long one
    /// is kept.
    void keep_with_signs(const TextLines& lines) const {
        if (paper::stays_with_signs(m_paper, m_how.form, m_how.metrics))
            lines.paragraph()->setPropertyValue("ParaKeepTogether", Any(true));
    }

    bool are_recipients_beside() const { return m_paper.signs.size() == 1; }

    std::size_t columns_of_signs() const {
        return std::clamp<std::size_t>(m_paper.signs.size(), 1, names().signs.size());
    }
    const std::string& table_of_signs() const { return names().signs[columns_of_signs() - 1]; }

    void fill_signs() const {
        const std::size_t columns = columns_of_signs();
        const std::string& used = table_of_signs();
        constexpr std::array<const char*, 3> cells{"A1", "B1", "C1"};
        const std::size_t first = are_recipients_beside() ? 1 : 0;
        for (std::size_t sign = 0; sign < m_paper.signs.size() && sign < columns; ++sign)
            fill_sign(cell(used, cells.at(first + sign)), m_paper.signs[sign]);
        if (are_recipients_beside()) {
            TextLines lines(cell(used, cells.front()), names());
            add_recipients(lines);
        }
        for (const std::string& name : names().signs)
            if (name != used) remove(name);
    }

    void fill_sign(const Reference<XText>& cell, const paper::ComposedSign& sign) const {
        TextLines lines(cell, names());
        for (const StyledLine& line : sign.positions)
            lines.add(line.style, line.text);
        lines.add(names().sign_room, {});
        if (sign.post) lines.add(sign.post->style, sign.post->text);
        lines.add(sign.name.style, sign.name.text);
    }

    void add_recipients(TextLines& lines) const {
        if (m_paper.recipients.empty()) return;
        lines.add(paper::Style::recipients_label, m_paper.recipients_label);
        for (const std::string& line : m_paper.recipients)
            lines.add(paper::Style::recipients, line);
    }

    /// On the page of the signatures.
    void add_recipients_below(TextLines& lines) const {
        Reference<css::beans::XPropertySet>(table(table_of_signs()), UNO_QUERY_THROW)
            ->setPropertyValue("KeepTogether", Any(true));
        lines.add(paper::Style::recipients_label, m_paper.recipients_label);
        for (const std::string& line : m_paper.recipients) {
            lines.paragraph()->setPropertyValue("ParaKeepTogether",
                                                Any(true)); // the line above with this one
            lines.add(paper::Style::recipients, line);
        }
    }

    /// A table that is not needed goes with one of the empty paragraphs around it: that behind it, or where a
    /// document must end with that, the one in front.
    void remove(const std::string& name) const {
        const Reference<css::text::XTextContent> unused(table(name), UNO_QUERY_THROW);
        const Reference<css::container::XEnumeration> contents =
            Reference<css::container::XEnumerationAccess>(m_document->getText(), UNO_QUERY_THROW)
                ->createEnumeration();
        Reference<css::lang::XComponent> in_front;
        while (contents->hasMoreElements()) {
            const Reference<css::text::XTextContent> content(contents->nextElement(), UNO_QUERY);
            if (content != unused) {
                in_front.set(content, UNO_QUERY);
                continue;
            }
            Reference<css::lang::XComponent> behind;
            if (contents->hasMoreElements()) behind.set(contents->nextElement(), UNO_QUERY);
            const bool last = !contents->hasMoreElements();
            m_document->getText()->removeTextContent(content);
            if (const auto& paragraph = last ? in_front : behind; paragraph.is()) paragraph->dispose();
            return;
        }
    }

    /// From the paragraph on that every document ends with.
    TextLines at_end() const { return {m_document->getText(), m_document->getText()->getEnd(), names()}; }

    void add_behind_signs() const {
        const bool recipients = !are_recipients_beside() && !m_paper.recipients.empty();
        if (!recipients && m_paper.annexes.empty()) return;
        TextLines lines = at_end();
        if (recipients) add_recipients_below(lines);
        for (const paper::ComposedAnnex& annex : m_paper.annexes)
            add_annex(lines, annex);
    }

    /// On pages of its own, numbered from 1.
    void add_annex(TextLines& lines, const paper::ComposedAnnex& annex) const {
        const bool across = paper::lies_across(annex, m_how.form, m_how.metrics);
        const double room = m_how.form.page.text_width(across);
        const std::string& page = across ? names().annex_across_page : names().annex_page;
        lines.add(annex.label.style, annex.label.text);
        lines.paragraph()->setPropertyValue("PageDescName", Any(border::to_office(page)));
        lines.paragraph()->setPropertyValue("PageNumberOffset", Any(sal_Int16{1}));
        if (annex.title) add(lines, *annex.title, room);
        add(lines, annex.reference, room);
        add_pieces(lines, annex.pieces, room);
    }

    const Reference<XTextDocument>& m_document;
    const paper::Composed& m_paper;
    const TextForm& m_how;
    const paper::NamedTables m_tables;
    const double m_room; ///< mm across the text
};

/// How it was made is nothing to be undone step by step.
void finish(const Reference<XTextDocument>& document, const std::string& title) {
    Reference<css::document::XDocumentPropertiesSupplier>(document, UNO_QUERY_THROW)
        ->getDocumentProperties()
        ->setTitle(border::to_office(title));
    Reference<css::document::XUndoManagerSupplier>(document, UNO_QUERY_THROW)->getUndoManager()->clear();
    Reference<css::util::XModifiable>(document, UNO_QUERY_THROW)->setModified(true);
}

void show(const Reference<XTextDocument>& document) {
    const Reference<css::frame::XController> controller = document->getCurrentController();
    if (!controller.is()) return;
    const Reference<css::awt::XWindow> window = controller->getFrame()->getContainerWindow();
    window->setVisible(true);
    if (const Reference<css::awt::XTopWindow> top(window, UNO_QUERY); top.is()) top->toFront();
}

} // namespace

void close_text_document(const Reference<XTextDocument>& document) {
    border::quietly("closing a half-made document",
                    [&] { Reference<css::util::XCloseable>(document, UNO_QUERY_THROW)->close(true); });
}

Reference<XTextDocument> make_text_document(const border::Context& context, const paper::Composed& paper,
                                            const TextForm& how) {
    Reference<XTextDocument> document = open_text_template(context, how.names);
    try {
        document->lockControllers();
        Filler(document, paper, how).fill();
        document->unlockControllers();
    } catch (...) {
        close_text_document(document);
        throw;
    }
    return document;
}

void present_text_document(const Reference<XTextDocument>& document, const std::string& title) {
    finish(document, title);
    show(document);
}

Reference<XTextDocument> show_text_document(const border::Context& context, const paper::Composed& paper,
                                            const TextForm& how) {
    Reference<XTextDocument> document = make_text_document(context, paper, how);
    try {
        present_text_document(document, paper.name);
    } catch (...) {
        close_text_document(document);
        throw;
    }
    return document;
}

} // namespace ansinh::office
