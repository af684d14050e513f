// Next year's workbook takes over last year's: subunits, network, roster, what the clerk set in *Tham số*, and
// closings as openings. Pure data: a picture of the old sheets in, what to fill into the new ones out. See
// docs/design/takeover.md.
#pragma once

#include "calendar/date.hxx"
#include "message.hxx"
#include "table/sheet.hxx"
#include "table/vocabulary.hxx"
#include "workbook/forms.hxx"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace ansinh::workbook {

/// What a cell of the new workbook is to hold; nothing leaves it empty.
using Content = std::variant<std::monostate, double, std::string, calendar::Date>;

/// One row of a register: what each column of its form holds, in the order of the form.
using RegisterRow = std::vector<Content>;

/// The figure a village begins the year with.
struct Opening {
    std::size_t village = 0; ///< its place in Takeover::villages
    table::Product product = table::Product::none;
    std::optional<std::int64_t> people; ///< nothing: last year's sheet says nothing; that is not 0
    bool operator==(const Opening&) const = default;
};

struct Takeover {
    std::vector<RegisterRow> villages, network, members;
    std::vector<Opening> openings; ///< of each village first health, then pension; none without any figure
    std::vector<Message> notes; ///< what the clerk should know: people that went nowhere, figures not of 31/12
};

struct OldWorkbook {
    std::span<const table::Sheet> sheets; ///< all of them, with their names
    calendar::Date null_date;             ///< of that document
};

/// `year` is the new one; whatever ended before its 1 January stays behind.
/// - A village that ended and says into which one it merged hands its people and its collectors on to that
///   one, also over several steps; without such a word its people are told in the notes.
/// - Openings are the closings of the last quarter that has any figure: what was reported, never an estimate.
/// Throws Error "takeover.not-workbook" (the sheets missing) and "takeover.refused" (everything that stands in
/// the way, by cell).
Takeover take_over(const OldWorkbook& old, int year, const Forms& forms, const table::Vocabulary& words);

} // namespace ansinh::workbook
