// Where the columns of a *Tham số* sheet are: found by their headers, in any order, below any title rows.
#pragma once

#include "profile/sheet_reader.hxx"
#include "profile/sheet_words.hxx"
#include "table/sheet.hxx"

#include <array>
#include <string>
#include <variant>

namespace ansinh::profile {

struct SheetColumns {
    int header_row = 0;
    std::array<int, column_count> columns{}; ///< -1 where the sheet has no such column

    bool has(Column column) const { return at(column) >= 0; }
    int at(Column column) const { return columns[static_cast<std::size_t>(column)]; }
};

/// The part of `area` that can hold anything.
table::Area used_part(const table::Sheet& sheet, const table::Area& area);

/// "Tham số!C7".
std::string full_name(const table::Sheet& sheet, table::Position at);

/// By the first row of `area` that heads code and value; or the fault "profile.no-header" (cell, the
/// headers), "profile.header-twice" (cell, header, the first one's cell).
std::variant<SheetColumns, SheetFault> find_columns(const table::Sheet& sheet, const table::Area& area,
                                                    const SheetWords& words);

} // namespace ansinh::profile
