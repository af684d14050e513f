#include "workbook/register.hxx"

#include "table/day_cell.hxx"
#include "text/normalise.hxx"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace ansinh::workbook {

namespace {

using table::Cell;
using table::CellKind;

Content day_in(const Cell& cell, calendar::Date null_date, const std::string& name,
               std::vector<Message>& faults) {
    const table::DayCell day = table::day_in(cell, null_date);
    if (day.kind == table::DayKind::unreadable) faults.push_back({"takeover.not-date", {name, said(cell)}});
    return day.day ? Content(*day.day) : Content();
}

Content content_of(const Cell& cell, bool is_day, calendar::Date null_date, const std::string& name,
                   std::vector<Message>& faults) {
    if (cell.kind == CellKind::empty) return {};
    if (cell.kind == CellKind::error) {
        faults.push_back({"takeover.cell-error", {name}});
        return {};
    }
    if (is_day) return day_in(cell, null_date, name, faults);
    if (cell.kind == CellKind::number) return cell.value;
    const std::string text = text::normalise(cell.text);
    return text::one_line(text).empty() ? Content{} : Content{text};
}

} // namespace

std::size_t Register::index(std::string_view key) const {
    const auto found = std::ranges::find(form->columns, key, &FormColumn::key);
    if (found == form->columns.end()) throw std::out_of_range("no such column: " + std::string(key));
    return static_cast<std::size_t>(found - form->columns.begin());
}

std::string Register::text(std::size_t row, std::string_view key) const {
    const Content& content = rows[row][index(key)];
    if (const double* number = std::get_if<double>(&content)) return fmt::format("{:.15g}", *number);
    const std::string* text = std::get_if<std::string>(&content);
    return text == nullptr ? std::string() : text::one_line(*text);
}

std::string Register::cell_name(std::size_t row, std::string_view key) const {
    return sheet + "!" +
           table::cell_name({sheet_rows[row], area.first_column + static_cast<int>(index(key))});
}

Register read_register(const Region& body, const Form& form, std::initializer_list<std::string_view> needed,
                       std::initializer_list<std::string_view> days, calendar::Date null_date,
                       std::vector<Message>& faults) {
    const table::Sheet& sheet = *body.sheet;
    Register result{&form, {}, {}, sheet.name, body.area};
    if (body.area.columns() != static_cast<int>(form.columns.size())) {
        faults.push_back({"takeover.width",
                          {sheet.name, static_cast<std::int64_t>(body.area.columns()),
                           static_cast<std::int64_t>(form.columns.size())}});
        return result;
    }
    for (int row = body.area.first_row; row <= body.area.last_row; ++row) {
        RegisterRow values(form.columns.size());
        for (std::size_t index = 0; index < values.size(); ++index) {
            const table::Position at{row, body.area.first_column + static_cast<int>(index)};
            const bool is_day = std::ranges::find(days, form.columns[index].key) != days.end();
            values[index] = content_of(sheet.cell(at), is_day, null_date, full_name(sheet, at), faults);
        }
        const auto is_blank = [&](std::string_view key) {
            return std::holds_alternative<std::monostate>(values[result.index(key)]);
        };
        if (std::ranges::all_of(needed, is_blank)) continue;
        result.rows.push_back(std::move(values));
        result.sheet_rows.push_back(row);
    }
    return result;
}

bool ended_before(const Register& rows, std::size_t row, calendar::Date day) {
    const auto* last = std::get_if<calendar::Date>(&rows.rows[row][rows.index("to")]);
    return last != nullptr && *last < day;
}

} // namespace ansinh::workbook
