#include "quota/fast.hxx"
#include "quota/large_memory.hxx"
#include "quota/rounding.hxx"
#include "quota/weights.hxx"

#include <array>
#include <cmath>
#include <functional>
#include <iterator>
#include <utility>

namespace ansinh::quota {

namespace {

/// ⌊total·weight / sum⌋ and what remains, over sum.
struct Share {
    std::int64_t number;
    std::int64_t remainder;
};

/// Remainders above `above` are served, those from `from` to `above` looked at one by one.
struct Window {
    std::int64_t from;
    std::int64_t above;
};

class FastHamilton {
public:
    FastHamilton(const WholeBasis& basis, std::int64_t total)
        : m_basis(basis),
          m_total(total),
          m_multiplier(static_cast<double>(total) / static_cast<double>(basis.sum)) {}

    /// The wider window has every remainder in it, so that it always does.
    std::optional<Allocation> allocation() {
        return by_widening([this](int width) -> std::optional<Allocation> {
            const Window window = width == 1 ? foreseen() : Window{1, m_basis.sum};
            if (!round_down(window)) return std::nullopt;
            return finish(window);
        });
    }

    /// Numbers below 2^30 have their double share wrong by less than `doubt`.
    bool is_suited() const { return m_multiplier * static_cast<double>(m_basis.largest) < 0x1p29; }

private:
    static constexpr double doubt = 0x1p-20;

    /// The double finds the number or a neighbour of it, the exact remainder says which.
    Share share(std::int64_t weight) const {
        auto number = static_cast<std::int64_t>(static_cast<double>(weight) * m_multiplier);
        std::int64_t remainder = m_total * weight - number * m_basis.sum;
        const bool below = remainder < 0;
        number -= below;
        remainder += below ? m_basis.sum : 0;
        const bool beyond = remainder >= m_basis.sum;
        number += beyond;
        remainder -= beyond ? m_basis.sum : 0;
        return {number, remainder};
    }

    /// As many of a sample are served as its remainders add up to; five times what chance would miss by.
    Window foreseen() const {
        constexpr std::size_t buckets = 4096;
        const std::vector<double> sample = sample_of(m_basis, 131'072);
        std::array<std::uint32_t, buckets> counts{};
        double served = 0;
        for (const double value : sample) {
            const double share = value * m_multiplier;
            const double remainder = share - static_cast<double>(static_cast<std::int32_t>(share));
            ++counts[static_cast<std::size_t>(remainder * buckets)];
            served += remainder;
        }
        // The first range, from the top, with which more than so many of the sample would be served.
        const auto range_at = [&](double people) {
            std::size_t range = buckets;
            for (double passed = 0; range > 0 && passed + counts[range - 1] <= people; --range)
                passed += counts[range - 1];
            return range;
        };
        const std::size_t cut = range_at(served);
        double variance = 0;
        for (std::size_t range = 0; range < buckets; ++range) {
            const double remainder = (static_cast<double>(range) + 0.5) / buckets;
            const double rounding = range < cut ? remainder : 1 - remainder;
            variance += counts[range] * rounding * rounding;
        }
        const double margin = 5 * std::sqrt(variance) + 2;
        const std::size_t above = range_at(served - margin);
        const std::size_t below = range_at(served + margin);
        const std::size_t from = below > 0 ? below - 1 : 0;
        const double width = static_cast<double>(m_basis.sum) / buckets;
        return {std::max<std::int64_t>(1, static_cast<std::int64_t>(static_cast<double>(from) * width)),
                std::min(m_basis.sum, static_cast<std::int64_t>(static_cast<double>(above) * width))};
    }

    /// Whether the cut is proven to lie in the window: fewer are above it than are left over, and enough in
    /// it.
    bool round_down(const Window& window) {
        const std::size_t units = m_basis.values.size();
        m_result.given.clear();
        reserve_large(m_result.given, units);
        m_near.clear();
        m_remainders.clear();
        m_rounded_down = 0;
        m_given = 0;
        for_blocks(units,
                   [&](std::size_t first, std::size_t length) { round_down_block(first, length, window); });
        m_result.left_over = m_total - m_rounded_down;
        m_left = m_total - m_given;
        if (m_result.left_over == 0) return true;
        return m_left > 0 && m_left <= static_cast<std::int64_t>(m_near.size());
    }

    /// In doubles, for several units at once; those too near to a whole share or to the window to be sure are
    /// rounded exactly.
    void round_down_block(std::size_t first, std::size_t length, const Window& window) {
        alignas(64) std::array<std::uint64_t, block_length> given;
        alignas(64) Open open;
        const double* values = m_basis.values.data() + first;
        const auto sum = static_cast<double>(m_basis.sum);
        // All of this is less by the half that rounds down: a remainder of 0 is -0.5 here, or 0.5.
        const double from = static_cast<double>(window.from) / sum - 4 * doubt - 0.5;
        const double above = static_cast<double>(window.above) / sum + 4 * doubt - 0.5;
        const double middle = (from + above) / 2;
        const double half = (above - from) / 2;
        constexpr double near_whole = 0.5 - 4 * doubt;
        const double multiplier = m_multiplier;
        std::uint64_t rounded_down = 0;
        std::uint64_t all_given = 0;
        for (std::size_t place = 0; place < length; ++place) {
            const double share = values[place] * multiplier - 0.5;
            const double number = share + whole_bits;
            const double remainder = share - (number - whole_bits);
            const double is_near_window = one_if(std::abs(remainder - middle) <= half);
            const double is_near_whole = one_if(std::abs(remainder) >= near_whole);
            const double is_open = std::max(is_near_window, is_near_whole);
            const double is_served = one_if(remainder > middle) * (1.0 - is_open);
            open[place] = is_open;
            given[place] = std::bit_cast<std::uint64_t>(number + is_served) - whole_zero;
            rounded_down += std::bit_cast<std::uint64_t>(number);
            all_given += given[place];
        }
        rounded_down -= length * whole_zero;
        for_open(open, length, [&](std::size_t place) {
            const Share exact = share(m_basis.weight(first + place));
            const std::uint64_t number = given[place]; // not served here
            const std::uint64_t served = exact.remainder > window.above ? 1 : 0;
            given[place] = static_cast<std::uint64_t>(exact.number) + served;
            rounded_down += given[place] - served - number;
            all_given += given[place] - number;
            if (exact.remainder < window.from || served != 0) return;
            m_near.push_back(static_cast<std::uint32_t>(first + place));
            m_remainders.push_back(exact.remainder);
        });
        m_rounded_down += static_cast<std::int64_t>(rounded_down);
        m_given += static_cast<std::int64_t>(all_given);
        m_result.given.insert(m_result.given.end(), given.begin(), given.begin() + length);
    }

    /// The remainder at the cut, how many people are left for those who have just that one, and how many
    /// these are.
    struct Cut {
        std::int64_t remainder;
        std::int64_t people;
        std::int64_t units;
    };

    /// Counted into ranges first, so that only those of one range are compared.
    Cut find_cut(const Window& window) const {
        constexpr unsigned range_bits = 11;
        const unsigned bits = bit_length(static_cast<std::uint64_t>(window.above - window.from));
        const unsigned shift = bits > range_bits ? bits - range_bits : 0;
        const auto range_of = [&](std::int64_t remainder) {
            return static_cast<std::size_t>((remainder - window.from) >> shift);
        };
        std::array<std::int64_t, std::size_t{1} << range_bits> counts{};
        for (const std::int64_t remainder : m_remainders)
            ++counts[range_of(remainder)];
        std::size_t range = counts.size() - 1;
        std::int64_t left = m_left;
        for (; counts[range] < left; --range)
            left -= counts[range];
        std::vector<std::int64_t> compared;
        compared.reserve(static_cast<std::size_t>(counts[range]));
        std::ranges::copy_if(m_remainders, std::back_inserter(compared),
                             [&](std::int64_t remainder) { return range_of(remainder) == range; });
        const auto last_served = compared.begin() + (left - 1);
        std::nth_element(compared.begin(), last_served, compared.end(), std::greater<>());
        const std::int64_t cut = *last_served;
        left -= std::ranges::count_if(compared, [cut](std::int64_t remainder) { return remainder > cut; });
        return {cut, left, std::ranges::count(compared, cut)};
    }

    void serve_nearest(const Window& window) {
        const Cut cut = find_cut(window);
        const bool is_tie = cut.people < cut.units;
        if (is_tie) {
            m_result.tie = Tie{{}, cut.people};
            m_result.tie->units.reserve(static_cast<std::size_t>(cut.units));
        }
        std::int64_t still = cut.people;
        for (std::size_t place = 0; place < m_near.size(); ++place) {
            if (m_remainders[place] < cut.remainder) continue;
            const std::uint32_t unit = m_near[place];
            const bool is_at_cut = m_remainders[place] == cut.remainder;
            if (is_at_cut && is_tie) m_result.tie->units.push_back(unit);
            if (!is_at_cut || still-- > 0) ++m_result.given[unit];
        }
    }

    Allocation finish(const Window& window) {
        if (m_left > 0) serve_nearest(window);
        m_result.held.resize(m_basis.values.size(), Held::free);
        m_result.multiplier = Rational(Integer(m_total), Integer(m_basis.sum));
        return std::move(m_result);
    }

    const WholeBasis& m_basis;
    std::int64_t m_total;
    double m_multiplier;
    Allocation m_result;
    std::vector<std::uint32_t> m_near;      ///< units in the window, ascending
    std::vector<std::int64_t> m_remainders; ///< of these
    std::int64_t m_rounded_down = 0;        ///< people, without the served
    std::int64_t m_given = 0;               ///< with them
    std::int64_t m_left = 0;                ///< people for them
};

} // namespace

std::optional<Allocation> fast_hamilton(const WholeBasis& basis, std::int64_t total) {
    FastHamilton work(basis, total);
    if (!work.is_suited()) return std::nullopt;
    return work.allocation();
}

} // namespace ansinh::quota
