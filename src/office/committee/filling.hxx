// Puts the rows a roster lacks into its sheet.
#pragma once

#include "committee/filling.hxx"
#include "office/document.hxx"
#include "workbook/content.hxx"

#include <rtl/ustring.hxx>

#include <array>
#include <vector>

namespace ansinh::office {

/// The rows of core, and what stands in each: contents by committee::Column, nothing for what is the clerk's.
struct RosterRows {
    committee::Filling filling;
    std::array<int, committee::column_count> columns; ///< of the sheet; -1: it has none such
    std::vector<workbook::Cells> contents;            ///< one per row of the filling
};

/// Why the office's own commands would refuse to write into the rows that are there: "into.protected" (cells).
std::vector<Message> check_roster_rows(const Document& document,
                                       const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                                       const RosterRows& rows);

/// Inserted rows look like the table's others; a number that the row beside counts by a formula is counted in the
/// new one too. The named range `thanh_vien`, where it stands on the table, covers all rows afterwards, and the
/// workbook's single sheet of attendance has a line for each inserted one (AttendanceLines). Part of an undo step of
/// the caller's, who takes it back when this throws. Throws Error "roster.protected" (sheet) where a sheet takes no new
/// rows.
void fill_roster(const Document& document, const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                 const RosterRows& rows);

} // namespace ansinh::office
