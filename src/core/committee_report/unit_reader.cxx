#include "committee_report/unit_reader.hxx"

#include "number/rational.hxx"

#include <algorithm>
#include <array>

namespace ansinh::committee_report {

namespace {

constexpr std::size_t product_count = workbook::products.size();
/// Columns of ds_thon and of giao_thon.
constexpr std::array<std::string_view, product_count> population_columns{"population", "workforce"};
constexpr std::array<std::string_view, product_count> start_columns{"health_participants",
                                                                    "pension_participants"};

} // namespace

UnitReader::UnitReader(const workbook::Picture& book, const workbook::Forms& forms, std::string_view rows,
                       std::vector<Message>& faults)
    : m_units(book.region("ds_" + std::string(rows))),
      m_targets(book.region("giao_" + std::string(rows))),
      m_unit_form(forms.form("villages")),
      m_target_form(forms.form("targets")),
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
    return listed(m_units, m_unit_form, place, population_columns[product]);
}

Figure UnitReader::start(int place, std::size_t product) const {
    return listed(m_targets, m_target_form, place, start_columns[product]);
}

std::string UnitReader::code(int place) const {
    return workbook::said(m_units.sheet->cell(place_of(m_units, m_unit_form, place, "code")));
}

table::Position UnitReader::place_of(const workbook::Region& rows, const workbook::Form& form, int place,
                                     std::string_view key) {
    const auto column = std::ranges::find(form.columns, key, &workbook::FormColumn::key);
    return {rows.area.first_row + place,
            rows.area.first_column + static_cast<int>(column - form.columns.begin())};
}

Figure UnitReader::listed(const workbook::Region& rows, const workbook::Form& form, int place,
                          std::string_view key) const {
    const table::Position at = place_of(rows, form, place, key);
    return figure(rows.sheet->cell(at), workbook::full_name(*rows.sheet, at));
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
