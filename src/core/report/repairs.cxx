#include "report/repairs.hxx"

#include "report/magnitude.hxx"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

namespace ansinh::report {

namespace {

/// The digits of a whole number; empty for a fraction.
std::string digits_of(const Rational& value) {
    return denominator(value) == 1 ? numerator(magnitude(value)).str() : std::string();
}

/// How many places differ of two texts of one length, and whether two neighbours are swapped.
bool is_swap(const std::string& one, const std::string& other) {
    if (one.size() != other.size()) return false;
    const auto [at, there] = std::ranges::mismatch(one, other);
    if (at == one.end() || at + 1 == one.end()) return false;
    return *at == *(there + 1) && *(at + 1) == *there && std::equal(at + 2, one.end(), there + 2);
}

bool differs_in_one(const std::string& one, const std::string& other) {
    if (one.size() != other.size()) return false;
    std::size_t count = 0;
    for (std::size_t at = 0; at < one.size(); ++at)
        count += one[at] != other[at] ? 1 : 0;
    return count == 1;
}

/// Whether `longer` less one digit is `shorter`.
bool has_one_more(const std::string& longer, const std::string& shorter) {
    if (shorter.empty() || longer.size() != shorter.size() + 1) return false;
    const auto [at, there] = std::ranges::mismatch(longer, shorter);
    return std::equal(at + 1, longer.end(), there);
}

bool is_times(const Rational& one, const Rational& other, std::initializer_list<int> factors) {
    return std::ranges::any_of(factors,
                               [&](int factor) { return one == other * factor || one * factor == other; });
}

/// What the rule alone would have the figure be; nothing where the rule holds for other values as well.
std::optional<Rational> wanted_by(const LinearRule& rule, std::size_t figure,
                                  std::span<const Rational> values) {
    Rational others = rule.constant;
    std::int64_t factor = 0;
    for (const Term& term : rule.terms)
        if (term.figure == figure)
            factor = term.factor;
        else
            others += term.factor * values[term.figure];
    if (factor == 0 || rule.relation != Relation::equal) return {};
    return Rational(-others / factor);
}

bool fits(const Rational& value, const Range& range) {
    return (range.negative || value >= 0) && (!range.whole || denominator(value) == 1);
}

bool holds(const LinearRule& rule, std::size_t figure, const Rational& value,
           std::span<const Rational> values) {
    Rational sum = rule.constant;
    for (const Term& term : rule.terms)
        sum += term.factor * (term.figure == figure ? value : values[term.figure]);
    if (rule.relation == Relation::equal && sum < 0) sum = -sum;
    return sum <= rule.tolerance;
}

std::vector<std::size_t> rules_with(std::span<const LinearRule> rules, std::size_t figure) {
    std::vector<std::size_t> found;
    for (std::size_t rule = 0; rule < rules.size(); ++rule)
        if (std::ranges::any_of(rules[rule].terms, [&](const Term& term) { return term.figure == figure; }))
            found.push_back(rule);
    return found;
}

auto rank(const Repair& repair) {
    const auto gain =
        static_cast<std::int64_t>(repair.breaks.size()) - static_cast<std::int64_t>(repair.mends.size());
    return std::tuple(gain, repair.slip, magnitude(repair.to - repair.from), repair.figure, repair.to);
}

} // namespace

Slip slip_between(const Rational& wrong, const Rational& right, std::span<const Rational> beside) {
    const std::string from = digits_of(wrong), to = digits_of(right);
    if (wrong == -right) return Slip::sign;
    if (wrong != 0 && right != 0) {
        if (is_times(wrong, right, {1000, 1'000'000})) return Slip::thousands;
        if (is_times(wrong, right, {10, 100})) return Slip::tens;
    }
    if (!from.empty() && !to.empty() && (wrong < 0) == (right < 0)) {
        if (is_swap(from, to)) return Slip::swapped_digits;
        if (has_one_more(to, from)) return Slip::missing_digit;
        if (has_one_more(from, to)) return Slip::extra_digit;
        if (from.size() > 1 && differs_in_one(from, to)) return Slip::one_digit;
    }
    return std::ranges::find(beside, wrong) != beside.end() ? Slip::neighbour : Slip::none;
}

std::vector<Repair> repairs(const Numbers& numbers, std::span<const LinearRule> rules,
                            std::span<const std::size_t> broken,
                            std::span<const std::vector<Rational>> beside) {
    std::map<std::size_t, std::vector<Rational>> candidates;
    for (const std::size_t rule : broken)
        for (const Term& term : rules[rule].terms)
            if (const auto value = wanted_by(rules[rule], term.figure, numbers.values);
                value && fits(*value, numbers.ranges[term.figure]))
                candidates[term.figure].push_back(*value);
    std::vector<Repair> found;
    for (auto& [figure, values] : candidates) {
        std::ranges::sort(values);
        values.erase(std::unique(values.begin(), values.end()), values.end());
        const std::vector<std::size_t> standing = rules_with(rules, figure);
        for (const Rational& value : values) {
            Repair repair{figure, numbers.values[figure], value, Slip::none, {}, {}};
            for (const std::size_t rule : standing) {
                const bool held = excess(rules[rule], numbers.values) == 0;
                const bool will = holds(rules[rule], figure, value, numbers.values);
                if (held && !will) repair.breaks.push_back(rule);
                if (!held && will) repair.mends.push_back(rule);
            }
            const std::span<const Rational> next = figure < beside.size()
                                                       ? std::span<const Rational>(beside[figure])
                                                       : std::span<const Rational>();
            repair.slip = slip_between(repair.from, repair.to, next);
            found.push_back(std::move(repair));
        }
    }
    std::ranges::sort(found, [](const Repair& one, const Repair& other) { return rank(one) < rank(other); });
    return found;
}

} // namespace ansinh::report
