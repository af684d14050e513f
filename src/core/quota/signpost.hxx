// What one more person costs a unit by a divisor method, exactly: its signpost ÷ its weight. Whoever is
// cheapest is served first. Inside of the divisor methods.
#pragma once

#include "number/rational.hxx"
#include "quota/method.hxx"

#include <cstdint>
#include <optional>

namespace ansinh::quota {

/// signpost/weight, both times the same factor (Webster 2, Dean 1/2), for Hill both squared.
template <class Whole>
struct Price {
    Whole signpost;
    Whole weight;
};

/// The price of the person after `number` for a unit of that weight.
template <class Whole, class Weight>
Price<Whole> price_of(Method method, std::int64_t number, const Weight& unit_weight) {
    const Whole x = static_cast<Whole>(number);
    const Whole weight = static_cast<Whole>(unit_weight);
    switch (method) {
    case Method::webster:
        return {Whole(2 * x + 1), weight};
    case Method::adams:
        return {x, weight};
    case Method::hill:
        return {Whole(x * (x + 1)), Whole(weight * weight)};
    case Method::dean:
        return {Whole(x * (x + 1)), Whole((2 * x + 1) * weight)};
    case Method::jefferson:
    case Method::hamilton:
        break;
    }
    return {Whole(x + 1), weight};
}

/// Where signposts are 0 the larger weight comes first, as it does for every signpost however small.
template <class Whole>
bool cheaper(const Price<Whole>& left, const Price<Whole>& right) {
    if (left.signpost == 0 && right.signpost == 0) return left.weight > right.weight;
    return left.signpost * right.weight < right.signpost * left.weight;
}

template <class Whole>
bool same(const Price<Whole>& left, const Price<Whole>& right) {
    return !cheaper(left, right) && !cheaper(right, left);
}

/// The divisor at which the person with this price is just handed out, for Hill squared; infinite where
/// empty.
template <class Whole>
std::optional<Rational> divisor_at(Method method, const Price<Whole>& price) {
    if (price.signpost == 0) return std::nullopt;
    const Rational inverse(Integer(price.weight), Integer(price.signpost));
    if (method == Method::webster) return inverse * 2;
    if (method == Method::dean) return inverse / 2;
    return inverse;
}

/// The bits of cheaper()'s products, for numbers and weights of so many bits.
constexpr unsigned price_bits(Method method, unsigned number_bits, unsigned weight_bits) {
    switch (method) {
    case Method::webster:
        return number_bits + 1 + weight_bits;
    case Method::hill:
        return 2 * (number_bits + weight_bits);
    case Method::dean:
        return 3 * number_bits + 1 + weight_bits;
    default:
        return number_bits + weight_bits;
    }
}

} // namespace ansinh::quota
