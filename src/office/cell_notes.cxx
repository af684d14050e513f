#include "office/cell_notes.hxx"

#include "border/text.hxx"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XSheetAnnotation.hpp>
#include <com/sun/star/sheet/XSheetAnnotations.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/text/XSimpleText.hpp>

#include <algorithm>

namespace ansinh::office {

using css::sheet::XSheetAnnotation;
using css::sheet::XSheetAnnotations;
using css::sheet::XSpreadsheet;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace {

Reference<XSheetAnnotations> notes_of(const Reference<XSpreadsheet>& sheet) {
    return Reference<css::sheet::XSheetAnnotationsSupplier>(sheet, UNO_QUERY_THROW)->getAnnotations();
}

sal_Int32 count_of(const Reference<XSheetAnnotations>& notes) {
    return Reference<css::container::XIndexAccess>(notes, UNO_QUERY_THROW)->getCount();
}

Reference<XSheetAnnotation> note_at(const Reference<XSheetAnnotations>& notes, sal_Int32 place) {
    return Reference<XSheetAnnotation>(
        Reference<css::container::XIndexAccess>(notes, UNO_QUERY_THROW)->getByIndex(place), UNO_QUERY_THROW);
}

table::Position cell_of(const Reference<XSheetAnnotation>& note) {
    const css::table::CellAddress at = note->getPosition();
    return {at.Row, at.Column};
}

std::string text_of(const Reference<XSheetAnnotation>& note) {
    return border::to_utf8(Reference<css::text::XSimpleText>(note, UNO_QUERY_THROW)->getString());
}

void insert(const Reference<XSheetAnnotations>& notes, table::Position cell, const std::string& text) {
    notes->insertNew(css::table::CellAddress(0, cell.column, cell.row), border::to_office(text));
}

} // namespace

CellNotes notes_on(const Reference<XSpreadsheet>& sheet) {
    const Reference<XSheetAnnotations> notes = notes_of(sheet);
    CellNotes texts;
    for (sal_Int32 place = 0; place < count_of(notes); ++place) {
        const Reference<XSheetAnnotation> note = note_at(notes, place);
        texts.emplace(cell_of(note), text_of(note));
    }
    return texts;
}

void add_notes(const Reference<XSpreadsheet>& sheet, const CellNotes& texts) {
    const Reference<XSheetAnnotations> notes = notes_of(sheet);
    for (const auto& note : texts)
        insert(notes, note.first, note.second);
}

void add_to_note(const Reference<XSpreadsheet>& sheet, table::Position cell, const std::string& text) {
    const CellNotes there = notes_on(sheet);
    const auto before = there.find(cell);
    if (before == there.end()) return insert(notes_of(sheet), cell, text);
    remove_notes(sheet, std::span(&cell, 1));
    insert(notes_of(sheet), cell, before->second.empty() ? text : before->second + "\n" + text);
}

void remove_notes(const Reference<XSpreadsheet>& sheet, std::span<const table::Position> cells) {
    const Reference<XSheetAnnotations> notes = notes_of(sheet);
    for (sal_Int32 place = count_of(notes) - 1; place >= 0; --place)
        if (std::ranges::find(cells, cell_of(note_at(notes, place))) != cells.end())
            notes->removeByIndex(place);
}

} // namespace ansinh::office
