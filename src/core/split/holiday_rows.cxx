#include "split/holiday_rows.hxx"

#include "calendar/date_reading.hxx"
#include "calendar/holiday.hxx"
#include "message.hxx"
#include "table/contents.hxx"

#include <optional>

namespace ansinh::split {

namespace {

std::optional<calendar::Date> day_in(const table::Cell& cell, calendar::Date null_date) {
    if (cell.kind == table::CellKind::number)
        return cell.value < 1 ? std::nullopt : std::optional(calendar::from_serial(cell.value, null_date));
    if (cell.kind != table::CellKind::text) return std::nullopt;
    return calendar::read_date(cell.text).value;
}

} // namespace

std::vector<calendar::SpecialDay> holiday_rows(const table::Sheet& sheet, const table::Area& area,
                                               calendar::Date null_date) {
    std::vector<calendar::SpecialDay> days;
    const auto words = [&](int row, int offset) {
        const int column = area.first_column + offset;
        return column > area.last_column ? std::string() : table::text_of(sheet.cell(row, column));
    };
    for (int row = area.first_row; row <= area.last_row && row < sheet.rows(); ++row) {
        const table::Cell& cell = sheet.cell(row, area.first_column);
        if (table::is_blank(cell)) continue;
        const auto day = day_in(cell, null_date);
        if (!day && days.empty() && cell.kind == table::CellKind::text) continue;
        if (!day) throw Error("split.holiday", {sheet.name, table::cell_name({row, area.first_column})});
        days.push_back({*day, words(row, 1), calendar::day_kind(words(row, 2))});
    }
    return days;
}

} // namespace ansinh::split
