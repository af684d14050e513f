#include "workbook/form_table.hxx"

#include "text/normalise.hxx"

#include <algorithm>
#include <numeric>
#include <stdexcept>

namespace ansinh::workbook {

namespace {

using table::Cell;
using table::CellKind;

std::size_t index_of(const Form& form, std::string_view key) {
    const auto found = std::ranges::find(form.columns, key, &FormColumn::key);
    if (found == form.columns.end()) throw std::out_of_range("no such column: " + std::string(key));
    return static_cast<std::size_t>(found - form.columns.begin());
}

std::vector<std::string> header_keys(const Form& form) {
    std::vector<std::string> keys;
    for (const FormColumn& column : form.columns)
        keys.push_back(text::name_key(column.header));
    return keys;
}

/// Which column each header of the row heads; of two alike the first.
std::vector<int> columns_in(const table::Sheet& sheet, int row, const std::vector<std::string>& headers) {
    std::vector<int> columns(headers.size(), -1);
    for (int place = sheet.columns() - 1; place >= 0; --place) {
        const Cell& cell = sheet.cell(row, place);
        if (cell.kind != CellKind::text) continue;
        const auto found = std::ranges::find(headers, text::name_key(cell.text));
        if (found != headers.end()) columns[static_cast<std::size_t>(found - headers.begin())] = place;
    }
    return columns;
}

/// "(1) (2) …" below the headers.
bool is_number_row(const table::Sheet& sheet, int row) {
    int numbers = 0;
    for (int column = 0; column < sheet.columns(); ++column) {
        const std::string text = text::one_line(sheet.cell(row, column).text);
        if (text.empty()) continue;
        if (text.front() != '(' || text.back() != ')') return false;
        ++numbers;
    }
    return numbers > 0;
}

bool is_empty_row(const table::Sheet& sheet, int row, const std::vector<int>& columns) {
    return std::all_of(columns.begin() + 1, columns.end(),
                       [&](int column) { return column < 0 || is_blank(sheet.cell(row, column)); });
}

} // namespace

const Cell& FormTable::cell(int row, const Form& form, std::string_view key) const {
    static const Cell none;
    const int place = columns.at(index_of(form, key));
    return place < 0 ? none : sheet->cell(row, place);
}

FormTable table_in(const Region& body, const Form& form) {
    FormTable table{body.sheet, body.area, std::vector<int>(form.columns.size())};
    std::iota(table.columns.begin(), table.columns.end(), body.area.first_column);
    return table;
}

FormTable find_table(const table::Sheet& sheet, const Form& form,
                     std::initializer_list<std::string_view> needed) {
    const std::vector<std::string> headers = header_keys(form);
    for (int row = 0; row < sheet.rows(); ++row) {
        std::vector<int> columns = columns_in(sheet, row, headers);
        if (std::ranges::any_of(needed, [&](std::string_view key) { return columns[index_of(form, key)] < 0; }))
            continue;
        const int first = row + 1 < sheet.rows() && is_number_row(sheet, row + 1) ? row + 2 : row + 1;
        int last = first - 1;
        while (last + 1 < sheet.rows() && !is_empty_row(sheet, last + 1, columns))
            ++last;
        return {&sheet, {first, 0, last, sheet.columns() - 1}, std::move(columns)};
    }
    return {};
}

bool is_blank(const Cell& cell) {
    return cell.kind == CellKind::empty || (cell.kind == CellKind::text && text::one_line(cell.text).empty());
}

} // namespace ansinh::workbook
