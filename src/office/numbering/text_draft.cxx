#include "office/numbering/text_draft.hxx"

#include "border/text.hxx"
#include "message.hxx"
#include "office/undo.hxx"
#include "text/normalise.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/frame/XTitle.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include <algorithm>

namespace ansinh::office {

namespace {

using css::container::XEnumeration;
using css::container::XEnumerationAccess;
using css::text::XTextDocument;
using css::text::XTextRange;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

bool has_name(const Reference<XTextDocument>& document, std::string_view name) {
    const std::string key = text::name_key(name);
    const auto is = [&](const rtl::OUString& other) { return text::name_key(border::to_utf8(other)) == key; };
    const Reference<css::frame::XTitle> window(document, UNO_QUERY);
    const rtl::OUString title = window.is() ? window->getTitle() : rtl::OUString();
    const sal_Int32 ending = title.lastIndexOf('.');
    const Reference<css::document::XDocumentPropertiesSupplier> properties(document, UNO_QUERY_THROW);
    return is(title) || (ending > 0 && is(title.copy(0, ending))) ||
           is(properties->getDocumentProperties()->getTitle());
}

/// Takes the paragraphs down in the order they are printed.
class Painter {
public:
    explicit Painter(TextDraft& draft) : m_draft(draft) {}

    void paint() {
        add_contents(Reference<XEnumerationAccess>(m_draft.document->getText(), UNO_QUERY_THROW));
        table::Sheet picture(m_rows, m_columns);
        for (const auto& paragraph : m_draft.paragraphs) {
            table::Cell& cell = picture.cell_for_writing(paragraph.first.row, paragraph.first.column);
            cell.text = border::to_utf8(paragraph.second->getString());
            cell.kind = cell.text.empty() ? table::CellKind::empty : table::CellKind::text;
        }
        picture.name = m_draft.picture.name;
        m_draft.picture = std::move(picture);
    }

private:
    void add_contents(const Reference<XEnumerationAccess>& text) {
        const Reference<XEnumeration> contents = text->createEnumeration();
        while (contents->hasMoreElements()) {
            const css::uno::Any content = contents->nextElement();
            if (const Reference<css::text::XTextTable> table(content, UNO_QUERY); table.is()) {
                add_table(table);
            } else if (const Reference<XTextRange> paragraph(content, UNO_QUERY); paragraph.is()) {
                add({m_rows, 0}, paragraph);
            }
        }
    }

    void add_table(const Reference<css::text::XTextTable>& table) {
        const int first = m_rows;
        std::map<int, std::map<int, std::vector<Reference<XTextRange>>>> cells; // by row and column
        for (const rtl::OUString& name : table->getCellNames())
            if (const auto at = table::parse_area(border::to_utf8(name)))
                cells[at->first_row][at->first_column] = paragraphs_of(table->getCellByName(name));
        for (const auto& row : cells) {
            const int top = std::max(m_rows, first);
            for (const auto& cell : row.second)
                for (std::size_t line = 0; line < cell.second.size(); ++line)
                    add({top + static_cast<int>(line), cell.first}, cell.second[line]);
        }
    }

    static std::vector<Reference<XTextRange>> paragraphs_of(const Reference<css::table::XCell>& cell) {
        std::vector<Reference<XTextRange>> found;
        const Reference<XEnumerationAccess> text(cell, UNO_QUERY);
        if (!text.is()) return found;
        const Reference<XEnumeration> contents = text->createEnumeration();
        while (contents->hasMoreElements())
            if (const Reference<XTextRange> paragraph(contents->nextElement(), UNO_QUERY); paragraph.is())
                found.push_back(paragraph);
        return found;
    }

    void add(table::Position at, const Reference<XTextRange>& paragraph) {
        m_draft.paragraphs.emplace(at, paragraph);
        m_rows = std::max(m_rows, at.row + 1);
        m_columns = std::max(m_columns, at.column + 1);
    }

    TextDraft& m_draft;
    int m_rows = 0, m_columns = 0;
};

} // namespace

TextDraft open_text_draft(const border::Context& context, std::string_view name) {
    TextDraft draft;
    const Reference<XEnumeration> components =
        css::frame::Desktop::create(context)->getComponents()->createEnumeration();
    while (components->hasMoreElements()) {
        const Reference<XTextDocument> document(components->nextElement(), UNO_QUERY);
        if (!document.is() || !has_name(document, name)) continue;
        if (draft.document.is()) throw Error("issue.several-documents", {std::string(name)});
        draft.document = document;
    }
    if (!draft.document.is()) return draft;
    if (const Reference<css::frame::XStorable> file(draft.document, UNO_QUERY);
        file.is() && file->isReadonly())
        throw Error("issue.text-read-only", {std::string(name)});
    draft.picture.name = name;
    Painter(draft).paint();
    return draft;
}

void write_text_draft(const TextDraft& draft,
                      const std::vector<std::pair<table::Position, std::string>>& texts,
                      const rtl::OUString& undo_title) {
    UndoStep step(
        Reference<css::document::XUndoManagerSupplier>(draft.document, UNO_QUERY_THROW)->getUndoManager(),
        undo_title);
    for (const auto& text : texts)
        draft.paragraphs.at(text.first)->setString(border::to_office(text.second));
    step.keep();
}

} // namespace ansinh::office
