#include "table/misread.hxx"

namespace ansinh::table {

bool is_whole_people(const Rational& value) {
    return denominator(value) == 1 && value >= 0 && value <= number::largest_exact;
}

std::vector<Rational> readings_of(const text::NumberReading& reading) {
    return reading.value ? std::vector{*reading.value} : reading.candidates;
}

std::optional<std::int64_t> shown_thousandth(const Cell& cell, text::Separators separators) {
    if (cell.text.empty()) return std::nullopt;
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

std::optional<std::int64_t> grouped_thousands(const Rational& value) {
    const Rational thousandfold = value * 1000;
    if (value < 1 || value >= 1000 || denominator(thousandfold) != 1) return std::nullopt;
    return static_cast<std::int64_t>(numerator(thousandfold));
}

} // namespace ansinh::table
