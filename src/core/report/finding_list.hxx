// What findings about cells have in common: the order of their cells, numbers as they are told, a number offered
// instead of another.
#pragma once

#include "report/finding.hxx"
#include "report/magnitude.hxx"

#include <algorithm>
#include <tuple>
#include <vector>

namespace ansinh::report {

/// Column by column, as table::list_names joins them, each once.
inline std::vector<table::Position> by_columns(std::vector<table::Position> cells) {
    std::ranges::sort(cells, {}, [](table::Position at) { return std::tuple(at.column, at.row); });
    cells.erase(std::unique(cells.begin(), cells.end()), cells.end());
    return cells;
}

/// Whole numbers with thousands marks, others with that many decimals.
inline Argument shown(const Rational& value, int places) {
    if (denominator(value) == 1 && magnitude(value) <= number::largest_exact)
        return numerator(value).convert_to<std::int64_t>();
    return Quantity{value, places};
}

/// A number of another unit or with a mark misread: the clerk may have it replaced.
inline Change suggestion(table::Position cell, const Rational& from, const Rational& to) {
    const bool thousands = from == to * 1000 || from * 1000 == to;
    return {"", cell, from, to, thousands ? Slip::thousands : Slip::none, 0, 0, true};
}

} // namespace ansinh::report
