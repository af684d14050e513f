// Building sheets and describing tables.
#include "table/grid.hxx"

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace ansinh::test {

using table::Area;
using table::Cell;
using table::CellKind;
using table::Meaning;
using table::Product;
using table::RowKind;
using table::Sheet;
using table::Table;

namespace {

Area area_of(std::string_view name) {
    const auto area = table::parse_area(name);
    if (!area) throw std::invalid_argument("no area: " + std::string(name));
    return *area;
}

constexpr std::array<const char*, 19> meaning_names{
    "unknown",    "ordinal",   "unit",       "code",         "area",
    "population", "workforce", "households", "participants", "not_participating",
    "target",     "achieved",  "minimum",    "maximum",      "part",
    "rate",       "money",     "note",       "other"};

std::string row_list(const Table& table, RowKind kind) {
    std::string list;
    for (const table::Row& row : table.rows)
        if (row.kind == kind) list += " " + std::to_string(row.row + 1);
    return list;
}

} // namespace

Value::Value(double number) {
    cell.kind = CellKind::number;
    cell.value = number;
    if (std::nearbyint(number) == number)
        cell.text = std::to_string(static_cast<long long>(number));
    else
        cell.text = std::to_string(number);
}

Value::Value(const char* text) : Value(std::string(text)) {}

Value::Value(std::string text) {
    cell.kind = CellKind::text;
    cell.text = std::move(text);
}

Value sum(double result) {
    Value value(result);
    value.cell.formula = true;
    return value;
}

Value error(const char* shown) {
    Value value(shown);
    value.cell.kind = CellKind::error;
    value.cell.formula = true;
    return value;
}

Grid& Grid::put(std::string_view anchor, std::initializer_list<Line> lines) {
    return put(anchor, std::vector<Line>(lines));
}

Grid& Grid::put(std::string_view anchor, const std::vector<Line>& lines) {
    const Area start = area_of(anchor);
    int row = start.first_row;
    for (const Line& line : lines) {
        int column = start.first_column;
        for (const Value& value : line)
            m_cells.push_back({{row, column++}, value.cell});
        ++row;
    }
    return *this;
}

Grid& Grid::merge(std::initializer_list<std::string_view> areas) {
    for (const std::string_view area : areas)
        m_merges.push_back(area_of(area));
    return *this;
}

Sheet Grid::sheet() const {
    int rows = 0, columns = 0;
    const auto cover = [&](int row, int column) {
        rows = std::max(rows, row + 1);
        columns = std::max(columns, column + 1);
    };
    for (const Placed& placed : m_cells)
        cover(placed.at.row, placed.at.column);
    for (const Area& merge : m_merges)
        cover(merge.last_row, merge.last_column);
    Sheet sheet(rows, columns);
    for (const Placed& placed : m_cells)
        sheet.cell_for_writing(placed.at.row, placed.at.column) = placed.cell;
    for (const Area& merge : m_merges)
        sheet.add_merge(merge);
    return sheet;
}

const table::Vocabulary& vocabulary() {
    static const table::Vocabulary words = [] {
        std::ifstream file(ANSINH_SOURCE_DIR "/extension/data/table-words.json", std::ios::binary);
        const std::string json{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
        return table::Vocabulary::from_json(json);
    }();
    return words;
}

std::vector<Table> tables_of(const Grid& grid) {
    return table::find_tables(grid.sheet(), vocabulary());
}

std::string layout(const Table& table) {
    std::string text = table::area_name(table.area) + " header " + std::to_string(table.first_header_row + 1);
    if (table.last_header_row > table.first_header_row)
        text += "-" + std::to_string(table.last_header_row + 1);
    if (table.number_row) text += " numbers " + std::to_string(*table.number_row + 1);
    text += " names " + (table.name_column ? table::column_name(*table.name_column) : std::string("none"));
    static constexpr std::array<std::pair<RowKind, const char*>, 5> kinds{{{RowKind::total, "total"},
                                                                           {RowKind::section, "section"},
                                                                           {RowKind::unit, "unit"},
                                                                           {RowKind::part, "part"},
                                                                           {RowKind::blank, "blank"}}};
    for (const auto& [kind, name] : kinds)
        if (const std::string list = row_list(table, kind); !list.empty())
            text += std::string(", ") + name + list;
    return text;
}

std::string columns(const Table& table) {
    std::string text;
    for (const table::Column& column : table.columns) {
        if (column.meaning == Meaning::unknown && column.product == Product::none) continue;
        if (!text.empty()) text += ", ";
        text += table::column_name(column.column) + " " +
                meaning_names.at(static_cast<std::size_t>(column.meaning));
        if (column.product == Product::health) text += "/health";
        if (column.product == Product::pension) text += "/pension";
    }
    return text;
}

std::string names(const Table& table) {
    std::string text;
    for (const table::Row* row : table.units())
        text += (text.empty() ? "" : " | ") + table.shown_name(*row);
    return text;
}

} // namespace ansinh::test
