#include "committee_report/unit_reader.hxx"

#include "number/rational.hxx"

#include <algorithm>
#include <array>

namespace ansinh::committee_report {

namespace {

constexpr std::size_t product_count = workbook::products.size();
/// Columns of ds_thon.
constexpr std::array<std::string_view, product_count> population_columns{"population", "workforce"};

} // namespace

UnitReader::UnitReader(const workbook::Picture& book, const workbook::Forms& forms, std::string_view rows,
                       std::vector<Message>& faults)
    : m_units(book.region("ds_" + std::string(rows))),
      m_unit_form(forms.form("villages")),
      m_null_date(book.null_date),
      m_faults(faults) {
    for (unsigned quarter = 1; quarter <= 4; ++quarter) {
        m_quarters.emplace_back(book.region("tong_hop_" + std::to_string(quarter) + "_" + std::string(rows)),
                                forms.form("results"));
        if (auto fault = m_quarters.back().fault()) m_faults.push_back(std::move(*fault));
    }
}

Figure UnitReader::quarter(unsigned quarter, int place, std::size_t product, std::string_view column) const {
    const workbook::QuarterRows& rows = m_quarters[quarter - 1];
    const table::Position at = rows.at(place, product, column);
    return figure(rows.cell(at), rows.name(at));
}

Figure UnitReader::population(int place, std::size_t product) const {
    const table::Position at = listed(place, population_columns[product]);
    return figure(m_units.sheet->cell(at), workbook::full_name(*m_units.sheet, at));
}

UnitReader::Existence UnitReader::existence(int place, calendar::Date day) const {
    const double serial = calendar::to_serial(day, m_null_date);
    const table::Cell &from = m_units.sheet->cell(listed(place, "from")),
                      &to = m_units.sheet->cell(listed(place, "to"));
    if (from.kind == table::CellKind::number && from.value > serial) return Existence::before;
    if (to.kind == table::CellKind::number && to.value < serial) return Existence::after;
    return Existence::there;
}

std::string UnitReader::code(int place) const {
    return workbook::said(m_units.sheet->cell(listed(place, "code")));
}

bool UnitReader::merged(int place) const {
    return !workbook::says_nothing(m_units.sheet->cell(listed(place, "merged_into")));
}

table::Position UnitReader::listed(int place, std::string_view key) const {
    const auto column = std::ranges::find(m_unit_form.columns, key, &workbook::FormColumn::key);
    return {m_units.area.first_row + place,
            m_units.area.first_column + static_cast<int>(column - m_unit_form.columns.begin())};
}

Figure UnitReader::figure(const table::Cell& cell, std::string name) const {
    if (workbook::says_nothing(cell)) return {};
    if (cell.kind == table::CellKind::number)
        if (const auto people = number::whole(cell.value)) return {*people, {std::move(name)}};
    Message fault{"results.figure", {std::move(name), workbook::said(cell)}};
    if (std::ranges::find(m_faults, fault) == m_faults.end()) m_faults.push_back(std::move(fault));
    return {};
}

} // namespace ansinh::committee_report
