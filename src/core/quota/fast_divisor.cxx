#include "quota/fast.hxx"
#include "quota/large_memory.hxx"
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
    std::int32_t weight;
};

/// No quotient with a multiplier up to `highest` reaches `largest`.
struct Scale {
    std::int64_t largest;
    double highest;
};

/// Empty where the numbers are too large, or one unit might get everybody.
std::optional<Scale> scale_of(const WholeBasis& basis, std::int64_t total) {
    const double units = static_cast<double>(basis.values.size());
    const double highest =
        (static_cast<double>(total) + 4 * units + 8) / static_cast<double>(basis.sum) * 1.0001;
    const double largest = std::ceil(highest * static_cast<double>(basis.largest)) + 2;
    if (largest >= 0x1p30 || largest >= static_cast<double>(total)) return std::nullopt;
    if (largest * static_cast<double>(basis.sum) >= 0x1p61) return std::nullopt;
    return Scale{static_cast<std::int64_t>(largest), highest};
}

template <class Whole, class Rounding>
class FastDivision {
public:
    FastDivision(const WholeBasis& basis, std::int64_t total, Method method, const Scale& scale)
        : m_basis(basis), m_total(total), m_method(method), m_scale(scale) {}

    std::optional<Allocation> allocation() {
        const double foreseen = foresee();
        return by_widening([&](int width) -> std::optional<Allocation> {
            const double margin = width * margin_in_people() / static_cast<double>(m_basis.sum);
            const double low = foreseen - margin < least_quotient ? 0.0 : foreseen - margin;
            const double high = std::min(m_scale.highest, foreseen + margin);
            if (high < least_quotient || !hand_out(low, high) || !serve_cheapest(low, high))
                return std::nullopt;
            return finish();
        });
    }

private:
    /// Four times what chance would have a sample miss by.
    double margin_in_people() const {
        const auto units = static_cast<double>(m_basis.values.size());
        return 1.25 * units / std::sqrt(static_cast<double>(m_sample.size())) + 2;
    }

    /// The multiplier with which everybody's numbers should add up to the total. Only what rounding adds is
    /// taken from the sample; without it they are multiplier × sum.
    double foresee() const {
        const auto units = static_cast<double>(m_basis.values.size());
        const auto sum = static_cast<double>(m_basis.sum);
        const auto total = static_cast<double>(m_total);
        double sample_sum = 0;
        for (const double value : m_sample)
            sample_sum += value;
        double low = std::max(0.0, total - units) / sum;
        double high = (total + units) / sum;
        for (int round = 0; round < 14; ++round) {
            const double middle = (low + high) / 2;
            double people = 0;
            for (const double value : m_sample)
                people += m_rounding(value * middle) - whole_bits;
            const double rounded = people - middle * sample_sum;
            const double expected = middle * sum + rounded * units / static_cast<double>(m_sample.size());
            (expected < total ? low : high) = middle;
        }
        return (low + high) / 2;
    }

    /// Everybody's number with the multiplier `low`; between it and that with `high` lie the persons to
    /// choose from. Whether somebody is left of them on both sides of the cut.
    bool hand_out(double low, double high) {
        const std::size_t units = m_basis.values.size();
        m_result.given.clear();
        reserve_large(m_result.given, units);
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

    void hand_out_block(std::size_t first, std::size_t length, double low, double high) {
        alignas(64) std::array<std::uint64_t, block_length> given;
        alignas(64) Open open;
        const double* values = m_basis.values.data() + first;
        const double share = static_cast<double>(m_total) / static_cast<double>(m_basis.sum);
        // Below 2^30 the double share is wrong by less than what is taken from 1.
        constexpr double far = 1 - 0x1p-16;
        const Rounding rounding;
        std::uint64_t people = 0;
        for (std::size_t place = 0; place < length; ++place) {
            const double least = rounding(values[place] * low);
            const double number = least - whole_bits;
            const double from_share = std::abs(number - values[place] * share);
            open[place] = one_if(rounding.is_beyond(values[place] * high, number)) + one_if(from_share > far);
            given[place] = std::bit_cast<std::uint64_t>(least) - whole_zero;
            people += given[place];
        }
        m_left -= static_cast<std::int64_t>(people);
        m_result.given.insert(m_result.given.end(), given.begin(), given.begin() + length);
        for_open(open, length, [&](std::size_t place) {
            const auto unit = static_cast<std::uint32_t>(first + place);
            const double value = values[place];
            const double least = static_cast<double>(given[place]);
            const double most = rounding(value * high) - whole_bits;
            if (most - value * share > far || value * share - least > far) m_far.push_back(unit);
            for (double number = least; number < most; ++number)
                m_next.push_back({unit, static_cast<std::int32_t>(number), static_cast<std::int32_t>(value)});
        });
    }

    bool is_beyond(std::uint32_t unit) const {
        const std::int64_t share = m_total * m_basis.weight(unit);
        const std::int64_t number = m_result.given[unit];
        return (number - 1) * m_basis.sum >= share || (number + 1) * m_basis.sum <= share;
    }

    Price<Whole> price(const NextPerson& next) const {
        return price_of<Whole>(m_method, next.number, static_cast<Narrow>(next.weight));
    }

    /// The multiplier at which this person is just handed out, nearly.
    double multiplier(const Price<Whole>& price) const {
        const double ratio = static_cast<double>(price.signpost) / static_cast<double>(price.weight);
        if (m_method == Method::hill) return std::sqrt(ratio);
        if (m_method == Method::webster) return ratio / 2;
        return m_method == Method::dean ? ratio * 2 : ratio;
    }

    /// Nothing is served unless the dearest person served and the cheapest one passed are proven: both lie
    /// between the multipliers, further from them than any doubt about who is between.
    bool serve_cheapest(double low, double high) {
        const auto cheaper_person = [this](const NextPerson& left, const NextPerson& right) {
            return cheaper(price(left), price(right));
        };
        const auto last_served = m_next.begin() + (m_left - 1);
        std::nth_element(m_next.begin(), last_served, m_next.end(), cheaper_person);
        const Price<Whole> cut = price(*last_served);
        const Price<Whole> passed = price(*std::min_element(last_served + 1, m_next.end(), cheaper_person));
        if (multiplier(cut) <= low * (1 + rounding_doubt) ||
            multiplier(passed) >= high * (1 - rounding_doubt))
            return false;
        std::vector<std::size_t> at_cut;
        // Not by growing: where everybody ties this is as long as the result.
        at_cut.reserve(static_cast<std::size_t>(
            std::ranges::count_if(m_next, [&](const NextPerson& next) { return same(price(next), cut); })));
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
        return true;
    }

    Allocation finish() {
        m_next = {};
        for (const std::uint32_t unit : m_far)
            if (is_beyond(unit)) m_result.beyond_quota.push_back(unit);
        m_result.held.resize(m_basis.values.size(), Held::free);
        m_result.multiplier = Rational(Integer(m_total), Integer(m_basis.sum));
        return std::move(m_result);
    }

    const WholeBasis& m_basis;
    std::int64_t m_total;
    Method m_method;
    Scale m_scale;
    Rounding m_rounding;
    std::vector<double> m_sample = sample_of(m_basis, 32'768);
    Allocation m_result;
    std::vector<NextPerson> m_next;
    std::vector<std::uint32_t> m_far; ///< units to look at for beyond_quota, ascending
    std::int64_t m_left = 0;          ///< people for m_next
};

template <class Rounding>
std::optional<Allocation> divide_with(const WholeBasis& basis, std::int64_t total, Method method) {
    const auto scale = scale_of(basis, total);
    if (!scale) return std::nullopt;
    const unsigned bits = price_bits(method, bit_length(static_cast<std::uint64_t>(scale->largest) + 1),
                                     bit_length(static_cast<std::uint64_t>(basis.largest)));
    if (bits <= 64) return FastDivision<Narrow, Rounding>(basis, total, method, *scale).allocation();
    if (bits <= 128) return FastDivision<Medium, Rounding>(basis, total, method, *scale).allocation();
    return std::nullopt;
}

} // namespace

std::optional<Allocation> fast_division(const WholeBasis& basis, std::int64_t total, Method method) {
    switch (method) {
    case Method::jefferson:
        return divide_with<RoundedDown>(basis, total, method);
    case Method::webster:
        return divide_with<RoundedToNearest>(basis, total, method);
    case Method::adams:
        return divide_with<RoundedUp>(basis, total, method);
    case Method::hill:
        return divide_with<RoundedGeometrically>(basis, total, method);
    case Method::dean:
        return divide_with<RoundedHarmonically>(basis, total, method);
    case Method::hamilton:
        break;
    }
    return std::nullopt;
}

} // namespace ansinh::quota
