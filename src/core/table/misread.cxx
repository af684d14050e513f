#include "table/misread.hxx"

#include "calendar/date_reading.hxx"

#include <array>
#include <charconv>
#include <string_view>

namespace ansinh::table {

namespace {

bool shows_itself(const Cell& cell) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), cell.value).ptr;
    return cell.text == std::string_view(digits.data(), static_cast<std::size_t>(end - digits.data()));
}

} // namespace

bool is_whole_people(const Rational& value) {
    return denominator(value) == 1 && value >= 0 && value <= number::largest_exact;
}

std::vector<Rational> readings_of(const text::NumberReading& reading) {
    return reading.value ? std::vector{*reading.value} : reading.candidates;
}

std::optional<std::int64_t> shown_thousandth(const Cell& cell, text::Separators separators) {
    // A whole thousandth of less than this would be 0, and most displays are the value's own digits.
    constexpr double least = 500;
    if (cell.text.empty() || cell.value < least || shows_itself(cell)) return std::nullopt;
    const text::NumberReading shown = text::read_number(cell.text, separators);
    if (shown.percent) return std::nullopt;
    const Rational value = number::from_cell(cell.value);
    for (const Rational& reading : readings_of(shown)) {
        if (reading == 0) continue;
        for (const int scale : {1000, 1000000}) {
            // The display is rounded, so the value lies within half a unit of it.
            const Rational distance = abs(value - reading * scale);
            if (2 * distance <= scale && is_whole_people(reading))
                return static_cast<std::int64_t>(numerator(reading));
        }
    }
    return std::nullopt;
}

bool shows_day(const Cell& cell, text::Separators separators) {
    if (cell.kind != CellKind::number || cell.text.empty() || shows_itself(cell)) return false;
    if (shown_thousandth(cell, separators)) return false;
    switch (calendar::read_date(cell.text).kind) {
    case calendar::DateReadingKind::date:
    case calendar::DateReadingKind::ambiguous:
    case calendar::DateReadingKind::no_year:
        return true;
    default:
        return false;
    }
}

std::optional<std::int64_t> grouped_thousands(const Rational& value) {
    const Rational thousandfold = value * 1000;
    if (value < 1 || value >= 1000 || denominator(thousandfold) != 1) return std::nullopt;
    return static_cast<std::int64_t>(numerator(thousandfold));
}

} // namespace ansinh::table
