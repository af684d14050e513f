// Whether a row passes a filter's criteria. Calc marks every row that a loaded .xlsx hides inside a filter's
// range as filtered, those hidden by hand too: such a row is told by passing the criteria all the same.
#pragma once

#include "table/sheet.hxx"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ansinh::table {

enum class FilterTest : std::uint8_t {
    equal, ///< to one of the values
    not_equal,
    less,
    less_or_equal,
    greater,
    greater_or_equal,
    empty,
    not_empty,
    undecidable ///< one whose outcome depends on more than the row: the top ten, colours, patterns
};

struct FilterValue {
    std::optional<double> number;
    std::string text; ///< UTF-8, compared without regard to case
};

struct FilterCriterion {
    int column = 0;
    FilterTest test = FilterTest::undecidable;
    std::vector<FilterValue> values;
    bool either = false; ///< joined to the one before it by "or", which binds less than "and"
};

/// Nothing where the criteria cannot be decided; a filter without criteria lets every row pass.
std::optional<bool> passes(const Sheet& sheet, int row, std::span<const FilterCriterion> criteria);

} // namespace ansinh::table
