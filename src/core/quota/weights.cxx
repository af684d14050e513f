#include "quota/weights.hxx"

#include "number/decimal.hxx"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <limits>
#include <optional>

namespace ansinh::quota {

namespace {

/// The basis itself where it holds only whole numbers that 15 digits show: no second array of decimals then.
std::optional<std::vector<Narrow>> whole_numbers(std::span<const double> basis) {
    std::vector<Narrow> result;
    result.reserve(basis.size());
    for (const double value : basis) {
        if (!number::is_short_whole(value)) return std::nullopt;
        result.push_back(static_cast<Narrow>(value));
    }
    return result;
}

std::vector<number::Decimal> decimals(std::span<const double> basis) {
    std::vector<number::Decimal> result(basis.size());
    std::transform(basis.begin(), basis.end(), result.begin(), number::decimal);
    return result;
}

int common_exponent(std::span<const number::Decimal> units) {
    std::optional<int> smallest;
    for (const auto& unit : units)
        if (unit.digits != 0) smallest = std::min(smallest.value_or(unit.exponent), unit.exponent);
    return smallest.value_or(0);
}

/// digits × 10^shift, if 64 bits hold it.
std::optional<Narrow> narrow_weight(const number::Decimal& unit, int exponent) {
    if (unit.digits == 0) return 0;
    const auto shift = static_cast<std::size_t>(unit.exponent - exponent);
    if (shift >= number::narrow_powers_of_ten.size()) return std::nullopt;
    const Narrow power = number::narrow_powers_of_ten[shift];
    const auto digits = static_cast<Narrow>(unit.digits);
    if (digits > std::numeric_limits<Narrow>::max() / power) return std::nullopt;
    return digits * power;
}

std::optional<std::vector<Narrow>> narrow_weights(std::span<const number::Decimal> units, int exponent) {
    std::vector<Narrow> result;
    result.reserve(units.size());
    for (const auto& unit : units) {
        const auto weight = narrow_weight(unit, exponent);
        if (!weight) return std::nullopt;
        result.push_back(*weight);
    }
    return result;
}

std::vector<Integer> wide_weights(std::span<const number::Decimal> units, int exponent) {
    std::vector<Integer> result(units.size());
    std::transform(units.begin(), units.end(), result.begin(), [&](const number::Decimal& unit) -> Integer {
        return unit.digits == 0 ? Integer(0) : unit.digits * number::power_of_ten(unit.exponent - exponent);
    });
    return result;
}

template <class Sum, class Weight>
unsigned bits_of_sum(const std::vector<Weight>& weights) {
    Sum sum = 0;
    for (const Weight& weight : weights)
        sum += weight;
    return sum == 0 ? 0 : static_cast<unsigned>(msb(sum)) + 1;
}

} // namespace

Weights weigh(std::span<const double> basis) {
    Weights result;
    if (auto whole = whole_numbers(basis)) {
        result.narrow = std::move(*whole);
    } else {
        const auto units = decimals(basis);
        result.exponent = common_exponent(units);
        if (auto narrow = narrow_weights(units, result.exponent))
            result.narrow = std::move(*narrow);
        else
            result.wide = wide_weights(units, result.exponent);
    }
    result.sum_bits =
        result.wide.empty() ? bits_of_sum<Medium>(result.narrow) : bits_of_sum<Integer>(result.wide);
    return result;
}

unsigned bit_length(std::uint64_t value) {
    return static_cast<unsigned>(std::bit_width(value));
}

} // namespace ansinh::quota
