// Reading a row as a header, and judging it.
#include "table/header_cells.hxx"

#include "table/contents.hxx"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace ansinh::table {

namespace {

constexpr double most_weeks = 53;

struct Counts {
    int texts = 0;
    int known = 0;    ///< different texts with a meaning
    int products = 0; ///< different texts that name a product
    int years = 0;
    int labels = 0;
    bool structural = false; ///< STT or Thôn is among them
};

Counts count(std::span<const HeaderCell> cells) {
    Counts counts;
    std::vector<std::string_view> seen;
    for (const HeaderCell& cell : cells) {
        if (cell.year) ++counts.years;
        if (cell.number || cell.text.measure) continue;
        ++counts.texts;
        if (cell.text.label) ++counts.labels;
        const bool again = std::find(seen.begin(), seen.end(), cell.cell->text) != seen.end();
        seen.push_back(cell.cell->text);
        if (again || cell.text.label) continue;
        if (cell.text.is_known()) ++counts.known;
        else if (cell.text.only_product) ++counts.products;
        if (cell.text.meaning == Meaning::ordinal || cell.text.meaning == Meaning::unit) counts.structural = true;
    }
    return counts;
}

} // namespace

std::vector<HeaderCell> header_cells(Scene& scene, int row, int first_column, int last_column) {
    std::vector<HeaderCell> cells;
    for (int column = first_column; column <= last_column; ++column) {
        const Cell& cell = scene.sheet.cell(row, column);
        if (cell.kind == CellKind::empty || scene.is_taken(row, column) || is_blank(cell)) continue;
        const Area* merge = scene.sheet.merge_at(row, column);
        if (merge != nullptr && (merge->first_row != row || merge->first_column != column)) continue;
        HeaderCell found;
        found.area = merge != nullptr ? *merge : Area{row, column, row, column};
        found.area.last_column = std::min(found.area.last_column, scene.sheet.columns() - 1);
        found.number = cell.kind != CellKind::text;
        found.year = is_year(cell);
        found.cell = &cell;
        if (!found.number) found.text = scene.reader.read(cell.text);
        cells.push_back(found);
    }
    return cells;
}

bool numbers_may_be_headers(std::span<const HeaderCell> cells, Leftmost leftmost) {
    int run = 0;
    double last = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (!cells[i].number || cells[i].year) continue;
        const double value = cells[i].cell->value;
        const bool counts = cells[i].cell->kind == CellKind::number && std::nearbyint(value) == value && value >= 1 &&
                            value <= most_weeks && (i > 0 || leftmost == Leftmost::may_be_number);
        if (!counts || (run > 0 && value != last + 1)) return false;
        last = value;
        ++run;
    }
    return run != 1;
}

bool is_header_row(std::span<const HeaderCell> cells) {
    if (cells.size() < 2 || !numbers_may_be_headers(cells)) return false;
    const Counts counts = count(cells);
    const int heads = counts.known + counts.products + (counts.years > 1 ? 1 : 0);
    if (counts.known < 1 || heads < 2 || counts.labels * 2 >= counts.texts) return false;
    return counts.structural || heads * 2 >= counts.texts;
}

bool begins_new_header(Scene& scene, int row, int first_column, int last_column) {
    int texts = 0;
    for (int column = first_column; column <= last_column; ++column) {
        const Cell& cell = scene.sheet.cell(row, column);
        if (cell.kind == CellKind::number && !is_year(cell)) return false;
        if (cell.kind == CellKind::text) ++texts;
    }
    if (texts < 2) return false;
    const std::vector<HeaderCell> cells = header_cells(scene, row, first_column, last_column);
    if (!is_header_row(cells)) return false;
    const Counts counts = count(cells);
    const bool mostly = (counts.known + counts.products) * 2 >= counts.texts;
    return mostly && cells.front().text.is_header();
}

} // namespace ansinh::table
