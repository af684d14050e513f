// Reading a row as a header, and judging it.
#include "table/header_cells.hxx"

#include "number/digits.hxx"
#include "table/contents.hxx"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

namespace ansinh::table {

namespace {

constexpr int most_weeks = 53;

/// 1 to 53, as a number or typed as text.
std::optional<int> count_of(const Cell& cell) {
    int count = 0;
    if (cell.kind == CellKind::number) {
        if (cell.value < 1 || cell.value > most_weeks || std::nearbyint(cell.value) != cell.value)
            return std::nullopt;
        count = static_cast<int>(cell.value);
    } else {
        count = number::digits(text_of(cell)).value_or(0);
    }
    return count >= 1 && count <= most_weeks ? std::optional(count) : std::nullopt;
}

struct Counts {
    int texts = 0;
    int known = 0;    ///< different texts with a meaning
    int products = 0; ///< different texts that name a product
    int years = 0;
    int periods = 0;
    int sums = 0;
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
        if (cell.text.is_known())
            ++counts.known;
        else if (cell.text.only_product)
            ++counts.products;
        else if (cell.text.period)
            ++counts.periods;
        else if (cell.text.sum)
            ++counts.sums;
        if (cell.text.meaning == Meaning::ordinal || cell.text.meaning == Meaning::unit)
            counts.structural = true;
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
        found.number = cell.kind != CellKind::text || is_typed_number(cell);
        if (found.number) found.count = count_of(cell);
        found.year = is_year(cell);
        found.cell = &cell;
        if (!found.number) found.text = scene.reader.read(cell.text);
        cells.push_back(found);
    }
    return cells;
}

bool numbers_may_be_headers(std::span<const HeaderCell> cells, Leftmost leftmost) {
    int run = 0;
    int last = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (!cells[i].number || cells[i].year) continue;
        const bool counts = cells[i].count && (i > 0 || leftmost == Leftmost::may_be_number);
        if (!counts || (run > 0 && *cells[i].count != last + 1)) return false;
        last = *cells[i].count;
        ++run;
    }
    return run != 1;
}

bool is_header_row(std::span<const HeaderCell> cells) {
    if (cells.size() < 2 || !numbers_may_be_headers(cells)) return false;
    const Counts counts = count(cells);
    // Of years and periods there are several, and sums stand beside what they sum up.
    const int heads = counts.known + counts.products + (counts.years > 1 ? 1 : 0) +
                      (counts.periods > 1 ? 1 : 0) + (counts.sums > 0 && counts.texts > 2 ? 1 : 0);
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
