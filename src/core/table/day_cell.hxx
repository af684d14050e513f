// A day in a cell, as a date or typed as text.
#pragma once

#include "calendar/date.hxx"
#include "table/sheet.hxx"

#include <cstdint>
#include <optional>

namespace ansinh::table {

enum class DayKind : std::uint8_t { blank, day, unreadable };

struct DayCell {
    DayKind kind = DayKind::blank;
    std::optional<calendar::Date> day; ///< of `day`
};

/// What day the cell says; white space and a dash are blank, an error value and what has no certain reading
/// (calendar::read_date) are unreadable.
DayCell day_in(const Cell& cell, calendar::Date null_date);

} // namespace ansinh::table
