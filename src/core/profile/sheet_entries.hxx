// The rows of a *Tham số* sheet by code, each with its value and the days it holds.
#pragma once

#include "profile/cell_values.hxx"
#include "profile/code_book.hxx"
#include "profile/sheet_columns.hxx"
#include "profile/sheet_reader.hxx"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace ansinh::profile {

/// One row.
struct SheetEntry {
    int row = 0;
    Plain plain;        ///< of a regulation's value
    Rational number;    ///< of a parameter
    bool sound = false; ///< whether its value could be read
    std::optional<Date> from, to;
    std::string source, note;
    bool holds_on(Date day) const { return (!from || *from <= day) && (!to || day <= *to); }
};

struct SheetEntries {
    std::map<std::string, std::vector<SheetEntry>, std::less<>> by_code; ///< in order of time
    std::vector<std::pair<std::string, std::string>> records; ///< list and key, in the order of the sheet

    /// What holds on that day; null where nothing does.
    const SheetEntry* on(Date day, std::string_view code) const;
};

/// Reads all rows below the headers; what is wrong with one is added to `faults` and the row left out, or
/// kept as not sound where only its value is wrong.
SheetEntries read_entries(const table::Sheet& sheet, const table::Area& area, const SheetColumns& columns,
                          const CodeBook& book, const CellValues& values, std::vector<SheetFault>& faults);

} // namespace ansinh::profile
