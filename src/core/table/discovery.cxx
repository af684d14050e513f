// Finding the tables of a sheet, from its first row to its last.
#include "table/discovery.hxx"

#include "table/body.hxx"
#include "table/columns.hxx"
#include "table/headers.hxx"
#include "table/number_row.hxx"
#include "table/row_kinds.hxx"
#include "table/scene.hxx"
#include "table/titles.hxx"

#include <algorithm>
#include <utility>

namespace ansinh::table {

namespace {

constexpr int fewest_columns_of_empty_table = 3; // with fewer, a header over nothing is only two words

void take_products_from_titles(Scene& scene, const std::vector<Title>& titles, std::vector<Column>& columns) {
    for (Column& column : columns) {
        if (column.product != Product::none) continue;
        const auto above = std::find_if(titles.begin(), titles.end(), [&](const Title& title) {
            return title.area.first_column <= column.column && column.column <= title.area.last_column;
        });
        const bool only_one = titles.size() == 1;
        if (above != titles.end() || only_one)
            column.product = scene.reader.words().product((only_one ? titles.front() : *above).text);
    }
}

Table begin_table(Scene& scene, const Header& header) {
    Table table;
    table.first_header_row = header.first_row;
    table.last_header_row = header.last_row;
    table.columns = read_columns(scene, header);
    const std::vector<Title> titles = find_titles(scene, header);
    if (!titles.empty()) table.title = titles.front().text;
    take_products_from_titles(scene, titles, table.columns);
    settle_meanings(scene, table.columns);
    return table;
}

void set_area(Table& table, const Header& header) {
    int last = table.number_row.value_or(header.last_row);
    if (!table.rows.empty()) last = table.rows.back().row;
    table.area = {header.first_row, header.first_column, last, header.last_column};
}

void read_own_rows(Scene& scene, const Header& header, const KeyColumns& keys, Table& table) {
    int first = header.last_row + 1;
    if (is_number_row(scene.sheet, first, header.first_column, header.last_column))
        table.number_row = first++;
    table.name_column = keys.name;
    const Body body{header.first_column, header.last_column, first, keys};
    table.rows = classify_rows(read_body(scene, body), keys, scene.reader.words());
}

/// A block without names reads its rows off the nearest one to the left that has them.
void share_rows(const Table& names, Table& table) {
    table.name_column = names.name_column;
    table.number_row = names.number_row;
    table.rows = names.rows;
}

bool is_worth_reporting(const Table& table) {
    const auto known = std::count_if(table.columns.begin(), table.columns.end(),
                                     [](const Column& column) { return column.meaning != Meaning::unknown; });
    return !table.rows.empty() || known >= fewest_columns_of_empty_table;
}

/// The tables that share a header row, left to right.
void find_tables_at(Scene& scene, int row, std::vector<Table>& tables) {
    std::optional<std::size_t> names;
    for (const Header& header : find_headers(scene, row)) {
        Table table = begin_table(scene, header);
        const KeyColumns keys = find_key_columns(scene.sheet, header, table.columns);
        const bool shares = !keys.name && names;
        if (shares)
            share_rows(tables[*names], table);
        else
            read_own_rows(scene, header, keys, table);
        set_area(table, header);
        if (!is_worth_reporting(table)) continue;
        scene.take(table.area);
        if (!shares && table.name_column) names = tables.size();
        tables.push_back(std::move(table));
    }
}

} // namespace

const Column* Table::find_column(int column) const {
    const auto found =
        std::find_if(columns.begin(), columns.end(), [=](const Column& one) { return one.column == column; });
    return found == columns.end() ? nullptr : &*found;
}

std::vector<const Row*> Table::units() const {
    std::vector<const Row*> units;
    for (const Row& row : rows)
        if (row.kind == RowKind::unit) units.push_back(&row);
    return units;
}

std::string Table::shown_name(const Row& row) const {
    return row.repeated && !row.section.empty() ? row.name + " (" + row.section + ")" : row.name;
}

std::vector<Table> find_tables(const Sheet& sheet, const Vocabulary& words) {
    Scene scene(sheet, words);
    std::vector<Table> tables;
    for (int row = 0; row < sheet.rows(); ++row)
        find_tables_at(scene, row, tables);
    std::stable_sort(tables.begin(), tables.end(), [](const Table& a, const Table& b) {
        return std::pair(a.first_header_row, a.area.first_column) <
               std::pair(b.first_header_row, b.area.first_column);
    });
    return tables;
}

} // namespace ansinh::table
