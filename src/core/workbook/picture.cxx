#include "workbook/picture.hxx"

#include "text/normalise.hxx"

#include <fmt/format.h>

#include <algorithm>

namespace ansinh::workbook {

Region Picture::region(std::string_view range) const {
    const auto named = std::ranges::find(ranges, range, &NamedArea::name);
    if (named == ranges.end()) return {};
    const auto sheet = std::ranges::find(sheets, named->sheet, &table::Sheet::name);
    return sheet == sheets.end() ? Region{} : Region{&*sheet, named->area};
}

const table::Cell& Picture::single(std::string_view range) const {
    static const table::Cell none;
    const Region place = region(range);
    return place.sheet == nullptr ? none : place.sheet->cell(place.area.first_row, place.area.first_column);
}

std::string full_name(const table::Sheet& sheet, table::Position at) {
    return sheet.name + "!" + table::cell_name(at);
}

std::string said(const table::Cell& cell) {
    return cell.kind == table::CellKind::number ? fmt::format("{:.15g}", cell.value)
                                                : text::one_line(cell.text);
}

} // namespace ansinh::workbook
