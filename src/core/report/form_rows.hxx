// Rows of a sheet below the headers that one of the workbook's forms names, wherever and in whatever order
// they stand.
#pragma once

#include "calendar/date.hxx"
#include "table/sheet.hxx"
#include "workbook/forms.hxx"

#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace ansinh::report {

/// Borrows the sheet.
class FormRows {
public:
    /// The header row is the first that has all of `needed`. A header may go on in brackets ("Áp dụng
    /// (có/không)"), and one of a kind of unit may name another ("Tên ấp" for "Tên thôn").
    FormRows(const table::Sheet& sheet, const workbook::Form& form,
             std::initializer_list<std::string_view> needed);

    bool found() const { return !m_columns.empty(); }
    int first_row() const { return m_first; }
    bool has(const std::string& key) const { return m_columns.contains(key); }
    /// Precondition: has(key).
    table::Position place(int row, const std::string& key) const { return {row, m_columns.at(key)}; }
    /// An empty cell where there is no such column.
    const table::Cell& cell(int row, const std::string& key) const;
    /// What it shows, on one line.
    std::string said(int row, const std::string& key) const;
    /// A date, or a text that is one for certain.
    std::optional<calendar::Date> day(int row, const std::string& key, calendar::Date null_date) const;

private:
    const table::Sheet& m_sheet;
    std::map<std::string, int> m_columns;
    int m_first = 0;
};

} // namespace ansinh::report
