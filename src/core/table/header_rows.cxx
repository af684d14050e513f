// Sub-headers, group labels and titles around a header row.
#include "table/header_rows.hxx"

#include "table/contents.hxx"
#include "table/header_cells.hxx"
#include "table/number_row.hxx"

#include <algorithm>
#include <set>
#include <string>

namespace ansinh::table {

namespace {

constexpr int most_rows = 3;              // a header written cell by cell
constexpr int most_merged_rows = 5;       // one whose merges leave no doubt
constexpr std::size_t longest_group = 80; // bytes; a group's name is no sentence

bool is_key(Meaning meaning) {
    return meaning == Meaning::ordinal || meaning == Meaning::unit || meaning == Meaning::code;
}

/// Columns that tell rows apart rather than count people: nothing above them is a group of figures.
bool describes_rows(Meaning meaning) {
    return is_key(meaning) || meaning == Meaning::area || meaning == Meaning::other ||
           meaning == Meaning::note;
}

std::vector<HeaderCell> cells_of(Scene& scene, const Header& header, int row) {
    return header_cells(scene, row, header.first_column, header.last_column);
}

/// Columns whose header texts so far make them STT, name or code.
std::set<int> key_columns(Scene& scene, const Header& header) {
    std::set<int> keys;
    for (int row = header.first_row; row <= header.last_row; ++row)
        for (const HeaderCell& cell : cells_of(scene, header, row))
            if (is_key(cell.text.meaning) && !cell.is_wide()) keys.insert(cell.first_column());
    return keys;
}

/// A merge that begins in the header and reaches the next row.
bool is_forced(Scene& scene, const Header& header, int row) {
    if (row - header.first_row >= most_merged_rows) return false;
    // The heading of the remarks may be merged down beside the whole body.
    if (is_figure(scene.sheet.cell(row, header.first_column))) return false;
    if (!numbers_may_be_headers(cells_of(scene, header, row), Leftmost::may_be_number)) return false;
    for (int column = header.first_column; column <= header.last_column; ++column) {
        const Area* merge = scene.sheet.merge_at(row, column);
        if (merge != nullptr && merge->first_row >= header.first_row && merge->first_row < row &&
            !is_blank(scene.sheet.cell(merge->first_row, merge->first_column)))
            return true;
    }
    return false;
}

/// The last column of the unbroken texts that continue a row to the right of the header, as far as there is
/// room.
int reach_right(Scene& scene, int row, int column, int room_last) {
    while (column < room_last && holds_words(scene.sheet.cell(row, column + 1)) &&
           !scene.is_taken(row, column + 1))
        ++column;
    return column;
}

bool stands_under_group(const Sheet& sheet, const Header& header, int row, int column) {
    for (int above = row - 1; above >= header.first_row; --above)
        if (const Area* merge = sheet.merge_at(above, column); merge != nullptr && merge->columns() > 1)
            return true;
    return false;
}

bool says_header(Scene& scene, const Header& header, int row, const HeaderCell& cell) {
    const bool bracketed = !cell.number && cell.cell->text.find('(') == 0;
    return cell.text.is_header() || cell.text.measure || cell.text.date || cell.year || bracketed ||
           stands_under_group(scene.sheet, header, row, cell.first_column());
}

bool is_subheader(Scene& scene, const Header& header, int row) {
    const std::vector<HeaderCell> cells = cells_of(scene, header, row);
    const std::set<int> keys = key_columns(scene, header);
    const Leftmost leftmost = keys.empty() ? Leftmost::is_text : Leftmost::may_be_number;
    if (cells.empty() || !numbers_may_be_headers(cells, leftmost)) return false;
    // Months under "Chia theo tháng" count as well, but leave STT and names to the row above.
    const bool full_width = !is_blank(scene.sheet.cell(row, header.first_column));
    if (full_width && is_number_row(scene.sheet, row, header.first_column, header.last_column)) return false;
    const auto fills_key = [&](const HeaderCell& cell) {
        return std::any_of(keys.begin(), keys.end(),
                           [&](int key) { return key >= cell.first_column() && key <= cell.last_column(); });
    };
    const bool says = std::any_of(cells.begin(), cells.end(), [&](const HeaderCell& cell) {
        return says_header(scene, header, row, cell);
    });
    if (keys.empty()) {
        // Group labels only: the row of STT and names comes next, or everything below stands under a group.
        const bool all = std::all_of(cells.begin(), cells.end(), [&](const HeaderCell& cell) {
            return says_header(scene, header, row, cell);
        });
        return is_header_row(cells) || all;
    }
    // A name or a number under STT or Thôn is a row of the body; another word for them is not.
    if (std::any_of(cells.begin(), cells.end(),
                    [&](const HeaderCell& cell) { return fills_key(cell) && !is_key(cell.text.meaning); }))
        return false;
    if (std::any_of(cells.begin(), cells.end(), fills_key)) return is_header_row(cells);
    return cells.size() > 1 ? (says || std::none_of(cells.begin(), cells.end(),
                                                    [](const HeaderCell& cell) { return cell.number; }))
                            : says;
}

/// Texts that only make sense together: "Số" over "TT", "Dân" over "số".
int continued_below(Scene& scene, const std::vector<HeaderCell>& cells, int row) {
    int continued = 0;
    for (const HeaderCell& cell : cells) {
        const Cell& below = scene.sheet.cell(row + 1, cell.first_column());
        if (cell.number || cell.is_wide() || !holds_words(below) || cell.text.is_known()) continue;
        if (scene.reader.read(cell.cell->text + " " + below.text).is_known()) ++continued;
    }
    return continued;
}

bool reaches(const HeaderCell& cell, int row) {
    return cell.area.last_row >= row;
}

/// Whether each column under an unmerged group label still needs it: a title says nothing that they lack.
bool gives_meaning(Scene& scene, const Header& header, const HeaderCell& label) {
    for (int column = label.first_column(); column <= header.last_column; ++column) {
        const Cell& below = scene.sheet.shown(header.first_row, column);
        if (holds_words(below) && !scene.reader.read(below.text).is_known()) return true;
    }
    return false;
}

bool is_group_row(Scene& scene, const Header& header, int row) {
    std::vector<HeaderCell> cells = cells_of(scene, header, row);
    std::erase_if(cells, [](const HeaderCell& cell) { return cell.text.measure; });
    if (cells.empty() || !numbers_may_be_headers(cells, Leftmost::may_be_number)) return false;
    if (continued_below(scene, cells, row) > 1) return true;

    const std::set<int> keys = key_columns(scene, header);
    const int first_figure = keys.empty() ? header.first_column : *keys.rbegin() + 1;
    for (const HeaderCell& cell : cells) {
        if (cell.last_column() > header.last_column) return false;
        if (reaches(cell, header.first_row)) continue;
        if (cell.text.label && cell.text.meaning != Meaning::part) return false;
        const bool over_keys = std::any_of(keys.begin(), keys.end(), [&](int key) {
            return key >= cell.first_column() && key <= cell.last_column();
        });
        const bool own_label = over_keys && !cell.is_wide() && cell.text.is_known() &&
                               is_blank(scene.sheet.cell(header.first_row, cell.first_column()));
        if (over_keys && !own_label) {
            // "Đơn vị" over "Mã" and "Tên" is a group; a title that begins over STT is not.
            const bool only_keys = cell.is_wide() && cell.last_column() < first_figure;
            if (!only_keys) return false;
        }
        if (cell.is_wide() && cell.area.columns() == header.columns()) return false;
        if (!cell.is_wide() && !cell.year && !cell.text.is_header() && !cell.text.date && cells.size() < 2)
            return false;
        if (!cell.number && cell.cell->text.size() > longest_group) return false;
    }
    // One label that was not merged and stands over all the figures may as well be a title.
    const HeaderCell& only = cells.front();
    if (cells.size() == 1 && !only.is_wide() && only.first_column() <= first_figure && !only.year)
        return gives_meaning(scene, header, only);
    return true;
}

bool is_title_over_names(Scene& scene, const Header& header, const HeaderCell& cell) {
    if (!cell.is_wide() || reaches(cell, header.first_row + 1)) return false;
    bool over_key = false, over_figures = false;
    for (int column = cell.first_column(); column <= std::min(cell.last_column(), header.last_column);
         ++column) {
        const Cell& below = scene.sheet.shown(header.first_row + 1, column);
        const Meaning meaning = holds_words(below) ? scene.reader.read(below.text).meaning : Meaning::unknown;
        over_key = over_key || is_key(meaning);
        over_figures = over_figures || !describes_rows(meaning);
    }
    return over_key && over_figures;
}

} // namespace

void grow_down(Scene& scene, Header& header, int room_first, int room_last) {
    while (header.last_row + 1 < scene.sheet.rows()) {
        const int next = header.last_row + 1;
        if (scene.is_taken(next, header.first_column, header.last_column)) return;
        Header wider = header;
        wider.last_column = reach_right(scene, next, header.last_column, room_last);
        while (wider.first_column > room_first &&
               holds_words(scene.sheet.cell(next, wider.first_column - 1)) &&
               !scene.is_taken(next, wider.first_column - 1))
            --wider.first_column;
        const bool room = next - header.first_row < most_rows;
        if (is_forced(scene, header, next) || (room && is_subheader(scene, wider, next)))
            header = wider;
        else
            return;
        header.last_row = next;
    }
}

void grow_up(Scene& scene, Header& header) {
    while (header.first_row > 0 && header.last_row - header.first_row + 1 < most_rows) {
        const int above = header.first_row - 1;
        if (scene.is_taken(above, header.first_column, header.last_column)) return;
        if (!is_group_row(scene, header, above)) return;
        header.first_row = above;
    }
}

void drop_title_rows(Scene& scene, Header& header) {
    while (header.first_row < header.last_row) {
        const std::vector<HeaderCell> cells = cells_of(scene, header, header.first_row);
        const bool title = std::any_of(cells.begin(), cells.end(), [&](const HeaderCell& cell) {
            return is_title_over_names(scene, header, cell);
        });
        const bool alone = cells.size() == 1 && cells.front().area.columns() >= header.columns() &&
                           !reaches(cells.front(), header.first_row + 1);
        if (!title && !alone) return;
        ++header.first_row;
    }
}

} // namespace ansinh::table
