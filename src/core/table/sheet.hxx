// A sheet as table discovery sees it: cells, merges and row states, without an office.
#pragma once

#include "text/number_reading.hxx"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::table {

struct Position {
    int row = 0; ///< from 0
    int column = 0;
    auto operator<=>(const Position&) const = default;
};

/// A rectangle of cells, ends included.
struct Area {
    int first_row = 0, first_column = 0, last_row = -1, last_column = -1;
    /// One cell.
    static Area of(Position at) { return {at.row, at.column, at.row, at.column}; }
    bool contains(Position at) const;
    bool contains(const Area& other) const;
    bool intersects(const Area& other) const;
    int rows() const { return last_row - first_row + 1; }
    int columns() const { return last_column - first_column + 1; }
    bool operator==(const Area&) const = default;
};

enum class CellKind : std::uint8_t { empty, number, text, error };

struct Cell {
    CellKind kind = CellKind::empty;
    bool formula = false; ///< a formula may yield a number, a text (even an empty one) or an error
    double value = 0;     ///< of a number: the value, never the display
    std::string text;     ///< what the cell shows, UTF-8 as found
};

enum class RowState : std::uint8_t { visible, hidden, filtered };

/// The used area of one sheet, from A1. Cells outside are empty.
class Sheet {
public:
    Sheet(int rows, int columns);

    int rows() const { return m_rows; }
    int columns() const { return m_columns; }

    const Cell& cell(int row, int column) const;
    const Cell& cell(Position at) const { return cell(at.row, at.column); }
    /// Throws std::out_of_range outside the used area.
    Cell& cell_for_writing(int row, int column);

    RowState row_state(int row) const;
    void set_row_state(int row, RowState state);

    /// Merges do not overlap; where they claim to, the first one holds. A merge may reach beyond the used
    /// area.
    void add_merge(const Area& merge);
    std::span<const Area> merges() const { return m_merges; }
    /// The merge that covers the cell, or null.
    const Area* merge_at(int row, int column) const;
    /// The cell whose content shows at this place: the first cell of the merge that covers it, or itself.
    const Cell& shown(int row, int column) const;

    std::string name;
    text::Separators separators;

private:
    bool holds(int row, int column) const;
    std::size_t index(int row, int column) const;

    int m_rows = 0;
    int m_columns = 0;
    std::vector<Cell> m_cells;
    std::vector<RowState> m_row_states;
    std::vector<Area> m_merges;
    std::vector<int> m_merge_of_cell; ///< number of the merge that covers the cell; empty until there is one
};

/// "F13" for row 12, column 5.
std::string cell_name(Position at);
/// "F13", or "F13:F20".
std::string area_name(const Area& area);
/// The other way round: "F13", "$F$13:F20"; no sheet name. Nothing for anything else.
std::optional<Area> parse_area(std::string_view name);
/// "F" for 5; and the other way round ("AB", any case), nothing for anything but one to three letters.
std::string column_name(int column);
std::optional<int> parse_column(std::string_view name);
/// Positions column by column as a list of ranges: "F13:F15, F17:F18, F20", "D5:O8, D10:O12".
std::string list_names(std::span<const Position> cells);

} // namespace ansinh::table
