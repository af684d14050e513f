// A quarterly sheet of the year's workbook by unit, product and column (docs/design/workbook.md): STT, unit,
// then the form's other columns once for each product.
#pragma once

#include "calendar/period.hxx"
#include "workbook/closings.hxx"
#include "workbook/forms.hxx"
#include "workbook/picture.hxx"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace ansinh::workbook {

class QuarterRows {
public:
    /// The rows of a body such as tong_hop_3_thon. Precondition: it has a sheet.
    QuarterRows(const Region& rows, const Form& results) : m_rows(rows), m_form(results) {}

    /// "takeover.width" (sheet, its columns, those expected) where the body is narrower than the form: behind it
    /// the template works out what it needs itself.
    std::optional<Message> fault() const;
    int count() const { return m_rows.area.rows(); }
    std::string unit(int place) const;
    /// Throws std::out_of_range for a column the form does not have.
    table::Position at(int place, std::size_t product, std::string_view column) const;
    const table::Cell& cell(table::Position at) const { return m_rows.sheet->cell(at); }
    std::string name(table::Position at) const { return full_name(*m_rows.sheet, at); }

private:
    Region m_rows;
    const Form& m_form;
};

/// A cell that is empty, or whose formula shows nothing.
bool says_nothing(const table::Cell& cell);

/// "Ngày chốt số liệu" of the report register for that period; nothing where it has none, or several.
/// Precondition: so_bao_cao has a sheet.
std::optional<calendar::Date> only_cut_off(const Picture& book, const calendar::Period& period);

} // namespace ansinh::workbook
