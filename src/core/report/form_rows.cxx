#include "report/form_rows.hxx"

#include "calendar/date_reading.hxx"
#include "message.hxx"
#include "text/normalise.hxx"

#include <algorithm>

namespace ansinh::report {

namespace {

/// "ten ap" for "ten thon": what is named may be called otherwise there.
bool is_of_other_kind(const std::string& said, const std::string& header) {
    constexpr std::size_t longest_kind = 16; // "to dan pho so may"
    for (const std::string_view first : {"ten ", "ma "})
        if (said.starts_with(first) && header == std::string(first) + "thon")
            return said.size() <= first.size() + longest_kind;
    return false;
}

bool is_header(const std::string& said, const std::string& header) {
    return said == header || said.starts_with(header + " (") || is_of_other_kind(said, header);
}

} // namespace

FormRows::FormRows(const table::Sheet& sheet, const workbook::Form& form,
                   std::initializer_list<std::string_view> needed)
    : m_sheet(sheet) {
    for (int row = 0; row < sheet.rows(); ++row) {
        std::map<std::string, int> columns;
        for (int column = 0; column < sheet.columns(); ++column) {
            if (sheet.cell(row, column).kind != table::CellKind::text) continue;
            const std::string said = text::plain_key(sheet.cell(row, column).text);
            for (const workbook::FormColumn& known : form.columns)
                if (is_header(said, text::plain_key(known.header))) columns.emplace(known.key, column);
        }
        const bool all = std::ranges::all_of(
            needed, [&](std::string_view key) { return columns.contains(std::string(key)); });
        if (!all) continue;
        m_columns = std::move(columns);
        m_first = row + 1;
        return;
    }
}

const table::Cell& FormRows::cell(int row, const std::string& key) const {
    static const table::Cell empty;
    const auto column = m_columns.find(key);
    return column == m_columns.end() ? empty : m_sheet.cell(row, column->second);
}

std::string FormRows::said(int row, const std::string& key) const {
    return text::one_line(cell(row, key).text);
}

std::optional<calendar::Date> FormRows::day(int row, const std::string& key, calendar::Date null_date) const {
    const table::Cell& cell = this->cell(row, key);
    if (cell.kind == table::CellKind::text) return calendar::read_date(cell.text).value;
    if (cell.kind != table::CellKind::number) return {};
    try {
        return calendar::from_serial(cell.value, null_date);
    } catch (const Error&) {
        return {};
    }
}

} // namespace ansinh::report
