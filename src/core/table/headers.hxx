// Where headers stand: from the row that gives them away, the columns that belong together and the header's
// other rows.
#pragma once

#include "table/scene.hxx"

#include <vector>

namespace ansinh::table {

/// The header of one block of columns.
struct Header {
    int first_column = 0;
    int last_column = 0;
    int first_row = 0;
    int last_row = 0;

    bool spans(int column) const { return column >= first_column && column <= last_column; }
    int columns() const { return last_column - first_column + 1; }
};

/// The headers, left to right, that a row gives away; none where it is no header row. Blocks side by side are
/// told apart by a column with neither header nor data, or by a second STT or Thôn column.
std::vector<Header> find_headers(Scene& scene, int row);

} // namespace ansinh::table
