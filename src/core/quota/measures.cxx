#include "quota/measures.hxx"

#include "message.hxx"
#include "number/decimal.hxx"
#include "number/people.hxx"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

namespace ansinh::quota {

namespace {

using Wide = boost::multiprecision::uint128_t;

/// Decided on the decimal shown, not on the double: 1.0000000000000002 is 1.
bool above_one(const number::Decimal& rate) {
    // Fifteen digits behind more than fifteen places never reach the ones.
    if (rate.exponent < -15) return false;
    const auto one = number::narrow_powers_of_ten[static_cast<std::size_t>(-rate.exponent)];
    return static_cast<std::uint64_t>(rate.digits) > one;
}

number::Decimal checked_rate(double rate) {
    // The coarse test comes first because a decimal is only there for finite numbers, and has no positive
    // exponent below 10^15.
    if (!(rate >= 0 && rate < 2)) throw Error("value.rate-range", {std::string("rate")});
    const number::Decimal decimal = number::decimal(rate);
    if (above_one(decimal)) throw Error("value.rate-range", {std::string("rate")});
    return decimal;
}

/// ⌈people × rate⌉. Both factors are below 2^54, so their product is below 10^33: beyond that power of ten
/// any product is a fraction of one person.
std::int64_t round_up(std::int64_t people, const number::Decimal& rate) {
    constexpr int beyond_any_product = -33;
    const Wide product = Wide(people) * Wide(rate.digits);
    if (product == 0) return 0;
    if (rate.exponent <= beyond_any_product) return 1;
    Wide divisor = 1;
    for (int exponent = rate.exponent; exponent < 0; ++exponent)
        divisor *= 10U;
    return static_cast<std::int64_t>((product + divisor - 1) / divisor);
}

} // namespace

double remaining(double target, double achieved) {
    const auto left = number::people(target, "target") - number::people(achieved, "achieved");
    return static_cast<double>(std::max<std::int64_t>(0, left));
}

std::optional<double> rate(double target, double achieved) {
    return number::quotient(number::people(achieved, "achieved"), number::people(target, "target"));
}

double target_for_coverage(double population, double rate, double participants) {
    const auto people = number::people(population, "population");
    const auto needed = round_up(people, checked_rate(rate));
    return static_cast<double>(
        std::max<std::int64_t>(0, needed - number::people(participants, "participants")));
}

} // namespace ansinh::quota
