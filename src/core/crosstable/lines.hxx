// The table of a draft as lines of a fixed-pitch list, which is all a dialog can show of it.
#pragma once

#include "crosstable/draft.hxx"
#include "text/language.hxx"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ansinh::crosstable {

/// What stands around the numbers, and how numbers are written.
struct LineWords {
    std::string unit; ///< "Đơn vị", over the names
    std::string sum;  ///< "Cộng"
    text::Language language;
};

struct Lines {
    std::string header;
    std::vector<std::string> lines; ///< one for each row of the plan, then the totals of the columns
};

/// All lines are as wide as `line_places`, or two more. Of many columns one page shows, the one that holds
/// `column`, with "…" in the header where others lie before or behind it. A number that could be rounded
/// otherwise just as well ends with "*"; while there are stops, the totals show alone, as far as they could
/// be read, and rows and columns that stand in the way are marked with "!". Nothing as long as the plan has
/// no rows or columns.
Lines lines_of(const Draft& draft, const LineWords& words, std::optional<std::size_t> column);

inline constexpr std::size_t line_places = 112;

} // namespace ansinh::crosstable
