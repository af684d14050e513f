#include "target/destination.hxx"

#include "number/rational.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <optional>
#include <string>

namespace ansinh::target {

namespace {

using table::Area;
using table::Cell;
using table::CellKind;
using table::Position;

/// A merge over one row whose first cell is the target is just a wide cell.
bool is_wide_cell(const Area& merge, Position at) {
    return merge.rows() == 1 && merge.first_row == at.row && merge.first_column == at.column;
}

std::optional<Message> content_fault(const Cell& cell, Position at) {
    const std::string name = table::cell_name(at);
    if (cell.formula) return Message{"into.formula", {name}};
    switch (cell.kind) {
    case CellKind::empty:
        return std::nullopt;
    case CellKind::error:
        return Message{"into.formula", {name}};
    case CellKind::number: {
        const Rational value = number::from_cell(cell.value);
        return Message{"into.number", {name, Quantity{value, denominator(value) == 1 ? 0 : 2}}};
    }
    case CellKind::text:
        break;
    }
    const std::string shown = text::one_line(cell.text);
    return shown.empty() ? Message{"into.spaces", {name}} : Message{"into.text", {name, shown}};
}

} // namespace

std::vector<Message> check_destination(const table::Sheet& sheet, std::span<const Position> cells,
                                       bool overwrite, std::span<const Position> kept) {
    std::vector<Message> faults;
    const Area* last_merge = nullptr;
    for (const Position at : cells) {
        const Area* merge = sheet.merge_at(at.row, at.column);
        if (merge != nullptr && !is_wide_cell(*merge, at)) {
            if (merge != last_merge) faults.push_back(Message{"into.merged", {table::area_name(*merge)}});
            last_merge = merge;
        }
        if (overwrite || std::ranges::binary_search(kept, at)) continue;
        if (auto fault = content_fault(sheet.cell(at), at)) faults.push_back(std::move(*fault));
    }
    return faults;
}

} // namespace ansinh::target
