// Cutting a header row where a column is empty or where a second table begins.
#include "table/header_blocks.hxx"

#include "table/contents.hxx"
#include "table/header_cells.hxx"

#include <algorithm>
#include <utility>

namespace ansinh::table {

namespace {

constexpr int rows_sampled = 24;
constexpr int most_unlabelled_left = 2; // an STT and a name column whose headers were left out

struct Run {
    std::vector<HeaderCell> cells;
    int first_column = 0;
    int last_column = 0;
};

bool has_meaning(const Run& run, Meaning meaning) {
    return std::any_of(run.cells.begin(), run.cells.end(),
                       [=](const HeaderCell& cell) { return cell.text.meaning == meaning; });
}

/// A second STT, or a second "Thôn" that says the same, opens the next table's columns.
bool starts_again(const Run& run, const HeaderCell& cell) {
    if (cell.text.meaning == Meaning::ordinal) return has_meaning(run, Meaning::ordinal);
    if (cell.text.meaning != Meaning::unit || run.cells.size() < 2) return false;
    return std::any_of(run.cells.begin(), run.cells.end(), [&](const HeaderCell& other) {
        return other.text.meaning == Meaning::unit && other.cell->text == cell.cell->text;
    });
}

/// Whether the row below still is header: no figures from the block's first column up to this one.
bool is_label_below(Scene& scene, int row, int column, int beside) {
    if (!holds_words(scene.sheet.cell(row, column)) || scene.is_taken(row, column)) return false;
    for (int c = std::min(beside, column); c <= std::max(beside, column); ++c)
        if (const Cell& cell = scene.sheet.cell(row, c); is_figure(cell) && !is_year(cell)) return false;
    return true;
}

/// Filled in at least a quarter of the rows, and not by one lone remark.
bool has_data(Scene& scene, int row, int column, int beside) {
    int figures = 0, words = 0, rows = 0, blanks = 0;
    const int first = std::min(column, beside), last = std::max(column, beside);
    for (int r = row + 1; r <= std::min(row + rows_sampled, scene.sheet.rows() - 1) && blanks < 3; ++r) {
        if (begins_new_header(scene, r, first, last)) break;
        bool filled = false, counts = false;
        for (int c = first; c <= last; ++c) {
            filled = filled || !is_blank(scene.sheet.cell(r, c));
            counts = counts || is_figure(scene.sheet.cell(r, c));
        }
        // Texts behind a gap are a remark, or the letterhead of another table.
        if (filled && blanks > 0 && !counts) break;
        blanks = filled ? 0 : blanks + 1;
        rows += filled ? 1 : 0;
        const Cell& cell = scene.sheet.cell(r, column);
        if (is_blank(cell) || scene.is_taken(r, column)) continue;
        if (is_figure(cell))
            ++figures;
        else
            ++words;
    }
    return (figures + words) * 4 >= rows && (figures > 0 || words > 1);
}

std::vector<Run> contiguous_runs(std::vector<HeaderCell> cells) {
    std::vector<Run> runs;
    for (HeaderCell& cell : cells) {
        const bool joins = !runs.empty() && cell.first_column() <= runs.back().last_column + 1 &&
                           !starts_again(runs.back(), cell);
        if (!joins) runs.push_back({{}, cell.first_column(), cell.last_column()});
        runs.back().last_column = std::max(runs.back().last_column, cell.last_column());
        runs.back().cells.push_back(std::move(cell));
    }
    return runs;
}

/// Lets runs grow over columns whose labels stand lower or are missing; runs that meet become one.
std::vector<Run> joined_runs(Scene& scene, int row, std::vector<Run> runs) {
    std::vector<Run> joined;
    for (Run& run : runs) {
        if (joined.empty()) {
            joined.push_back(std::move(run));
            continue;
        }
        Run& left = joined.back();
        const bool opens = std::any_of(run.cells.begin(), run.cells.end(),
                                       [&](const HeaderCell& cell) { return starts_again(left, cell); });
        while (left.last_column + 1 < run.first_column &&
               belongs_unlabelled(scene, row, left.last_column + 1, left.first_column))
            ++left.last_column;
        if (opens || left.last_column + 1 < run.first_column) {
            joined.push_back(std::move(run));
            continue;
        }
        left.last_column = run.last_column;
        std::move(run.cells.begin(), run.cells.end(), std::back_inserter(left.cells));
    }
    return joined;
}

/// Something that stands beside a table without being a header row: kept when it heads columns of figures.
bool is_worth_keeping(Scene& scene, int row, const Run& run) {
    if (std::none_of(run.cells.begin(), run.cells.end(),
                     [](const HeaderCell& cell) { return cell.text.is_header(); }))
        return false;
    if (run.cells.size() > 1) return true;
    return has_data(scene, row, run.first_column, run.last_column);
}

} // namespace

bool belongs_unlabelled(Scene& scene, int row, int column, int beside) {
    if (scene.is_taken(row, column)) return false;
    return is_label_below(scene, row + 1, column, beside) || is_label_below(scene, row + 2, column, beside) ||
           has_data(scene, row, column, beside);
}

std::vector<Block> find_blocks(Scene& scene, int row) {
    std::vector<HeaderCell> cells = header_cells(scene, row, 0, scene.sheet.columns() - 1);
    if (cells.size() < 2) return {};
    const auto is_strong = [](const Run& run) { return is_header_row(run.cells); };
    const bool strong_together = is_header_row(cells);
    std::vector<Run> runs = contiguous_runs(std::move(cells));
    // Judged before looking at what stands below, which takes longer than a row deserves that is no header.
    if (!strong_together && std::none_of(runs.begin(), runs.end(), is_strong)) return {};
    runs = joined_runs(scene, row, std::move(runs));
    if (std::none_of(runs.begin(), runs.end(), is_strong)) return {};
    std::vector<Block> blocks;
    for (const Run& run : runs) {
        const bool strong = is_strong(run);
        if (strong || is_worth_keeping(scene, row, run))
            blocks.push_back({run.first_column, run.last_column, strong});
    }
    if (blocks.empty()) return {};
    // The first block's STT and names may stand under empty header cells.
    Block& leftmost = blocks.front();
    for (int i = 0; i < most_unlabelled_left && leftmost.first_column > 0; ++i) {
        const int column = leftmost.first_column - 1;
        if (scene.is_taken(row, column) || !has_data(scene, row, column, leftmost.first_column)) break;
        leftmost.first_column = column;
    }
    return blocks;
}

} // namespace ansinh::table
