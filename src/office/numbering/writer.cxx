#include "office/numbering/writer.hxx"

#include "border/text.hxx"
#include "office/numbering/new_register.hxx"
#include "office/undo.hxx"
#include "office/writer.hxx"

#include <algorithm>

namespace ansinh::office {

namespace {

using css::sheet::XSpreadsheet;
using css::uno::Reference;
using table::Area;

template <class Text>
std::vector<table::Position> cells_of_pairs(const std::vector<std::pair<table::Position, Text>>& pairs) {
    std::vector<table::Position> cells;
    std::ranges::transform(pairs, std::back_inserter(cells), [](const auto& pair) { return pair.first; });
    std::ranges::sort(cells, {}, [](table::Position at) { return std::pair(at.column, at.row); });
    return cells;
}

Cells text_cells(const std::vector<std::pair<table::Position, std::string>>& texts) {
    Cells cells;
    for (const auto& entry : texts) {
        cells.areas.push_back(Area::of(entry.first));
        cells.values.emplace_back(border::to_office(entry.second));
    }
    return cells;
}

Cells register_cells(const numbering::Issue& issue, calendar::Date null_date) {
    Cells cells;
    for (const auto& entry : issue.of_register) {
        const Area area = Area::of(entry.first);
        cells.areas.push_back(area);
        if (const auto* day = std::get_if<calendar::Date>(&entry.second)) {
            cells.values.emplace_back(calendar::to_serial(*day, null_date));
            cells.dates.push_back(area);
        } else if (const auto* number = std::get_if<std::int64_t>(&entry.second)) {
            cells.values.emplace_back(static_cast<double>(*number));
        } else {
            cells.values.emplace_back(border::to_office(std::get<std::string>(entry.second)));
        }
    }
    return cells;
}

} // namespace

std::vector<Message> check_issue(const Document& document, const IssuePlaces& places,
                                 const numbering::Issue& issue) {
    std::vector<Message> faults;
    const auto check = [&](const Reference<XSpreadsheet>& sheet, const std::vector<table::Position>& cells) {
        for (Message& fault : check_writable(document, sheet, cells))
            faults.push_back(std::move(fault));
    };
    for (const SheetTexts& sheet : places.of_paper)
        check(sheet.sheet, cells_of_pairs(sheet.texts));
    if (places.book.is()) check(places.book, cells_of_pairs(issue.of_register));
    return faults;
}

void write_issue(const Document& document, const IssuePlaces& places, const numbering::Issue& issue,
                 const rtl::OUString& undo_title) {
    UndoStep step(document.undo_manager(), undo_title);
    const Reference<XSpreadsheet> book =
        places.book.is() ? places.book : insert_register(document, *places.new_book, undo_title);
    write_result(document, book, register_cells(issue, document.null_date()), undo_title);
    for (const SheetTexts& sheet : places.of_paper)
        write_result(document, sheet.sheet, text_cells(sheet.texts), undo_title);
    if (places.text.document.is()) write_text_draft(places.text, issue.of_draft, undo_title);
    step.keep();
}

} // namespace ansinh::office
