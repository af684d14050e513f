#include "report/robust.hxx"

#include "report/magnitude.hxx"

#include <algorithm>
#include <utility>

namespace ansinh::report {

namespace {

Rational middle_of(const std::vector<Rational>& rising) {
    const std::size_t half = rising.size() / 2;
    return rising.size() % 2 == 1 ? rising[half] : Rational((rising[half - 1] + rising[half]) / 2);
}

} // namespace

Spread spread_of(std::vector<Rational> values) {
    std::ranges::sort(values);
    Spread spread{middle_of(values), 0, values.front(), values.back()};
    for (Rational& value : values)
        value = magnitude(value - spread.median);
    std::ranges::sort(values);
    spread.deviation = middle_of(values);
    return spread;
}

bool is_far(const Rational& value, const Spread& spread, const Rational& limit, const Rational& floor) {
    const Rational normal(6745, 10000); // the MAD of a normal distribution, in standard deviations
    const Rational& deviation = std::max(spread.deviation, floor);
    return normal * magnitude(value - spread.median) > limit * deviation;
}

} // namespace ansinh::report
