// What makes a finding the same as one of an earlier run: its rule, its unit, its cells and what stands in them.
#pragma once

#include "report/finding.hxx"

#include <string>
#include <string_view>
#include <vector>

namespace ansinh::report {

struct FindingKey {
    std::string rule, unit;
    std::string sheet;  ///< where the cells are; empty: the checked sheet
    std::string cells;  ///< "F8", "F13:F15, F17"
    std::string values; ///< what stands in them
    bool operator==(const FindingKey&) const = default;
};

/// `sheet` is the one its cells are on; null where it cannot be read: then no values are known.
FindingKey key_of(const Finding& finding, const table::Sheet* sheet);

/// The cells of such a list, column by column; what is no cell is left out.
std::vector<table::Position> cells_named(std::string_view cells);

/// What stands in cells named as in a key; of more than a handful of cells a short sum of it.
std::string values_at(const table::Sheet& sheet, std::string_view cells);

} // namespace ansinh::report
