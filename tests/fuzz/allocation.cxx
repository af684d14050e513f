// Any bytes as an allocation problem, by any method and with bounds: what comes out adds up, keeps to the
// bounds and could not be better; or it is refused in the way allocate() says, and then rightly.
#include "quota/allocation.hxx"
#include "bytes.hxx"
#include "number/decimal.hxx"

#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace {

using namespace ansinh;
using fuzz::Bytes;
using fuzz::require;
using quota::Bound;
using quota::Method;

struct Drawn {
    std::int64_t total = 0;
    std::vector<double> basis;
    std::vector<Bound> minimum, maximum;
    Method method = Method::hamilton;

    quota::Problem problem() const { return {total, basis, minimum, maximum, method}; }
    std::int64_t lowest(std::size_t unit) const { return minimum.empty() ? 0 : minimum[unit].value_or(0); }
    std::int64_t highest(std::size_t unit) const {
        if (basis[unit] == 0) return lowest(unit);
        return std::min(total, maximum.empty() ? total : maximum[unit].value_or(total));
    }
};

double draw_basis(Bytes& bytes) {
    switch (bytes.take<std::uint8_t>() % 4) {
    case 0:
        return bytes.take<std::uint8_t>() % 8;
    case 1:
        return bytes.take<std::uint16_t>();
    case 2:
        return bytes.take<std::uint16_t>() / 100.0;
    default:
        return bytes.take<double>();
    }
}

Bound draw_bound(Bytes& bytes) {
    const auto kind = bytes.take<std::uint8_t>();
    if (kind % 3 == 0) return std::nullopt;
    return kind % 3 == 1 ? bytes.take<std::uint8_t>() % 16 : bytes.take<std::int64_t>();
}

Drawn draw(Bytes bytes) {
    Drawn drawn;
    const auto kind = bytes.take<std::uint8_t>();
    drawn.method = quota::all_methods[kind % quota::all_methods.size()];
    const std::size_t units = bytes.take<std::uint8_t>() % 24U;
    const auto bounds = bytes.take<std::uint8_t>();
    drawn.total = kind % 2 == 0 ? bytes.take<std::uint8_t>() : bytes.take<std::int64_t>();
    for (std::size_t unit = 0; unit < units; ++unit) {
        drawn.basis.push_back(draw_basis(bytes));
        if (bounds % 2 == 1) drawn.minimum.push_back(draw_bound(bytes));
        if (bounds / 2 % 2 == 1) drawn.maximum.push_back(draw_bound(bytes));
    }
    return drawn;
}

/// signpost ÷ basis, for Hill squared: what the person after `number` costs. Nothing costs 0 but a first one.
Rational price(Method method, const Rational& basis, std::int64_t number) {
    const Integer x = number;
    switch (method) {
    case Method::webster:
        return Rational(Integer(2 * x + 1), Integer(2)) / basis;
    case Method::adams:
        return Rational(x) / basis;
    case Method::hill:
        return Rational(Integer(x * (x + 1))) / (basis * basis);
    case Method::dean:
        return Rational(Integer(2 * x * (x + 1)), Integer(2 * x + 1)) / basis;
    default:
        return Rational(Integer(x + 1)) / basis;
    }
}

void check_divided(const Drawn& drawn, const std::vector<std::int64_t>& given, bool tie) {
    std::optional<Rational> dearest, cheapest;
    for (std::size_t unit = 0; unit < given.size(); ++unit) {
        if (drawn.basis[unit] == 0) continue;
        const Rational basis = number::from_cell(drawn.basis[unit]);
        if (given[unit] > drawn.lowest(unit)) {
            const Rational last = price(drawn.method, basis, given[unit] - 1);
            if (!dearest || last > *dearest) dearest = last;
        }
        if (given[unit] < drawn.highest(unit)) {
            const Rational next = price(drawn.method, basis, given[unit]);
            if (!cheapest || next < *cheapest) cheapest = next;
        }
    }
    if (!dearest || !cheapest) return require(!tie);
    require(*dearest <= *cheapest);
    if (*dearest != 0) require(tie == (*dearest == *cheapest));
}

/// Nobody's number is a whole person or more away from its share.
void check_hamilton(const Drawn& drawn, const quota::Allocation& allocation) {
    Rational sum = 0;
    for (std::size_t unit = 0; unit < allocation.given.size(); ++unit) {
        Rational share = allocation.multiplier * number::from_cell(drawn.basis[unit]);
        share = std::max(std::min(share, Rational(drawn.highest(unit))), Rational(drawn.lowest(unit)));
        sum += share;
        require(abs(Rational(allocation.given[unit] - share)) < 1);
    }
    require(sum == drawn.total);
}

void check(const Drawn& drawn) {
    const quota::Allocation allocation = quota::allocate(drawn.problem());
    require(allocation.given.size() == drawn.basis.size());
    std::int64_t left = drawn.total;
    for (std::size_t unit = 0; unit < allocation.given.size(); ++unit) {
        left -= allocation.given[unit];
        require(allocation.given[unit] >= drawn.lowest(unit));
        require(allocation.given[unit] <= drawn.highest(unit));
    }
    require(left == 0);
    if (quota::is_divisor_method(drawn.method))
        check_divided(drawn, allocation.given, allocation.tie.has_value());
    else
        check_hamilton(drawn, allocation);
    for (std::size_t unit = 0; unit < allocation.given.size(); ++unit)
        require(quota::explain(drawn.problem(), allocation, unit).code.starts_with("quota.explain."));
}

/// Whether there is a whole vector within the bounds that adds up to the total, all values being sound.
bool has_solution(const Drawn& drawn) {
    const auto sound = [](std::int64_t people) { return people >= 0 && people <= number::largest_exact; };
    if (!sound(drawn.total)) return false;
    Integer least = 0;
    Integer most = 0;
    for (std::size_t unit = 0; unit < drawn.basis.size(); ++unit) {
        if (!std::isfinite(drawn.basis[unit]) || drawn.basis[unit] < 0) return false;
        const Bound maximum = drawn.maximum.empty() ? Bound() : drawn.maximum[unit];
        if (!sound(drawn.lowest(unit)) || (maximum && (!sound(*maximum) || *maximum < drawn.lowest(unit))))
            return false;
        least += drawn.lowest(unit);
        most += std::max(drawn.lowest(unit), drawn.highest(unit));
    }
    return least <= drawn.total && drawn.total <= most;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const Drawn drawn = draw(Bytes(data, size));
    try {
        check(drawn);
    } catch (const Error&) {
        require(!has_solution(drawn));
    }
    return 0;
}
