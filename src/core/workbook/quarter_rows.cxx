#include "workbook/quarter_rows.hxx"

#include "text/normalise.hxx"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace ansinh::workbook {

namespace {

constexpr int unit_column = 1, first_product_column = 2;

} // namespace

std::optional<Message> QuarterRows::fault() const {
    const int of_product = static_cast<int>(m_form.columns.size()) - first_product_column;
    const int width = first_product_column + of_product * static_cast<int>(products.size());
    if (m_rows.area.columns() >= width) return std::nullopt;
    return Message{"takeover.width",
                   {m_rows.sheet->name, static_cast<std::int64_t>(m_rows.area.columns()),
                    static_cast<std::int64_t>(width)}};
}

std::string QuarterRows::unit(int place) const {
    return said(m_rows.sheet->cell(m_rows.area.first_row + place, m_rows.area.first_column + unit_column));
}

table::Position QuarterRows::at(int place, std::size_t product, std::string_view column) const {
    const auto found = std::ranges::find(m_form.columns, column, &FormColumn::key);
    if (found == m_form.columns.end()) throw std::out_of_range("no such column: " + std::string(column));
    const int of_product = static_cast<int>(m_form.columns.size()) - first_product_column;
    return {m_rows.area.first_row + place, m_rows.area.first_column +
                                               static_cast<int>(found - m_form.columns.begin()) +
                                               static_cast<int>(product) * of_product};
}

bool says_nothing(const table::Cell& cell) {
    return cell.kind == table::CellKind::empty ||
           (cell.kind == table::CellKind::text && text::one_line(cell.text).empty());
}

std::optional<calendar::Date> only_cut_off(const Picture& book, const calendar::Period& period) {
    constexpr int period_column = 1, cut_off_column = 5;
    const Region reports = book.region("so_bao_cao");
    const std::string label = text::name_key(period.label());
    std::set<double> days;
    for (int row = reports.area.first_row; row <= reports.area.last_row; ++row) {
        const int first = reports.area.first_column;
        const table::Cell& day = reports.sheet->cell(row, first + cut_off_column);
        if (day.kind == table::CellKind::number &&
            text::name_key(reports.sheet->cell(row, first + period_column).text) == label)
            days.insert(day.value);
    }
    if (days.size() != 1) return std::nullopt;
    return calendar::from_serial(*days.begin(), book.null_date);
}

} // namespace ansinh::workbook
