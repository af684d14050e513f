// The wide quarterly sheets as one long list of figures: who, which product, which indicator, how many. What
// programs read is made from what clerks print, never the other way round. See docs/design/results.md.
#pragma once

#include "message.hxx"
#include "workbook/content.hxx"
#include "workbook/forms.hxx"
#include "workbook/picture.hxx"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::results {

/// Words of extension/data/workbook-words.json.
struct Words {
    std::string school;           ///< what the names of schools begin with, and what such a unit is
    std::string group;            ///< what another row that is no unit of the regulation is
    std::string actual, estimate; ///< "Thực hiện", "Ước"
};

/// One figure, in the columns of the form "figures".
using Line = workbook::Cells;

/// The named ranges that are looked at.
std::span<const std::string_view> ranges_read();

/// All figures there are, quarter by quarter, unit by unit, product by product, in the order of the columns.
/// A cell that is empty, or whose formula shows nothing, is no figure; 0 is one. Rates and what remains
/// follow from others and are left out. An estimate is the closing with "Ước" beside it. The cut-off is the
/// only one the report register has for that quarter, else blank. Throws Error "results.not-workbook" (the
/// ranges missing) and "results.refused" (every cell that holds a text or an error where a number belongs).
std::vector<Line> collect(const workbook::Picture& book, const workbook::Forms& forms, const Words& words);

/// The rows below the header that collect() did not make: their names, "Kết quả!A7". Ours say in their last
/// column from which cell of a quarterly sheet they come.
std::vector<std::string> rows_of_others(const workbook::Picture& book, const workbook::Forms& forms);

} // namespace ansinh::results
