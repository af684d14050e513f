#include "commands/values.hxx"

#include "border/text.hxx"
#include "commands/values_request.hxx"
#include "office/areas.hxx"
#include "office/file_names.hxx"
#include "office/sending_copy.hxx"
#include "office/shown_values.hxx"
#include "office/writer.hxx"

#include <com/sun/star/container/XNamed.hpp>

#include <algorithm>

namespace ansinh::commands {

namespace {

using css::sheet::XSpreadsheet;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using office::OwnFormulas;
using office::Scope;
using table::Area;

std::string name_of(const Reference<XSpreadsheet>& sheet) {
    return border::to_utf8(Reference<css::container::XNamed>(sheet, UNO_QUERY_THROW)->getName());
}

/// The cells of one sheet, in words; of many areas the first ones.
Message place(const Reference<XSpreadsheet>& sheet, const std::vector<Area>& areas) {
    constexpr std::size_t most_named = 12;
    std::string cells;
    for (std::size_t index = 0; index < std::min(areas.size(), most_named); ++index)
        cells += (cells.empty() ? "" : ", ") + table::area_name(areas[index]);
    if (areas.size() <= most_named) return Message{"values.place", {name_of(sheet), cells}};
    const std::vector<Area> rest(areas.begin() + most_named, areas.end());
    return Message{"values.place-more",
                   {name_of(sheet), cells, static_cast<std::int64_t>(office::count_cells(rest))}};
}

/// The areas of one kind on all sheets, in words.
std::vector<Message> places(const std::vector<OwnFormulas>& found, std::vector<Area> OwnFormulas::*kind) {
    std::vector<Message> said;
    for (const OwnFormulas& formulas : found)
        if (!(formulas.*kind).empty()) said.push_back(place(formulas.sheet, formulas.*kind));
    return said;
}

std::int64_t count(const std::vector<OwnFormulas>& found, std::vector<Area> OwnFormulas::*kind) {
    std::size_t cells = 0;
    for (const OwnFormulas& formulas : found)
        cells += office::count_cells(formulas.*kind);
    return static_cast<std::int64_t>(cells);
}

Error nothing_found(const office::Document& document, Scope scope) {
    if (scope == Scope::selection) return Error("values.none-selected");
    if (scope == Scope::workbook) return Error("values.none-in-workbook");
    return Error("values.none-on-sheet", {name_of(document.active_sheet())});
}

void refuse_locked(const std::vector<OwnFormulas>& found) {
    std::vector<Message> faults;
    for (const OwnFormulas& formulas : found) {
        const std::vector<table::Position> locked =
            office::locked_cells(formulas.sheet, office::cells_of(formulas.showing));
        if (!locked.empty())
            faults.push_back(Message{"values.locked",
                                     {std::vector<Message>{place(formulas.sheet, office::runs_of(locked))}}});
    }
    refuse_if_any("values.refused", faults);
}

void convert(const Invocation& invocation, const office::Document& document,
             const std::vector<OwnFormulas>& found) {
    std::vector<office::SheetAreas> sheets;
    for (const OwnFormulas& formulas : found)
        if (!formulas.showing.empty()) sheets.push_back({formulas.sheet, formulas.showing});
    const std::string title = invocation.sentences.render(Message{"values.title", {}});
    office::write_shown_values(document, sheets, border::to_office(title), invocation.progress);
}

/// What a clerk should know besides the success.
std::vector<Message> notes_on(const std::vector<OwnFormulas>& found) {
    std::vector<Message> notes;
    if (const auto arrays = places(found, &OwnFormulas::widened); !arrays.empty())
        notes.push_back(Message{"values.note-arrays", {arrays}});
    if (const auto failing = places(found, &OwnFormulas::failing); !failing.empty())
        notes.push_back(Message{"values.note-errors", {failing}});
    return notes;
}

Message in_document(const Invocation& invocation, const office::Document& document,
                    const office::OwnNames& names, Scope scope) {
    const std::vector<OwnFormulas> found = office::find_formulas(names, document, scope, invocation.progress);
    if (found.empty()) throw nothing_found(document, scope);
    if (count(found, &OwnFormulas::showing) == 0)
        throw Error("values.only-errors", {places(found, &OwnFormulas::failing)});
    refuse_locked(found);
    convert(invocation, document, found);
    std::vector<Argument> arguments{count(found, &OwnFormulas::showing),
                                    places(found, &OwnFormulas::showing)};
    std::vector<Message> notes = notes_on(found);
    if (notes.empty()) return Message{"values.done", std::move(arguments)};
    arguments.emplace_back(std::move(notes));
    return Message{"values.done-with-notes", std::move(arguments)};
}

Message in_copy(const Invocation& invocation, const office::Document& document, const office::OwnNames& names,
                const ValuesRequest& request) {
    const rtl::OUString target =
        office::copy_target(invocation.context, document, request.to, request.overwrite);
    const std::vector<OwnFormulas> found =
        office::find_formulas(names, document, Scope::workbook, invocation.progress);
    refuse_locked(found);
    office::write_copy(invocation.context, document, target, [&](const office::Document& copy) {
        convert(invocation, copy, office::find_formulas(names, copy, Scope::workbook, invocation.progress));
    });
    std::vector<Argument> arguments{office::shown_path(target), count(found, &OwnFormulas::showing)};
    const auto failing = places(found, &OwnFormulas::failing);
    if (failing.empty()) return Message{"values.copied", std::move(arguments)};
    arguments.emplace_back(failing);
    return Message{"values.copied-with-errors", std::move(arguments)};
}

} // namespace

Message values(Invocation& invocation) {
    const office::Document document(invocation.frame);
    ValuesRequest request;
    if (!invocation.interactive) request = read_values_request(invocation.arguments);
    document.commit_pending_edit();
    const office::OwnNames names(invocation.context, document);
    if (invocation.interactive) request = ask_values_request(invocation, document, names);
    if (request.copy) return in_copy(invocation, document, names, request);
    if (document.is_read_only()) throw Error("document.read-only");
    return in_document(invocation, document, names, request.scope);
}

} // namespace ansinh::commands
