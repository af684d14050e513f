// A sheet's table in one of the forms of the year's workbook, wherever a clerk keeps it: found by its headers.
#pragma once

#include "workbook/forms.hxx"
#include "workbook/picture.hxx"

#include <initializer_list>
#include <string_view>
#include <vector>

namespace ansinh::workbook {

struct FormTable {
    const table::Sheet* sheet = nullptr; ///< null: there is none
    table::Area body;                    ///< its rows
    std::vector<int> columns;            ///< of the sheet, by the form's; -1: it has none such

    /// The cell in that row of the sheet; an empty one for a column the table does not have. Throws
    /// std::out_of_range for one the form does not have.
    const table::Cell& cell(int row, const Form& form, std::string_view key) const;
};

/// The body of a named range, whose columns are the form's in their order.
FormTable table_in(const Region& body, const Form& form);

/// Below the first row that heads all `needed` columns, and any others of the form, in any order; a row of
/// column numbers is passed over. It ends before the first row in which none of the columns but the first, which
/// counts, holds anything.
FormTable find_table(const table::Sheet& sheet, const Form& form, std::initializer_list<std::string_view> needed);

/// Nothing, or white space only.
bool is_blank(const table::Cell& cell);

} // namespace ansinh::workbook
