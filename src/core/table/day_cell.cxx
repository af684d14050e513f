#include "table/day_cell.hxx"

#include "calendar/date_reading.hxx"
#include "message.hxx"

namespace ansinh::table {

namespace {

DayCell day_of_serial(double serial, calendar::Date null_date) {
    try {
        return {DayKind::day, calendar::from_serial(serial, null_date)};
    } catch (const Error&) { // no day the project knows
        return {DayKind::unreadable, std::nullopt};
    }
}

DayCell day_of_text(const std::string& text) {
    const calendar::DateReading reading = calendar::read_date(text);
    switch (reading.kind) {
    case calendar::DateReadingKind::blank:
    case calendar::DateReadingKind::dash:
        return {};
    case calendar::DateReadingKind::date:
        return {DayKind::day, reading.value};
    default:
        return {DayKind::unreadable, std::nullopt};
    }
}

} // namespace

DayCell day_in(const Cell& cell, calendar::Date null_date) {
    switch (cell.kind) {
    case CellKind::empty:
        return {};
    case CellKind::number:
        return day_of_serial(cell.value, null_date);
    case CellKind::text:
        return day_of_text(cell.text);
    case CellKind::error:
        break;
    }
    return {DayKind::unreadable, std::nullopt};
}

} // namespace ansinh::table
