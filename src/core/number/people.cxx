#include "number/people.hxx"

#include "message.hxx"
#include "number/decimal.hxx"

#include <cmath>
#include <string>

namespace ansinh::number {

std::int64_t people(double value, std::string_view name) {
    // Calc asks cell by cell, nearly always with such a number.
    if (value >= 0 && is_short_whole(value)) return static_cast<std::int64_t>(value);
    if (value < 0) throw Error("value.negative", {std::string(name)});
    const auto whole_value = std::isfinite(value) ? whole(value) : std::nullopt;
    if (!whole_value) throw Error("value.not-whole", {std::string(name)});
    return *whole_value;
}

std::optional<double> quotient(std::int64_t part, std::int64_t whole) {
    if (whole == 0) return std::nullopt;
    // Both are exact as doubles, and IEEE division is correctly rounded: no fraction is needed.
    return static_cast<double>(part) / static_cast<double>(whole);
}

} // namespace ansinh::number
