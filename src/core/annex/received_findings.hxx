// What was found in received files, on one sheet of the year's workbook: a block for each table that was checked.
#pragma once

#include "annex/findings.hxx"
#include "report/check_memory.hxx"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::annex {

struct FindingBlock {
    std::string checked; ///< "thon-4.xlsx, Quý III, A4:F11"; empty: rows nobody knows any more
    std::vector<Line> lines;
    std::vector<report::KnownFinding> findings; ///< one per line; none where nobody knows
};

/// A table that is not checked now: its rows as they stand, in the order of their numbers, however they were sorted,
/// without those that the clerk took away. `formula_of` gives the formula of a row's cell *Ô*, empty without one:
/// links stay what they were.
FindingBlock kept_block(const report::CheckedTable& table, std::string checked, std::span<const FindingRow> rows,
                        const std::function<std::string(const FindingRow&)>& formula_of, const Words& words);

/// The rows that belong to none of the tables, because these were forgotten: what the clerk wrote stays.
FindingBlock unknown_rows(std::span<const report::CheckedTable> tables, std::span<const FindingRow> rows);

/// The link of such a formula, =HYPERLINK("file:///…#'Quý III'.F8";"thon-4.xlsx: F8"); without a target for any other.
Link read_link(std::string_view formula);

/// The blocks one below the other, each with a line that names its table and counts what is open in it. Lines and
/// findings are numbered through all blocks.
Annex received_annex(std::span<FindingBlock> blocks, const Words& words);

} // namespace ansinh::annex
