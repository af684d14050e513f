// The closings a new year begins with: what the villages reported for the last quarter that has figures.
#pragma once

#include "message.hxx"
#include "table/sheet.hxx"
#include "table/vocabulary.hxx"
#include "workbook/forms.hxx"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::workbook {

/// One village's line of a quarter's sheet.
struct Closing {
    std::string unit; ///< as it stands there, on one line
    table::Product product = table::Product::none;
    std::optional<std::int64_t> people; ///< nothing reported; that is not 0
};

struct Closings {
    unsigned quarter = 0; ///< 1 … 4; 0 where no sheet has figures
    std::string sheet;
    std::vector<Closing> lines; ///< block by block, rising rows
};

/// "KQ quý IV", "Quý 3/2026": 1 … 4. Nothing where no quarter is named, or more than one.
std::optional<unsigned> quarter_in(std::string_view text);

/// Reads every sheet with the form "results" that names a quarter, in its own name or above its first header.
/// An estimate stands in a column of its own and is never read. Faults: "takeover.figure" (cell, what it shows)
/// for what is no whole number of people, "takeover.no-product" (sheet, cell of the block's first header),
/// "takeover.quarter-twice" (sheet, sheet).
Closings last_closings(std::span<const table::Sheet> sheets, const Forms& forms, const table::Vocabulary& words,
                       std::vector<Message>& faults);

} // namespace ansinh::workbook
