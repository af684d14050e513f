// A year's workbook as core sees it: pictures of its sheets and its named ranges, without an office.
#pragma once

#include "calendar/date.hxx"
#include "table/sheet.hxx"

#include <span>
#include <string>
#include <string_view>

namespace ansinh::workbook {

/// A named range of the document ("ds_thon") and where it lies.
struct NamedArea {
    std::string name;
    std::string sheet;
    table::Area area;
};

/// A body of a table, or a single cell, in the picture of its sheet.
struct Region {
    const table::Sheet* sheet = nullptr;
    table::Area area;
};

struct Picture {
    std::span<const table::Sheet> sheets;
    std::span<const NamedArea> ranges;
    calendar::Date null_date; ///< of that document

    /// Null sheet where there is no such range, or its sheet is not among the pictures.
    Region region(std::string_view range) const;
    /// The first cell of a range; an empty one where there is none.
    const table::Cell& single(std::string_view range) const;
};

/// "Thôn!C7"
std::string full_name(const table::Sheet& sheet, table::Position at);

/// What a cell says on one line; a number with its significant digits, whatever its format.
std::string said(const table::Cell& cell);

} // namespace ansinh::workbook
