#include "quota/to_basis.hxx"

#include "number/decimal.hxx"

namespace ansinh::quota {

void to_basis(Allocation& result, int exponent) {
    if (exponent == 0) return;
    result.multiplier *= number::exact({1, -exponent});
    if (!result.divisors) return;
    const Rational unit = number::exact({1, result.divisors->squared ? 2 * exponent : exponent});
    for (auto* divisor : {&result.divisors->lowest, &result.divisors->highest})
        if (*divisor) **divisor *= unit;
}

} // namespace ansinh::quota
