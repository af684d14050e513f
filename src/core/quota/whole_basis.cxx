#include "quota/whole_basis.hxx"

#include "quota/rounding.hxx"

#include <limits>

namespace ansinh::quota {

std::optional<WholeBasis> whole_basis(std::span<const double> values) {
    if (values.size() > std::numeric_limits<std::int32_t>::max()) return std::nullopt;
    std::uint64_t sum = 0;
    std::uint64_t bits = 0;
    for (std::size_t first = 0; first < values.size(); first += block_length) {
        std::uint64_t other = 0;
        for (const double value : values.subspan(first, std::min(block_length, values.size() - first))) {
            // Conditions as doubles, beside doubles: what the oldest 64-bit processors can do in pairs.
            const double near = (value + whole_bits) - whole_bits;
            const double is_whole = near == value ? 1.0 : 0.0;
            const double is_not_negative = value >= 0 ? 1.0 : 0.0;
            const double is_small = value < 0x1p31 ? 1.0 : 0.0;
            other |= std::bit_cast<std::uint64_t>(1.0 - is_whole * is_not_negative * is_small);
            // What this makes of other values is not used.
            const std::uint64_t whole =
                std::bit_cast<std::uint64_t>(value + whole_bits) - std::bit_cast<std::uint64_t>(whole_bits);
            sum += whole;
            bits |= whole;
        }
        if (other != 0) return std::nullopt;
    }
    if (sum == 0) return std::nullopt;
    return WholeBasis{values, static_cast<std::int64_t>(bits), static_cast<std::int64_t>(sum)};
}

std::vector<std::int64_t> sample_of(const WholeBasis& basis) {
    const std::size_t units = basis.values.size();
    const std::size_t size = std::min(units, std::clamp<std::size_t>(units / 32, 1024, 32'768));
    std::vector<std::int64_t> result(size);
    for (std::size_t place = 0; place < size; ++place)
        result[place] = basis.weight(place * units / size);
    return result;
}

} // namespace ansinh::quota
