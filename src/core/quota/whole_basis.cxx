#include "quota/whole_basis.hxx"

#include "quota/rounding.hxx"

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

std::vector<double> sample_of(const WholeBasis& basis, std::size_t at_most) {
    const std::size_t units = basis.values.size();
    const std::size_t size = std::min(units, std::clamp<std::size_t>(units / 32, 1024, at_most));
    std::vector<double> result(size);
    for (std::size_t place = 0; place < size; ++place)
        result[place] = basis.values[place * units / size];
    return result;
}

} // namespace ansinh::quota
