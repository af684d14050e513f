#include "report/measures.hxx"

#include "message.hxx"
#include "number/decimal.hxx"
#include "number/people.hxx"

#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>

namespace ansinh::report {

namespace {

number::Decimal finite(double value, std::string_view name) {
    if (!std::isfinite(value)) throw Error("value.not-number", {std::string(name)});
    return number::decimal(value);
}

/// Whole numbers below 10^15, so that four of them add up within 64 bits.
bool plain(const number::Decimal& value) {
    return value.exponent == 0;
}

} // namespace

double balance(double opening, double increase, double decrease, double closing) {
    const auto before = finite(opening, "opening");
    const auto more = finite(increase, "increase");
    const auto less = finite(decrease, "decrease");
    const auto after = finite(closing, "closing");
    if (plain(before) && plain(more) && plain(less) && plain(after))
        return static_cast<double>(after.digits - (before.digits + more.digits - less.digits));
    return number::to_cell(number::exact(after) - number::exact(before) - number::exact(more) +
                           number::exact(less));
}

std::optional<double> coverage(double participants, double population) {
    const auto part = number::people(participants, "participants");
    return number::quotient(part, number::people(population, "population"));
}

std::optional<double> retention(double renewed, double due) {
    const auto part = number::people(renewed, "renewed");
    return number::quotient(part, number::people(due, "due"));
}

} // namespace ansinh::report
