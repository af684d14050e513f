#include "report/digits.hxx"

#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/chi_squared.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>
#include <string_view>

namespace ansinh::report {

namespace {

constexpr double once_in_ten_thousand = 1e-4;
constexpr std::size_t fewest_heaped = 30, fewest_uneven = 100;

bool is_one_of(std::span<const std::string_view> names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

/// Targets are round because somebody made them so; a population is not the sender's figure.
bool is_counted_by_sender(const Series& series) {
    constexpr std::array<std::string_view, 6> not_counted{"target",    "population", "rate",
                                                          "retention", "remaining",  "estimate"};
    return !series.indicator.empty() && !is_one_of(not_counted, series.indicator) && !series.estimate;
}

/// How often the typed numbers of units from 10 on end with each digit; below, the last digit is the number.
std::array<std::size_t, 10> last_digits(const Figures& now) {
    std::array<std::size_t, 10> digits{};
    std::vector<bool> counted;
    for (const Series& series : now.series)
        counted.push_back(is_counted_by_sender(series));
    for (std::size_t line = 0; line < now.lines.size(); ++line) {
        if (now.lines[line].kind != LineKind::unit) continue;
        for (std::size_t column = 0; column < now.series.size(); ++column) {
            const Figure& figure = now.at(line, column);
            if (!counted[column] || figure.state != FigureState::number || figure.formula) continue;
            if (denominator(figure.value) != 1) continue;
            const Integer whole = numerator(figure.value);
            if (whole < 10 || whole > number::largest_exact) continue;
            ++digits[static_cast<std::size_t>(whole.convert_to<std::int64_t>() % 10)];
        }
    }
    return digits;
}

Finding hint(const char* code, std::vector<Argument> arguments) {
    Finding finding;
    finding.severity = Severity::note;
    finding.rule = code;
    finding.text = {code, std::move(arguments)};
    return finding;
}

} // namespace

double heaping_chance(std::size_t count, std::size_t hits) {
    if (hits == 0) return 1;
    const boost::math::binomial_distribution<double> ends(static_cast<double>(count), 0.2);
    return cdf(complement(ends, static_cast<double>(hits - 1)));
}

double uneven_chance(std::span<const std::size_t> digits) {
    const auto count = static_cast<double>(std::accumulate(digits.begin(), digits.end(), std::size_t{0}));
    const double expected = count / static_cast<double>(digits.size());
    double distance = 0;
    for (const std::size_t digit : digits) {
        const double apart = static_cast<double>(digit) - expected;
        distance += apart * apart / expected;
    }
    const boost::math::chi_squared_distribution<double> chance(static_cast<double>(digits.size() - 1));
    return cdf(complement(chance, distance));
}

std::vector<Finding> digit_hints(const Figures& now) {
    const auto digits = last_digits(now);
    const std::size_t count = std::accumulate(digits.begin(), digits.end(), std::size_t{0});
    const std::size_t round = digits[0] + digits[5];
    if (count >= fewest_heaped && heaping_chance(count, round) < once_in_ten_thousand)
        return {hint("digits.heaped", {static_cast<std::int64_t>(round), static_cast<std::int64_t>(count)})};
    if (count < fewest_uneven || uneven_chance(digits) >= once_in_ten_thousand) return {};
    const auto most = std::ranges::max_element(digits);
    return {hint("digits.uneven", {std::int64_t{most - digits.begin()}, static_cast<std::int64_t>(*most),
                                   static_cast<std::int64_t>(count)})};
}

} // namespace ansinh::report
