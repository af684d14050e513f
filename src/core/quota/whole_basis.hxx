// A long basis of small whole numbers, worked on where it lies: checked and added up in one pass, visited in
// blocks, and sampled. Inside of the fast methods.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace ansinh::quota {

/// Every value is whole, from 0 to `largest` < 2^31, which is less than twice the largest; `sum` is all of
/// them and not 0.
struct WholeBasis {
    std::span<const double> values;
    std::int64_t largest = 0;
    std::int64_t sum = 0;

    std::int64_t weight(std::size_t unit) const { return static_cast<std::int32_t>(values[unit]); }
};

/// Empty where some value is anything else (not finite, negative, broken, 2^31 or more), where all are 0 and
/// where there are 2^31 values or more.
std::optional<WholeBasis> whole_basis(std::span<const double> values);

/// Nobody counts people in smaller parts than thousandths.
inline constexpr int most_decimals = 3;

/// Appends value × power for each value, whether these are whole numbers shown as such by the value's first
/// 15 digits: `power`, of ten, up to 1,000. As far as whole_basis() takes them; otherwise only some are
/// appended.
bool append_scaled(std::span<const double> values, double power, std::vector<double>& weights);

/// Values from the whole length in equal strides, a thirty-second of them but no more than `at_most`: enough
/// to foresee where a cut lies, never to decide it.
std::vector<double> sample_of(const WholeBasis& basis, std::size_t at_most);

/// What attempt(width) gives, or nothing where the count proves no cut: with windows as wide as foreseen, and
/// eight times as wide where that failed.
template <class Attempt>
auto by_widening(Attempt&& attempt) -> decltype(attempt(1)) {
    if (auto result = attempt(1)) return result;
    return attempt(8);
}

/// So many numbers, and what goes with them, stay in the nearest cache between two loops.
inline constexpr std::size_t block_length = 1024;

/// For each place of a block, whether it is to be looked at: not 0 where it is.
using Open = std::array<double, block_length>;

/// Calls visit(place) for each open place below `length`, ascending. They are few, in no order that a
/// processor could foresee: those of eight places with one among them are listed without a branch.
template <class Visit>
void for_open(Open& open, std::size_t length, Visit&& visit) {
    std::array<std::uint32_t, block_length> places;
    std::size_t count = 0;
    std::fill(open.begin() + length, open.begin() + (length + 7) / 8 * 8, 0);
    for (std::size_t first = 0; first < length; first += 8) {
        std::uint64_t any = 0;
        for (std::size_t place = first; place < first + 8; ++place)
            any |= std::bit_cast<std::uint64_t>(open[place]);
        if (any == 0) continue;
        for (std::size_t place = first; place < first + 8; ++place) {
            places[count] = static_cast<std::uint32_t>(place);
            count += std::bit_cast<std::uint64_t>(open[place]) != 0 ? 1 : 0;
        }
    }
    for (std::size_t listed = 0; listed < count; ++listed)
        visit(places[listed]);
}

/// Calls visit(first unit, number of units) for one block after the other.
template <class Visit>
void for_blocks(std::size_t units, Visit&& visit) {
    for (std::size_t first = 0; first < units; first += block_length)
        visit(first, std::min(block_length, units - first));
}

} // namespace ansinh::quota
