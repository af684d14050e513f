#include "workbook/place.hxx"

#include "text/normalise.hxx"

#include <algorithm>
#include <optional>
#include <stdexcept>

namespace ansinh::workbook {

namespace {

using table::Cell;
using table::CellKind;
using table::Sheet;

constexpr std::string_view open_end = "…";

/// "Loại (nghỉ lễ / làm bù)" and "Loại" are one header.
std::string without_brackets(const std::string& key) {
    const std::size_t bracket = key.find(" (");
    return bracket == std::string::npos || bracket == 0 ? key : key.substr(0, bracket);
}

/// One header of a form, ready to be compared.
struct Wanted {
    explicit Wanted(const std::string& header) : key(text::name_key(header)) {
        open = key.ends_with(open_end);
        if (open) key.resize(key.size() - open_end.size());
        bare = key.find(" (") == std::string::npos;
    }
    bool matches(const std::string& typed) const {
        if (open) return typed.starts_with(key);
        return typed == key || (bare && without_brackets(typed) == key);
    }

    std::string key;
    bool open = false; ///< goes on with a date or a year
    bool bare = false; ///< without brackets of its own
};

struct WantedColumn {
    explicit WantedColumn(const FormColumn& column) : header(column.header) {
        if (!column.group.empty()) group.emplace(column.group);
    }
    bool matches(const std::string& upper, const std::string& lower) const {
        return group ? group->matches(upper) && header.matches(lower) : header.matches(upper);
    }

    std::optional<Wanted> group;
    Wanted header;
};

/// What each cell of a row shows, as keys; a group reaches over all the columns it is merged over.
std::vector<std::string> keys_of(const Sheet& sheet, int row) {
    std::vector<std::string> keys;
    for (int column = 0; column < sheet.columns(); ++column)
        keys.push_back(text::name_key(sheet.shown(row, column).text));
    return keys;
}

/// Looks for a form row by row.
class Finder {
public:
    Finder(const Sheet& sheet, const Form& form, std::string_view needed)
        : m_sheet(sheet), m_form(form), m_needed(needed), m_wanted(form.columns.begin(), form.columns.end()) {}

    std::vector<Place> find() {
        std::vector<Place> places;
        std::vector<std::string> upper = keys_of(m_sheet, 0);
        for (int row = 0; row < m_sheet.rows(); ++row) {
            std::vector<std::string> lower = keys_of(m_sheet, row + 1);
            if (std::optional<Place> place = place_at(row, upper, lower)) places.push_back(std::move(*place));
            upper = std::move(lower);
        }
        return places;
    }

private:
    std::optional<Place> place_at(int row, const std::vector<std::string>& upper,
                                  const std::vector<std::string>& lower) const;

    const Sheet& m_sheet;
    const Form& m_form;
    std::string_view m_needed;
    std::vector<WantedColumn> m_wanted;
};

std::optional<Place> Finder::place_at(int row, const std::vector<std::string>& upper,
                                      const std::vector<std::string>& lower) const {
    Place place{&m_form, row, row, std::vector<int>(m_wanted.size(), -1), {}, m_sheet.rows()};
    std::size_t found = 0;
    for (std::size_t index = 0; index < m_wanted.size(); ++index)
        for (std::size_t column = 0; column < upper.size(); ++column) {
            if (upper[column].empty() || !m_wanted[index].matches(upper[column], lower[column])) continue;
            place.columns[index] = static_cast<int>(column);
            ++found;
            if (m_wanted[index].group) place.last_header_row = row + 1;
            break;
        }
    if (found * 2 < m_wanted.size() || place.column(m_needed) < 0) return std::nullopt;
    if (const table::Area* merge = m_sheet.merge_at(row, place.column(m_needed))) {
        if (merge->first_row < row) return std::nullopt; // the second row of a merged header
        place.last_header_row = std::max(place.last_header_row, merge->last_row);
    }
    return place;
}

/// "(1)", "A", "2": a row of column numbers, told by most of its cells.
bool is_number_row(const Sheet& sheet, int row, const Place& place) {
    std::size_t filled = 0, numbers = 0;
    for (const int column : place.columns) {
        if (column < 0 || sheet.cell(row, column).kind == CellKind::empty) continue;
        ++filled;
        const std::string& text = sheet.cell(row, column).text;
        if (text.starts_with("(") && text.ends_with(")") && text.size() <= 6) ++numbers;
    }
    return filled >= 2 && numbers * 2 > filled;
}

table::Product product_above(const Sheet& sheet, const Place& place, int from, const table::Vocabulary& words) {
    for (int row = place.first_header_row - 1; row >= from; --row)
        for (int column = 0; column < sheet.columns(); ++column) {
            const Cell& cell = sheet.cell(row, column);
            if (cell.kind != CellKind::text) continue;
            const table::Product product = words.product(cell.text);
            if (product != table::Product::none) return product;
        }
    return table::Product::none;
}

void read_body(const Sheet& sheet, Place& place, int key_column, int end, const table::Vocabulary& words) {
    place.end_row = end;
    for (int row = place.last_header_row + 1; row < end; ++row) {
        const Cell& cell = sheet.cell(row, key_column);
        if (cell.kind == CellKind::empty || text::one_line(cell.text).empty() || is_number_row(sheet, row, place))
            continue;
        if (words.is_total(cell.text) || words.is_footer(cell.text)) {
            place.end_row = row;
            return;
        }
        place.rows.push_back(row);
    }
}

} // namespace

int Place::column(std::string_view key) const {
    const auto found = std::ranges::find(form->columns, key, &FormColumn::key);
    if (found == form->columns.end()) throw std::out_of_range("no such column: " + std::string(key));
    return columns[static_cast<std::size_t>(found - form->columns.begin())];
}

std::vector<Place> find_places(const Sheet& sheet, const Form& form, std::string_view needed,
                               const table::Vocabulary& words) {
    std::vector<Place> places = Finder(sheet, form, needed).find();
    for (std::size_t index = 0; index < places.size(); ++index) {
        Place& place = places[index];
        const int from = index == 0 ? 0 : places[index - 1].end_row;
        const int end = index + 1 < places.size() ? places[index + 1].first_header_row : sheet.rows();
        read_body(sheet, place, place.column(needed), end, words);
        place.product = product_above(sheet, place, from, words);
    }
    return places;
}

} // namespace ansinh::workbook
