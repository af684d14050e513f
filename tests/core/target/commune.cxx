#include "target/commune.hxx"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace ansinh::target::test {

using table::Area;
using table::Cell;
using table::CellKind;
using table::Meaning;
using table::Position;
using table::Product;
using table::RowKind;
using table::Sheet;
using table::Table;

Cell empty_cell() {
    return {};
}

Cell number_cell(double value) {
    return {CellKind::number, false, value, fmt::format("{}", value)};
}

Cell shown_cell(double value, std::string shown) {
    return {CellKind::number, false, value, std::move(shown)};
}

Cell text_cell(std::string text) {
    return {CellKind::text, false, 0, std::move(text)};
}

Cell error_cell() {
    return {CellKind::error, true, 0, "#REF!"};
}

Cell formula_cell(Cell result) {
    result.formula = true;
    if (result.kind == CellKind::empty) result.kind = CellKind::text; // ="" shows nothing and is not empty
    return result;
}

const table::Vocabulary& shipped_words() {
    static const table::Vocabulary words = [] {
        std::ifstream file(ANSINH_SOURCE_DIR "/extension/data/table-words.json");
        return table::Vocabulary::from_json(std::string(std::istreambuf_iterator<char>(file), {}));
    }();
    return words;
}

Request request_at(std::string_view cursor) {
    Request request;
    if (const auto area = table::parse_area(cursor))
        request.cursor = Position{area->first_row, area->first_column};
    return request;
}

std::vector<Position> cells(std::string_view areas) {
    std::vector<Position> found;
    while (!areas.empty()) {
        const std::size_t comma = areas.find(", ");
        const Area area = table::parse_area(areas.substr(0, comma)).value();
        for (int row = area.first_row; row <= area.last_row; ++row)
            for (int column = area.first_column; column <= area.last_column; ++column)
                found.push_back({row, column});
        areas.remove_prefix(comma == std::string_view::npos ? areas.size() : comma + 2);
    }
    return found;
}

std::vector<std::string> codes(const std::vector<Message>& messages) {
    std::vector<std::string> found;
    for (const Message& message : messages)
        found.push_back(message.code);
    return found;
}

TableMaker::TableMaker(Sheet& sheet, std::string_view first_cell) : m_sheet(sheet) {
    const Area first = table::parse_area(first_cell).value();
    m_first = {first.first_row, first.first_column};
    m_table.area = {m_first.row, m_first.column, m_first.row, m_first.column - 1};
    m_table.first_header_row = m_first.row;
    m_table.last_header_row = m_first.row;
    m_table.name_column = m_first.column;
}

TableMaker& TableMaker::column(std::vector<std::string> path, Meaning meaning, Product product) {
    const int column = ++m_table.area.last_column;
    m_sheet.cell_for_writing(m_first.row, column) = text_cell(path.empty() ? "" : path.back());
    m_table.columns.push_back({column, std::move(path), meaning, product});
    return *this;
}

TableMaker& TableMaker::row(RowKind kind, std::string name, std::initializer_list<Cell> content,
                            std::string section) {
    const int row = ++m_table.area.last_row;
    int column = m_first.column;
    if (m_table.name_column == m_first.column) {
        if (!name.empty()) m_sheet.cell_for_writing(row, column) = text_cell(name);
        ++column;
    }
    for (const Cell& cell : content)
        m_sheet.cell_for_writing(row, column++) = cell;
    m_table.rows.push_back({row, kind, std::move(name), std::move(section), false});
    return *this;
}

TableMaker& TableMaker::names_in(int column) {
    m_table.name_column = column;
    return *this;
}

Table TableMaker::make() const {
    Table table = m_table;
    for (table::Row& row : table.rows)
        row.repeated =
            row.kind == RowKind::unit && std::ranges::count_if(m_table.rows, [&](const table::Row& other) {
                                             return other.kind == RowKind::unit && other.name == row.name;
                                         }) > 1;
    return table;
}

TwoProducts two_products() {
    TwoProducts made{Sheet(15, 8), {}};
    const Cell sum = formula_cell(number_cell(0));
    TableMaker maker(made.sheet, "A3");
    maker.column({"Đơn vị"}, Meaning::unit)
        .column({"BHYT tự đóng", "Chưa tham gia"}, Meaning::not_participating, Product::health)
        .column({"BHYT tự đóng", "Chỉ tiêu"}, Meaning::target, Product::health)
        .column({"BHYT tự đóng", "Chỉ tiêu", "Trong đó: quý I"}, Meaning::part, Product::health)
        .column({"BHXH tự nguyện", "Chưa tham gia"}, Meaning::not_participating, Product::pension)
        .column({"BHXH tự nguyện", "Chỉ tiêu"}, Meaning::target, Product::pension);
    const auto unit = [&](const char* name, double health, double pension, const char* section) {
        maker.row(RowKind::unit, name,
                  {number_cell(health), empty_cell(), empty_cell(), number_cell(pension), empty_cell()},
                  section);
    };
    maker.row(RowKind::total, "Toàn xã", {sum, number_cell(120), empty_cell(), sum, number_cell(60)})
        .row(RowKind::section, "Khu vực I", {sum, empty_cell(), empty_cell(), sum, empty_cell()});
    unit("Thôn 1", 60, 310, "Khu vực I");
    unit("Thôn 2", 45, 266, "Khu vực I");
    unit("Thôn Đồi", 0, 120, "Khu vực I");
    maker.row(RowKind::section, "Khu vực II", {sum, empty_cell(), empty_cell(), sum, empty_cell()});
    unit("Thôn 1", 75, 350, "Khu vực II");
    unit("Thôn 2", 33, 201, "Khu vực II");
    maker.row(RowKind::blank, "", {});
    unit("Thôn Cộng Hòa", 87, 398, "Khu vực II");
    made.tables.push_back(maker.make());
    return made;
}

Plain plain(const std::vector<Cell>& basis, Cell total) {
    Plain made{Sheet(static_cast<int>(basis.size()) + 2, 3), {}};
    TableMaker maker(made.sheet, "A1");
    maker.column({"Thôn"}, Meaning::unit)
        .column({"Chưa tham gia"}, Meaning::not_participating)
        .column({"Chỉ tiêu"}, Meaning::target);
    for (std::size_t index = 0; index < basis.size(); ++index)
        maker.row(RowKind::unit, fmt::format("Thôn {}", index + 1), {basis[index]});
    maker.row(RowKind::total, "Cộng", {formula_cell(number_cell(0)), std::move(total)});
    made.tables.push_back(maker.make());
    return made;
}

} // namespace ansinh::target::test
