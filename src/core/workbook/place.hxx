// Where a form of the workbook stands on a sheet: found by its headers, in any order of columns, below any
// title rows, as often as it is there.
#pragma once

#include "table/sheet.hxx"
#include "table/vocabulary.hxx"
#include "workbook/forms.hxx"

#include <string>
#include <string_view>
#include <vector>

namespace ansinh::workbook {

struct Place {
    const Form* form = nullptr; ///< lives as long as the Forms it came from
    int first_header_row = 0;
    int last_header_row = 0;
    std::vector<int> columns; ///< one per column of the form; -1 where the sheet has none
    std::vector<int> rows;    ///< of the body, rising: those with something in the key column, but for number rows, sums and what follows the body
    int end_row = 0;          ///< the first row after the body: a sum, a sign block, the next form, or the end of the sheet
    table::Product product = table::Product::none; ///< said by a title above the block

    /// -1 where the sheet has no such column. Throws std::out_of_range for a key the form does not have.
    int column(std::string_view key) const;
};

/// All places of a form on a sheet, from top to bottom. At least half of its columns must be there, `needed`
/// among them; `needed` names the rows. A header is compared by text::name_key, without what stands in
/// brackets behind it where the form has none.
std::vector<Place> find_places(const table::Sheet& sheet, const Form& form, std::string_view needed,
                               const table::Vocabulary& words);

} // namespace ansinh::workbook
