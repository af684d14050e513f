// The cells of one row as header cells, and whether they look like a header.
#pragma once

#include "table/scene.hxx"

#include <optional>
#include <span>
#include <vector>

namespace ansinh::table {

/// A cell that is not blank, at the first cell of its merge.
struct HeaderCell {
    Area area;
    HeaderText text;
    bool number = false;      ///< a number, or one typed as text
    std::optional<int> count; ///< its value where it may count months or weeks
    bool year = false;
    const Cell* cell = nullptr;

    int first_column() const { return area.first_column; }
    int last_column() const { return area.last_column; }
    bool is_wide() const { return area.columns() > 1; }
};

/// The cells of a row that are not taken, left to right.
std::vector<HeaderCell> header_cells(Scene& scene, int row, int first_column, int last_column);

/// Years, or a run like 1, 2, … 12: numbers that head columns. The leftmost cell of a header is none unless
/// the columns of STT and names are headed by the row above.
enum class Leftmost { is_text, may_be_number };
bool numbers_may_be_headers(std::span<const HeaderCell> cells, Leftmost leftmost = Leftmost::is_text);

/// At least two different texts that head columns, one of them with a meaning, and nothing that belongs into
/// a body.
bool is_header_row(std::span<const HeaderCell> cells);

/// Whether a table begins anew in a row within another one's columns: stricter, since a body may hold such
/// words too.
bool begins_new_header(Scene& scene, int row, int first_column, int last_column);

} // namespace ansinh::table
