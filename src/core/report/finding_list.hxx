// Cells of a finding in the order in which people are told them.
#pragma once

#include "table/sheet.hxx"

#include <algorithm>
#include <tuple>
#include <vector>

namespace ansinh::report {

/// Column by column, as table::list_names joins them.
inline std::vector<table::Position> by_columns(std::vector<table::Position> cells) {
    std::ranges::sort(cells, {}, [](table::Position at) { return std::tuple(at.column, at.row); });
    const auto again = std::unique(cells.begin(), cells.end());
    cells.erase(again, cells.end());
    return cells;
}

} // namespace ansinh::report
