// Finding the tables in a clerk's sheet: title rows, one- to three-row headers with merged cells, number
// rows, sections, totals on top or at the bottom, blank rows, tables side by side and below, sign blocks. See
// docs/design/table.md.
#pragma once

#include "table/sheet.hxx"
#include "table/vocabulary.hxx"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::table {

struct Column {
    int column = 0;
    std::vector<std::string>
        path; ///< header texts from the top row down, merged cells counted once, one_line form
    Meaning meaning = Meaning::unknown;
    Product product = Product::none; ///< from the path, else from the title above the block
};

enum class RowKind : std::uint8_t { unit, section, total, part, blank };

struct Row {
    int row = 0;
    RowKind kind = RowKind::unit;
    std::string name;    ///< one_line form, as written
    std::string section; ///< name of the section it stands in, without its number; empty where there is none
    bool repeated = false; ///< find_tables: another unit bears the name, too, in whatever spelling
};

struct Table {
    Area area; ///< header, number row, body and totals; no title, no sign block
    int first_header_row = 0;
    int last_header_row = 0;
    std::optional<int> number_row;  ///< "(1) (2) (3)", "A B 1 2"
    std::string title;              ///< text right above the block, or empty
    std::vector<Column> columns;    ///< left to right
    std::vector<Row> rows;          ///< below the header, top to bottom, without the number row
    std::optional<int> name_column; ///< may lie outside the area, when a table beside it holds the names

    const Column* find_column(int column) const;
    std::vector<const Row*> units() const;
    /// The name as shown to people: "Thôn 1 (Khu vực xã cũ Tân Hòa)" where the bare name occurs twice.
    std::string shown_name(const Row& row) const;
};

/// All tables of a sheet in reading order of their first header cell.
std::vector<Table> find_tables(const Sheet& sheet, const Vocabulary& words);

} // namespace ansinh::table
