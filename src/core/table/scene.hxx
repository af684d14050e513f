// What the steps of discovery share: the sheet, the words, and the columns that tables found so far already
// took.
#pragma once

#include "table/reader.hxx"
#include "table/sheet.hxx"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace ansinh::table {

/// The sheet is read from top to bottom, so a column is taken down to a row.
class Scene {
public:
    Scene(const Sheet& shown, const Vocabulary& vocabulary)
        : sheet(shown), reader(vocabulary), m_taken_until(static_cast<std::size_t>(shown.columns()), -1) {}

    bool is_taken(int row, int column) const {
        return column >= 0 && column < sheet.columns() &&
               row <= m_taken_until[static_cast<std::size_t>(column)];
    }
    bool is_taken(int row, int first_column, int last_column) const {
        for (int column = first_column; column <= last_column; ++column)
            if (is_taken(row, column)) return true;
        return false;
    }
    void take(const Area& area) {
        for (int column = area.first_column; column <= area.last_column; ++column) {
            int& until = m_taken_until[static_cast<std::size_t>(column)];
            until = std::max(until, area.last_row);
        }
    }

    const Sheet& sheet;
    Reader reader;

private:
    std::vector<int> m_taken_until;
};

} // namespace ansinh::table
