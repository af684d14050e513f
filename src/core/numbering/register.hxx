// The register of outgoing papers as it stands in a sheet: its columns, its entries, and what in it cannot be
// used.
#pragma once

#include "calendar/date.hxx"
#include "message.hxx"
#include "numbering/paper_number.hxx"
#include "numbering/words.hxx"
#include "table/sheet.hxx"

#include <array>
#include <optional>
#include <vector>

namespace ansinh::numbering {

struct Entry {
    int row = 0;
    PaperNumber number;
    calendar::Date date;
};

/// A row that cannot be used. It stands in the way of its own year, or of every year when that cannot be
/// told.
struct Fault {
    table::Position cell;
    std::optional<int> year;
    Message message;
};

struct Register {
    std::array<int, column_count> columns{}; ///< -1 where the sheet has no such column
    int number_column() const { return column(Column::number); }
    int column(Column which) const { return columns[static_cast<std::size_t>(which)]; }

    std::vector<Entry> entries; ///< in the order of the sheet
    std::vector<Fault> faults;
    int next_row = 0; ///< where the next entry goes
};

int year_of(calendar::Date date);

/// Reads the table below the first row that heads number, date and title; columns in any order. A row counts
/// when its first column holds a number; headings, number rows, further lines of an entry and what stands
/// below the table without a number do not. Throws Error "register.no-header" (sheet, the three headers),
/// "register.header-twice" (cell, header). Faults: "register.cell-error" (cell), "register.number-unreadable"
/// (cell, text), "register.number-missing" (cell), "register.date-missing" (cell, number),
/// "register.date-unreadable" (cell, text, number).
Register read_register(const table::Sheet& sheet, const Words& words, calendar::Date null_date);

} // namespace ansinh::numbering
