// Whether the cells a result is to go into are free for it, as far as a sheet's content tells.
#pragma once

#include "message.hxx"
#include "table/sheet.hxx"

#include <span>
#include <vector>

namespace ansinh::target {

/// Faults of target cells: "into.merged" (area) for a merge that holds more than one of them or hides one,
/// and, unless `overwrite`, "into.formula", "into.number" (value), "into.spaces", "into.text" (text).
/// Cells of `kept` keep what they hold and may hold a number; both lists rise. A formula that shows nothing
/// and a cell with only blanks are not empty: someone put them there.
std::vector<Message> check_destination(const table::Sheet& sheet, std::span<const table::Position> cells,
                                       bool overwrite, std::span<const table::Position> kept = {});

} // namespace ansinh::target
