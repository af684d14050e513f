#include "workbook/settings.hxx"

#include "number/rational.hxx"
#include "profile/cell_values.hxx"
#include "profile/sheet_columns.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <map>

namespace ansinh::workbook {

namespace {

using profile::Column;
using profile::Row;
using Rows = std::vector<Row>;

/// The old sheet's rows that have a code. It was read without a fault before.
class OldRows {
public:
    OldRows(const Region& old, const profile::SheetContext& context)
        : m_sheet(*old.sheet),
          m_area(profile::used_part(*old.sheet, old.area)),
          m_columns(std::get<profile::SheetColumns>(profile::find_columns(m_sheet, m_area, context.words))),
          m_values(context.words, m_sheet.separators, context.null_date) {}

    Rows read() const {
        Rows rows;
        for (int row = m_columns.header_row + 1; row <= m_area.last_row; ++row)
            if (!text(row, Column::code).empty()) rows.push_back(row_at(row));
        return rows;
    }

private:
    table::Cell cell(int row, Column column) const {
        return m_columns.has(column) ? m_sheet.cell(row, m_columns.at(column)) : table::Cell{};
    }
    std::string text(int row, Column column) const { return m_values.text(cell(row, column)); }
    Row row_at(int row) const {
        Row result{text(row, Column::code),
                   text(row, Column::text),
                   {},
                   text(row, Column::unit),
                   text(row, Column::source),
                   m_values.day(cell(row, Column::from), {}),
                   m_values.day(cell(row, Column::to), {}),
                   text(row, Column::note),
                   {}};
        const table::Cell value = cell(row, Column::value);
        if (value.kind == table::CellKind::number)
            result.value = value.value;
        else
            result.value = m_values.text(value);
        return result;
    }

    const table::Sheet& m_sheet;
    table::Area m_area;
    profile::SheetColumns m_columns;
    profile::CellValues m_values;
};

bool same_value(const Row& one, const Row& other, const profile::SheetWords& words) {
    const auto* number = std::get_if<double>(&one.value);
    const auto* other_number = std::get_if<double>(&other.value);
    if (number != nullptr && other_number != nullptr)
        return number::from_cell(*number) == number::from_cell(*other_number);
    if (number != nullptr || other_number != nullptr) return false;
    const auto& text = std::get<std::string>(one.value);
    const auto& other_text = std::get<std::string>(other.value);
    return text::name_key(text) == text::name_key(other_text) ||
           (words.is_silent(text) && words.is_silent(other_text));
}

std::map<std::string, Rows> by_code(const Rows& rows) {
    std::map<std::string, Rows> result;
    for (const Row& row : rows)
        if (!row.code.empty()) result[row.code].push_back(row);
    return result;
}

/// Rows of one code are written in the place of its first one, or at the end.
void replace(Rows& rows, const std::string& code, Rows with) {
    const auto first = std::ranges::find(rows, code, &Row::code);
    const auto place = first - rows.begin();
    if (first != rows.end())
        for (Row& row : with)
            row.allowed = first->allowed;
    std::erase_if(rows, [&](const Row& row) { return row.code == code; });
    rows.insert(rows.begin() + place, with.begin(), with.end());
}

} // namespace

SettingsTaken take_settings(const Region& old, const std::vector<Row>& shipped, std::vector<Row> fresh,
                            bool same_profile, calendar::Date first_day,
                            const profile::SheetContext& context) {
    profile::from_rows(*old.sheet, old.area, context);
    SettingsTaken taken{std::move(fresh), 0};
    const std::map<std::string, Rows> shipped_rows = by_code(shipped);
    for (auto& [code, rows] : by_code(OldRows(old, context).read())) {
        if (code == "profile" || code == "profile_title") continue;
        if (!same_profile && context.parameters.find(code) == nullptr) continue;
        Rows lasting;
        for (const Row& row : rows)
            if (!row.to || *row.to >= first_day) lasting.push_back(row);
        const auto known = shipped_rows.find(code);
        const auto is_shipped = [&](const Row& row) {
            return known != shipped_rows.end() && std::ranges::any_of(known->second, [&](const Row& other) {
                       return row.from == other.from && same_value(row, other, context.words);
                   });
        };
        if (lasting.empty() || std::ranges::all_of(lasting, is_shipped)) continue;
        replace(taken.rows, code, std::move(lasting));
        ++taken.changed;
    }
    return taken;
}

} // namespace ansinh::workbook
