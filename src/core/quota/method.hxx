// The methods by which a whole number of people is handed out in proportion, and their names.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace ansinh::quota {

/// Hamilton rounds the real shares by largest remainder. The others divide every basis by one divisor and
/// round the quotient up or down at a signpost between two neighbouring numbers x and x + 1 of their own.
enum class Method : std::uint8_t {
    hamilton,  ///< largest remainder
    webster,   ///< Sainte-Laguë: x + 1/2
    jefferson, ///< D'Hondt: x + 1, always rounded down; favours large units
    adams,     ///< x, always rounded up; favours small units
    hill,      ///< Huntington–Hill: √(x(x + 1)), the geometric mean
    dean       ///< x(x + 1) ÷ (x + 1/2), the harmonic mean
};

/// In the order in which they are offered and compared.
inline constexpr std::array all_methods{Method::hamilton, Method::webster, Method::jefferson,
                                        Method::adams,    Method::hill,    Method::dean};

/// A method by its name in any case: "hamilton", "webster", "jefferson", "adams", "hill", "dean", also
/// "largest-remainder", "sainte-lague", "dhondt", "huntington-hill". Throws Error "quota.method-unknown" (the
/// name given).
Method parse_method(std::string_view name);

/// The name that is written into formulas, command URLs and workbooks: "hamilton" …
std::string_view method_name(Method method);

/// Whether the method divides and rounds; Hamilton does not.
constexpr bool is_divisor_method(Method method) {
    return method != Method::hamilton;
}

/// Whether every unit with a basis is to get a first one before anybody gets a second: its signpost between 0
/// and 1 is 0, so the first quotient is infinite.
constexpr bool gives_everybody_one(Method method) {
    return method == Method::adams || method == Method::hill || method == Method::dean;
}

} // namespace ansinh::quota
