// Cell and area names as the office writes them: "F13", "F13:F20", "AB".
#include "table/sheet.hxx"

#include "number/digits.hxx"

#include <algorithm>
#include <charconv>

namespace ansinh::table {

namespace {

constexpr int letters = 26;
constexpr int most_rows = 1 << 20; // what the office's sheets have

bool is_letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

char upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

void skip_dollar(std::string_view& name) {
    if (!name.empty() && name.front() == '$') name.remove_prefix(1);
}

std::optional<int> parse_row(std::string_view digits) {
    const auto row = number::digits(digits);
    if (!row || *row < 1 || *row > most_rows) return std::nullopt;
    return *row - 1;
}

std::optional<Position> parse_cell(std::string_view name) {
    skip_dollar(name);
    const auto length =
        static_cast<std::size_t>(std::find_if_not(name.begin(), name.end(), is_letter) - name.begin());
    const auto column = parse_column(name.substr(0, length));
    name.remove_prefix(length);
    skip_dollar(name);
    if (!column || name.empty()) return std::nullopt;
    const auto row = parse_row(name);
    if (!row) return std::nullopt;
    return Position{*row, *column};
}

} // namespace

std::string column_name(int column) {
    std::string name;
    for (int rest = column; rest >= 0; rest = rest / letters - 1)
        name.insert(name.begin(), static_cast<char>('A' + rest % letters));
    return name;
}

std::optional<int> parse_column(std::string_view name) {
    if (name.empty() || name.size() > 3 || !std::all_of(name.begin(), name.end(), is_letter))
        return std::nullopt;
    int column = 0;
    for (const char c : name)
        column = column * letters + (upper(c) - 'A') + 1;
    return column - 1;
}

std::string cell_name(Position at) {
    return column_name(at.column) + std::to_string(at.row + 1);
}

std::string area_name(const Area& area) {
    const std::string first = cell_name({area.first_row, area.first_column});
    const std::string last = cell_name({area.last_row, area.last_column});
    return first == last ? first : first + ":" + last;
}

std::optional<Area> parse_area(std::string_view name) {
    const std::size_t colon = name.find(':');
    const auto first = parse_cell(name.substr(0, colon));
    const auto last = colon == std::string_view::npos ? first : parse_cell(name.substr(colon + 1));
    if (!first || !last) return std::nullopt;
    return Area{std::min(first->row, last->row), std::min(first->column, last->column),
                std::max(first->row, last->row), std::max(first->column, last->column)};
}

std::string list_names(std::span<const Position> cells) {
    std::vector<Area> areas;
    for (std::size_t first = 0; first < cells.size();) {
        std::size_t last = first;
        while (last + 1 < cells.size() && cells[last + 1].column == cells[last].column &&
               cells[last + 1].row == cells[last].row + 1)
            ++last;
        const auto before = std::ranges::find_if(areas, [&](const Area& area) {
            return area.first_row == cells[first].row && area.last_row == cells[last].row &&
                   area.last_column + 1 == cells[first].column;
        });
        if (before == areas.end())
            areas.push_back({cells[first].row, cells[first].column, cells[last].row, cells[last].column});
        else
            before->last_column = cells[first].column;
        first = last + 1;
    }
    std::string list;
    for (const Area& area : areas)
        list += (list.empty() ? "" : ", ") + area_name(area);
    return list;
}

} // namespace ansinh::table
