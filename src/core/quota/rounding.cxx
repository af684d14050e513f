#include "quota/rounding.hxx"

#include "quota/weights.hxx"

#include <cmath>

namespace ansinh::quota {

namespace {

/// ⌈√(x(x + 1)) · 2^shift⌉: guessed, then put right by exact squares.
std::int64_t geometric(std::int64_t x, unsigned shift) {
    const Medium square = Medium(x) * (x + 1) << (2 * shift);
    const double root = std::sqrt(static_cast<double>(x) * static_cast<double>(x + 1));
    auto guess = static_cast<Narrow>(std::ldexp(root, static_cast<int>(shift)));
    // Newton's step from a double's 53 bits gives all 64, but for the last.
    guess = static_cast<Narrow>((Medium(guess) + square / guess) / 2);
    while (Medium(guess) * guess >= square)
        --guess;
    while (Medium(guess) * guess < square)
        ++guess;
    return static_cast<std::int64_t>(guess);
}

/// ⌈2x(x + 1)/(2x + 1) · 2^shift⌉.
std::int64_t harmonic(std::int64_t x, unsigned shift) {
    const Medium above = Medium(x) * 2 * (x + 1) << shift;
    const Medium below = Medium(x) * 2 + 1;
    return static_cast<std::int64_t>((above + below - 1) / below);
}

} // namespace

std::vector<std::int64_t> fixed_signposts(Method method, std::int64_t largest, unsigned shift) {
    std::vector<std::int64_t> result{1};
    for (std::int64_t x = 1; x <= largest; ++x)
        result.push_back(method == Method::hill ? geometric(x, shift) : harmonic(x, shift));
    return result;
}

} // namespace ansinh::quota
