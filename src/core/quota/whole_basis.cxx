#include "quota/whole_basis.hxx"

#include "quota/rounding.hxx"

#include <cmath>
#include <limits>

namespace ansinh::quota {

std::optional<WholeBasis> whole_basis(std::span<const double> values) {
    if (values.size() > std::numeric_limits<std::int32_t>::max()) return std::nullopt;
    std::uint64_t sum = 0;
    std::uint64_t bits = 0;
    std::uint64_t broken = 0;
    for (const double value : values) {
        const double rounded = value + whole_bits;
        broken |= std::bit_cast<std::uint64_t>(rounded - whole_bits) ^ std::bit_cast<std::uint64_t>(value);
        // A negative or too large value sets a bit beyond the lowest 31.
        const std::uint64_t whole = std::bit_cast<std::uint64_t>(rounded) - whole_zero;
        sum += whole;
        bits |= whole;
    }
    broken <<= 1; // the sign, which -0 loses
    if (broken != 0 || bits >= std::uint64_t{1} << 31 || sum == 0) return std::nullopt;
    return WholeBasis{values, static_cast<std::int64_t>(bits), static_cast<std::int64_t>(sum)};
}

// Half a unit in the 15th digit is at least 0.5e-15 of the value, and the quotient is wrong by 0.12e-15: this
// near to a decimal of fewer digits, that decimal is what the value shows.
constexpr double nearest_decimal = 0.35e-15;

bool append_scaled(std::span<const double> values, double power, std::vector<double>& weights) {
    std::array<double, block_length> block;
    for (std::size_t first = 0; first < values.size(); first += block_length) {
        const auto part = values.subspan(first, std::min(block_length, values.size() - first));
        std::uint64_t other = 0;
        for (std::size_t place = 0; place < part.size(); ++place) {
            block[place] = nearest_whole(part[place] * power);
            const double off = std::abs(part[place] - block[place] / power);
            other |= std::bit_cast<std::uint64_t>(1.0 - one_if(off <= nearest_decimal * part[place]));
        }
        if (other != 0) return false;
        weights.insert(weights.end(), block.begin(),
                       block.begin() + static_cast<std::ptrdiff_t>(part.size()));
    }
    return true;
}

std::vector<double> sample_of(const WholeBasis& basis, std::size_t at_most) {
    const std::size_t units = basis.values.size();
    const std::size_t size = std::min(units, std::clamp<std::size_t>(units / 32, 1024, at_most));
    std::vector<double> result(size);
    for (std::size_t place = 0; place < size; ++place)
        result[place] = basis.values[place * units / size];
    return result;
}

} // namespace ansinh::quota
