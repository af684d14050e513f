// One register of the workbook (subunits, network, roster) as rows of values, read from its body.
#pragma once

#include "workbook/forms.hxx"
#include "workbook/picture.hxx"
#include "workbook/takeover.hxx"

#include <string>
#include <string_view>
#include <vector>

namespace ansinh::workbook {

struct Register {
    const Form* form = nullptr;
    std::vector<RegisterRow> rows;
    std::vector<int> sheet_rows; ///< where each row stands
    std::string sheet;           ///< its name

    std::size_t
    index(std::string_view key) const; ///< of a column; throws std::out_of_range for an unknown one
    /// What the cell says as text; empty where it is empty or a date.
    std::string text(std::size_t row, std::string_view key) const;
    /// "Thôn!C7"
    std::string cell_name(std::size_t row, std::string_view key) const;

    table::Area area; ///< of the body
};

/// The register in a body as wide as its form; rows without anything in a column of `needed` are left out.
/// `days` are the columns that hold dates, as dates or typed: one that cannot be read is a fault
/// "takeover.not-date" (cell, what it shows), an error in any cell is "takeover.cell-error" (cell), a body of
/// another width "takeover.width" (sheet, its columns, those expected).
Register read_register(const Region& body, const Form& form, std::initializer_list<std::string_view> needed,
                       std::initializer_list<std::string_view> days, calendar::Date null_date,
                       std::vector<Message>& faults);

/// Whether the row's last day (column "to") lies before `day`. A row without one goes on.
bool ended_before(const Register& rows, std::size_t row, calendar::Date day);

} // namespace ansinh::workbook
