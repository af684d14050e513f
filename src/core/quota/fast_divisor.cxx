#include "quota/fast.hxx"
#include "quota/rounding.hxx"
#include "quota/signpost.hxx"
#include "quota/weights.hxx"

#include <array>
#include <cmath>
#include <utility>

namespace ansinh::quota {

namespace {

/// One person more for a unit which has `number`.
struct NextPerson {
    std::uint32_t unit;
    std::int32_t number;
};

/// Quotients in fixed point: none reaches `largest`, and with R up to `highest` every product fits.
struct Scale {
    std::int64_t largest;
    unsigned shift;
    std::int64_t highest;
};

/// Empty where the numbers are too large, or one unit might get everybody.
std::optional<Scale> scale_of(const WholeBasis& basis, std::int64_t total) {
    const double units = static_cast<double>(basis.values.size());
    const double per_weight =
        (static_cast<double>(total) + 4 * units + 8) / static_cast<double>(basis.sum) * 1.0001;
    const double largest = std::ceil(per_weight * static_cast<double>(basis.largest)) + 2;
    if (largest >= 0x1p31 || largest >= static_cast<double>(total)) return std::nullopt;
    if (largest * static_cast<double>(basis.sum) >= 0x1p61) return std::nullopt;
    Scale scale{static_cast<std::int64_t>(largest), 0, 0};
    scale.shift = 61 - bit_length(static_cast<std::uint64_t>(scale.largest));
    scale.highest = static_cast<std::int64_t>(std::ldexp(per_weight, static_cast<int>(scale.shift)));
    if (scale.highest < 1) return std::nullopt;
    return scale;
}

template <class Whole, class Rounding>
class FastDivision {
public:
    FastDivision(const WholeBasis& basis, std::int64_t total, Method method, const Scale& scale,
                 const Rounding& rounding)
        : m_basis(basis), m_total(total), m_method(method), m_scale(scale), m_rounding(rounding) {}

    std::optional<Allocation> allocation() {
        constexpr std::array widths{1, 8};
        const double foreseen = foresee();
        for (const int width : widths) {
            const double margin = width * margin_in_people() / static_cast<double>(m_basis.sum);
            const auto reach = std::ldexp(margin, static_cast<int>(m_scale.shift)) + 1;
            if (hand_out(within(foreseen - reach), within(foreseen + reach))) return finish();
        }
        return std::nullopt;
    }

private:
    std::int64_t within(double multiplier) const {
        const auto highest = static_cast<double>(m_scale.highest);
        return std::min(m_scale.highest, static_cast<std::int64_t>(std::clamp(multiplier, 1.0, highest)));
    }

    /// Four times what chance would have a sample miss by.
    double margin_in_people() const {
        const auto units = static_cast<double>(m_basis.values.size());
        return 1.25 * units / std::sqrt(static_cast<double>(m_sample.size())) + 2;
    }

    /// The R with which everybody's numbers should add up to the total. Only what rounding adds is taken from
    /// the sample; without it they are R × sum.
    double foresee() const {
        const auto units = static_cast<double>(m_basis.values.size());
        const auto sum = static_cast<double>(m_basis.sum);
        double sample_sum = 0;
        for (const std::int64_t weight : m_sample)
            sample_sum += static_cast<double>(weight);
        const auto in_people = [this](double value) {
            return std::ldexp(value, -static_cast<int>(m_scale.shift));
        };
        const double one = std::ldexp(1 / sum, static_cast<int>(m_scale.shift));
        double low = std::max(0.0, static_cast<double>(m_total) - units) * one;
        double high = (static_cast<double>(m_total) + units) * one;
        for (int round = 0; round < 16; ++round) {
            const double middle = (low + high) / 2;
            const std::int64_t multiplier = within(middle);
            std::int64_t people = 0;
            for (const std::int64_t weight : m_sample)
                people += m_rounding(weight * multiplier);
            const double rounded =
                static_cast<double>(people) - in_people(static_cast<double>(multiplier) * sample_sum);
            const double expected = in_people(static_cast<double>(multiplier) * sum) +
                                    rounded * units / static_cast<double>(m_sample.size());
            (expected < static_cast<double>(m_total) ? low : high) = middle;
        }
        return (low + high) / 2;
    }

    /// Everybody's number with R = low; between it and that with R = high lie the persons to choose from.
    /// Whether the dearest person handed out and the cheapest one not handed out are proven to be among them.
    bool hand_out(std::int64_t low, std::int64_t high) {
        const std::size_t units = m_basis.values.size();
        m_result.given.clear();
        m_result.given.reserve(units);
        m_next.clear();
        m_far.clear();
        m_left = m_total;
        bool few = true;
        for_blocks(units, [&](std::size_t first, std::size_t length) {
            if (few) hand_out_block(first, length, low, high);
            few = m_next.size() <= units + block_length;
        });
        return few && m_left > 0 && m_left < static_cast<std::int64_t>(m_next.size());
    }

    void hand_out_block(std::size_t first, std::size_t length, std::int64_t low, std::int64_t high) {
        std::array<std::int64_t, block_length> least;
        std::array<std::int64_t, block_length> most;
        std::array<std::uint32_t, block_length> near;
        std::array<std::uint32_t, block_length> far;
        std::size_t near_count = 0;
        std::size_t far_count = 0;
        for (std::size_t place = 0; place < length; ++place) {
            const std::int64_t weight = m_basis.weight(first + place);
            least[place] = m_rounding(weight * low);
            most[place] = m_rounding(weight * high);
            m_left -= least[place];
            near[near_count] = static_cast<std::uint32_t>(place);
            near_count += least[place] != most[place];
            far[far_count] = static_cast<std::uint32_t>(first + place);
            far_count += may_be_beyond(weight, least[place], most[place]);
        }
        m_result.given.insert(m_result.given.end(), least.begin(), least.begin() + length);
        m_far.insert(m_far.end(), far.begin(), far.begin() + far_count);
        for (std::size_t count = 0; count < near_count; ++count) {
            const std::size_t place = near[count];
            for (std::int64_t number = least[place]; number < most[place]; ++number)
                m_next.push_back(
                    {static_cast<std::uint32_t>(first + place), static_cast<std::int32_t>(number)});
        }
    }

    /// Whether a number from `least` to `most` can be one or more away from the share total·weight/sum.
    bool may_be_beyond(std::int64_t weight, std::int64_t least, std::int64_t most) const {
        const std::int64_t share = m_total * weight;
        return ((most - 1) * m_basis.sum >= share) | ((least + 1) * m_basis.sum <= share);
    }

    Price<Whole> price(const NextPerson& next) const {
        return price_of<Whole>(m_method, next.number, static_cast<Narrow>(m_basis.weight(next.unit)));
    }

    void serve_cheapest() {
        const auto cheaper_person = [this](const NextPerson& left, const NextPerson& right) {
            return cheaper(price(left), price(right));
        };
        const auto last_served = m_next.begin() + (m_left - 1);
        std::nth_element(m_next.begin(), last_served, m_next.end(), cheaper_person);
        const Price<Whole> cut = price(*last_served);
        const Price<Whole> passed =
            price(*std::min_element(last_served + 1, m_next.end(), cheaper_person));
        std::vector<std::size_t> at_cut;
        std::int64_t left = m_left;
        for (auto next = m_next.begin(); next != m_next.end(); ++next) {
            if (same(price(*next), cut)) {
                at_cut.push_back(next->unit);
            } else if (next < last_served) {
                ++m_result.given[next->unit];
                --left;
            }
        }
        std::ranges::sort(at_cut);
        for (std::size_t place = 0; place < static_cast<std::size_t>(left); ++place)
            ++m_result.given[at_cut[place]];
        if (static_cast<std::size_t>(left) < at_cut.size()) m_result.tie = Tie{std::move(at_cut), left};
        m_result.divisors =
            Divisors{divisor_at(m_method, passed), divisor_at(m_method, cut), m_method == Method::hill};
    }

    Allocation finish() {
        serve_cheapest();
        m_next = {};
        for (const std::uint32_t unit : m_far)
            if (may_be_beyond(m_basis.weight(unit), m_result.given[unit], m_result.given[unit]))
                m_result.beyond_quota.push_back(unit);
        m_result.held.resize(m_basis.values.size(), Held::free);
        m_result.multiplier = Rational(Integer(m_total), Integer(m_basis.sum));
        return std::move(m_result);
    }

    const WholeBasis& m_basis;
    std::int64_t m_total;
    Method m_method;
    Scale m_scale;
    const Rounding& m_rounding;
    std::vector<std::int64_t> m_sample = sample_of(m_basis);
    Allocation m_result;
    std::vector<NextPerson> m_next;
    std::vector<std::uint32_t> m_far; ///< units to look at for beyond_quota, ascending
    std::int64_t m_left = 0;          ///< people for m_next
};

template <class Rounding>
std::optional<Allocation> divide_with(const WholeBasis& basis, std::int64_t total, Method method,
                                      const Scale& scale, const Rounding& rounding) {
    const unsigned bits = price_bits(method, bit_length(static_cast<std::uint64_t>(scale.largest) + 1),
                                     bit_length(static_cast<std::uint64_t>(basis.largest)));
    if (bits <= 64)
        return FastDivision<Narrow, Rounding>(basis, total, method, scale, rounding).allocation();
    if (bits <= 128)
        return FastDivision<Medium, Rounding>(basis, total, method, scale, rounding).allocation();
    return std::nullopt;
}

} // namespace

std::optional<Allocation> fast_division(const WholeBasis& basis, std::int64_t total, Method method) {
    const auto scale = scale_of(basis, total);
    if (!scale) return std::nullopt;
    switch (method) {
    case Method::jefferson:
        return divide_with(basis, total, method, *scale, RoundingByOffset{scale->shift, 0});
    case Method::webster:
        return divide_with(basis, total, method, *scale,
                           RoundingByOffset{scale->shift, std::int64_t{1} << (scale->shift - 1)});
    case Method::adams:
        return divide_with(basis, total, method, *scale, RoundingUp{scale->shift});
    case Method::hill:
    case Method::dean: {
        // A table longer than the basis would take longer than what it saves.
        if (scale->largest > static_cast<std::int64_t>(basis.values.size()) + 64) return std::nullopt;
        return divide_with(
            basis, total, method, *scale,
            RoundingByTable{scale->shift, fixed_signposts(method, scale->largest, scale->shift)});
    }
    case Method::hamilton:
        break;
    }
    return std::nullopt;
}

} // namespace ansinh::quota
