// The closings a new year begins with: what the units reported for the last quarter that has figures.
#pragma once

#include "message.hxx"
#include "table/vocabulary.hxx"
#include "workbook/picture.hxx"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::workbook {

/// The products side by side in the quarterly sheets, in this order.
inline constexpr std::array<table::Product, 2> products{table::Product::health, table::Product::pension};

/// One unit's line of a quarter's sheet.
struct Closing {
    std::string unit; ///< as it stands there, on one line
    std::array<std::optional<std::int64_t>, products.size()>
        people{};     ///< by product; nothing reported is not 0
    std::string cell; ///< of the unit's name
};

struct Closings {
    unsigned quarter = 0;               ///< 1 … 4; 0 where no quarter has figures
    std::vector<Closing> units, groups; ///< the rows of tong_hop_<q>_thon and …_nhom
};

/// What "Cuối kỳ" shows in the last quarter in which any unit has one. An estimate stands in a column of its
/// own and is never read. Faults: "takeover.figure" (cell, what it shows) for what is no whole number of
/// people, "takeover.width" (sheet, its columns, those expected).
Closings last_closings(const Picture& old, std::vector<Message>& faults);

} // namespace ansinh::workbook
