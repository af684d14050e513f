#include "quota/fast.hxx"
#include "quota/large_memory.hxx"
#include "quota/rounding.hxx"

#include <array>
#include <cmath>
#include <functional>
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

    /// The second window has every remainder in it, so that it always does.
    std::optional<Allocation> allocation() {
        for (const Window& window : {foreseen(), Window{1, m_basis.sum}})
            if (round_down(window)) return finish();
        return std::nullopt;
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
        std::vector<std::int64_t> remainders = sample_of(m_basis);
        double served = 0;
        for (std::int64_t& value : remainders) {
            value = share(value).remainder;
            served += static_cast<double>(value) / static_cast<double>(m_basis.sum);
        }
        const double margin = 2.5 * std::sqrt(static_cast<double>(remainders.size())) + 2;
        const auto at_rank = [&](double rank, std::int64_t before, std::int64_t after) {
            if (rank < 0) return before;
            if (rank >= static_cast<double>(remainders.size())) return after;
            const auto place = remainders.begin() + static_cast<std::ptrdiff_t>(rank);
            std::nth_element(remainders.begin(), place, remainders.end(), std::greater<>());
            return *place;
        };
        const std::int64_t above = at_rank(served - margin, m_basis.sum, 0);
        return {std::max<std::int64_t>(1, at_rank(served + margin, m_basis.sum, 1)), above};
    }

    /// Whether the cut is proven to lie in the window: fewer are above it than are left over, and enough in
    /// it.
    bool round_down(const Window& window) {
        const std::size_t units = m_basis.values.size();
        m_result.given.clear();
        reserve_large(m_result.given, units);
        m_near.clear();
        m_rounded_down = 0;
        m_served = 0;
        for_blocks(units,
                   [&](std::size_t first, std::size_t length) { round_down_block(first, length, window); });
        m_result.left_over = m_total - m_rounded_down;
        m_left = m_result.left_over - m_served;
        if (m_result.left_over == 0) return true;
        return m_left > 0 && m_left <= static_cast<std::int64_t>(m_near.size());
    }

    /// In doubles, for several units at once; those too near to a whole share or to the window to be sure are
    /// rounded exactly.
    void round_down_block(std::size_t first, std::size_t length, const Window& window) {
        alignas(64) std::array<std::int64_t, block_length> numbers;
        alignas(64) std::array<std::int64_t, block_length> served;
        alignas(64) std::array<double, block_length> remainders;
        alignas(64) std::array<double, block_length> flags;
        const double* values = m_basis.values.data() + first;
        const auto sum = static_cast<double>(m_basis.sum);
        const double from = static_cast<double>(window.from) / sum - 4 * doubt;
        const double above = static_cast<double>(window.above) / sum + 4 * doubt;
        const double multiplier = m_multiplier;
        std::int64_t rounded_down = 0;
        std::int64_t all_served = 0;
        for (std::size_t place = 0; place < length; ++place) {
            const double share = values[place] * multiplier + doubt;
            const double whole = whole_part(share);
            numbers[place] = integer(whole);
            remainders[place] = share - whole;
        }
        for (std::size_t place = 0; place < length; ++place) {
            const double is_served = remainders[place] > above ? 1.0 : 0.0;
            const double is_near_whole = remainders[place] < 4 * doubt ? 1.0 : 0.0;
            const double is_from = remainders[place] >= from ? 1.0 : 0.0;
            flags[place] = is_near_whole + is_from * (1.0 - is_served);
            served[place] = integer(is_served);
        }
        std::fill(flags.begin() + length, flags.begin() + (length + 7) / 8 * 8, 0);
        for_flagged(flags.data(), length, [&](std::size_t place) {
            const Share exact = share(m_basis.weight(first + place));
            numbers[place] = exact.number;
            served[place] = exact.remainder > window.above ? 1 : 0;
            if (exact.remainder >= window.from && exact.remainder <= window.above)
                m_near.push_back(static_cast<std::uint32_t>(first + place));
        });
        for (std::size_t place = 0; place < length; ++place) {
            rounded_down += numbers[place];
            all_served += served[place];
            numbers[place] += served[place];
        }
        m_rounded_down += rounded_down;
        m_served += all_served;
        m_result.given.insert(m_result.given.end(), numbers.begin(), numbers.begin() + length);
    }

    std::int64_t remainder(std::uint32_t unit) const { return share(m_basis.weight(unit)).remainder; }

    void serve_nearest() {
        std::vector<std::int64_t> remainders(m_near.size());
        std::ranges::transform(m_near, remainders.begin(),
                               [this](std::uint32_t unit) { return remainder(unit); });
        const auto last_served = remainders.begin() + (m_left - 1);
        std::nth_element(remainders.begin(), last_served, remainders.end(), std::greater<>());
        const std::int64_t cut = *last_served;
        const auto above = std::count_if(remainders.begin(), last_served,
                                         [&](std::int64_t remainder) { return remainder > cut; });
        const std::int64_t at_cut = m_left - above;
        if (std::find(last_served + 1, remainders.end(), cut) != remainders.end())
            m_result.tie = Tie{{}, at_cut};
        remainders = {};
        std::int64_t still = at_cut;
        for (const std::uint32_t unit : m_near) {
            const std::int64_t own = remainder(unit);
            if (own < cut) continue;
            if (own == cut && m_result.tie) m_result.tie->units.push_back(unit);
            if (own > cut || still-- > 0) ++m_result.given[unit];
        }
    }

    Allocation finish() {
        if (m_left > 0) serve_nearest();
        m_result.held.resize(m_basis.values.size(), Held::free);
        m_result.multiplier = Rational(Integer(m_total), Integer(m_basis.sum));
        return std::move(m_result);
    }

    const WholeBasis& m_basis;
    std::int64_t m_total;
    double m_multiplier;
    Allocation m_result;
    std::vector<std::uint32_t> m_near; ///< units in the window, ascending
    std::int64_t m_rounded_down = 0;
    std::int64_t m_served = 0;
    std::int64_t m_left = 0; ///< people for them
};

} // namespace

std::optional<Allocation> fast_hamilton(const WholeBasis& basis, std::int64_t total) {
    FastHamilton work(basis, total);
    if (!work.is_suited()) return std::nullopt;
    return work.allocation();
}

} // namespace ansinh::quota
