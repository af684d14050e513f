// Numbers that stand for another: thousands marks read as decimals, displays that divide.
#pragma once

#include "number/rational.hxx"
#include "table/sheet.hxx"
#include "text/number_reading.hxx"

#include <cstdint>
#include <optional>
#include <vector>

namespace ansinh::table {

/// 0 … 2^53, without decimals.
bool is_whole_people(const Rational& value);

/// The one certain reading, or the candidates, the likeliest first.
std::vector<Rational> readings_of(const text::NumberReading& reading);

/// A format such as "#.##0." shows 1.150 for 1150000: one of the two is meant, and only the clerk knows which.
/// Nothing where the display is the value.
std::optional<std::int64_t> shown_thousandth(const Cell& cell, text::Separators separators);

/// "1/2" typed for a number becomes a day, which counts as tens of thousands.
bool shows_day(const Cell& cell, text::Separators separators);

/// "1.056" typed where the point is the decimal mark is 1.056. Before such a point stand one to three digits
/// that do not begin with 0, behind it three.
std::optional<std::int64_t> grouped_thousands(const Rational& value);

} // namespace ansinh::table
