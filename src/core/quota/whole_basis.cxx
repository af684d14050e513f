#include "quota/whole_basis.hxx"

#include <limits>

namespace ansinh::quota {

namespace {

constexpr double above_all = std::numeric_limits<std::int32_t>::max();

/// The nearest number that can be converted; NaN becomes 0.
double convertible(double value) {
    const double not_negative = value > 0 ? value : 0.0;
    return not_negative < above_all ? not_negative : above_all;
}

} // namespace

std::optional<WholeBasis> whole_basis(std::span<const double> values) {
    if (values.size() > static_cast<std::size_t>(above_all)) return std::nullopt;
    WholeBasis result{values, 0, 0};
    for (std::size_t first = 0; first < values.size(); first += block_length) {
        bool other = false;
        std::int32_t largest = 0;
        for (const double value : values.subspan(first, std::min(block_length, values.size() - first))) {
            const auto whole = static_cast<std::int32_t>(convertible(value));
            other |= static_cast<double>(whole) != value;
            largest = std::max(largest, whole);
            result.sum += whole;
        }
        if (other) return std::nullopt;
        result.largest = std::max<std::int64_t>(result.largest, largest);
    }
    if (result.sum == 0) return std::nullopt;
    return result;
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
