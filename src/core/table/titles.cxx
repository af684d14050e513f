// Climbing from a header to its title.
#include "table/titles.hxx"

#include "table/contents.hxx"
#include "table/header_cells.hxx"

#include <algorithm>

namespace ansinh::table {

namespace {

constexpr int most_rows_above = 5;
constexpr int most_blank_rows = 2;

enum class Line { blank, passed_over, titles, foreign };

struct Above {
    Line line = Line::blank;
    std::vector<Title> titles;
    bool date_only = false;
};

bool is_bracketed(const HeaderCell& cell) {
    return cell.cell->text.find('(') == 0;
}

/// "Đơn vị:", which the cell beside answers.
bool asks(const HeaderCell& cell) {
    return text_of(*cell.cell).ends_with(':');
}

bool overlaps(const HeaderCell& cell, const Header& header) {
    return cell.first_column() <= header.last_column && cell.last_column() >= header.first_column;
}

Title title_of(const HeaderCell& cell) {
    return {text_of(*cell.cell), cell.area};
}

/// What a row says to the block below. A row with several texts is a letterhead unless each names a product.
Above read_row(Scene& scene, const Header& header, int row) {
    std::vector<HeaderCell> cells = header_cells(scene, row, 0, scene.sheet.columns() - 1);
    Above above;
    if (cells.empty()) return above;
    above.line = Line::passed_over;
    std::erase_if(cells, [](const HeaderCell& cell) { return cell.text.measure || is_bracketed(cell); });
    const bool only_one = cells.size() == 1;
    if (only_one && cells.front().first_column() < header.first_column && !overlaps(cells.front(), header)) {
        // Not merged and typed at the left edge, it is meant for the whole width.
        if (!cells.front().is_wide()) above.titles.push_back(title_of(cells.front()));
    } else {
        std::erase_if(cells, [&](const HeaderCell& cell) { return !overlaps(cell, header); });
        if (cells.empty()) return above;
        const bool named = std::all_of(cells.begin(), cells.end(), [](const HeaderCell& cell) {
            return cell.text.product != Product::none;
        });
        if (cells.size() > 1 && !named) {
            above.line = Line::foreign;
            return above;
        }
        for (const HeaderCell& cell : cells)
            above.titles.push_back(title_of(cell));
    }
    const bool usable = std::none_of(cells.begin(), cells.end(), [&](const HeaderCell& cell) {
        return cell.number || asks(cell) || scene.reader.words().is_footer(cell.cell->text);
    });
    if (above.titles.empty()) return above;
    above.line = usable ? Line::titles : Line::foreign;
    above.date_only = cells.size() == 1 && cells.front().text.date;
    return above;
}

} // namespace

std::vector<Title> find_titles(Scene& scene, const Header& header) {
    int blanks = 0;
    std::vector<Title> date;
    for (int row = header.first_row - 1; row >= std::max(0, header.first_row - most_rows_above); --row) {
        if (scene.is_taken(row, header.first_column, header.last_column)) break;
        Above above = read_row(scene, header, row);
        if (above.line == Line::foreign) break;
        if (above.line == Line::blank && ++blanks > most_blank_rows) break;
        if (above.line != Line::titles) continue;
        if (above.date_only && date.empty()) {
            date = std::move(above.titles);
            continue;
        }
        // "… PHÁT TRIỂN BHYT" over "NĂM 2026" is one title on two lines.
        if (!date.empty() && above.titles.size() == 1) above.titles.front().text += " " + date.front().text;
        return std::move(above.titles);
    }
    return date;
}

} // namespace ansinh::table
