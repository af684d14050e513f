#include "quota/matrix_divisor.hxx"

#include "quota/matrix_certificate.hxx"
#include "quota/matrix_scaling.hxx"
#include "quota/matrix_ties.hxx"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <type_traits>
#include <utility>

namespace ansinh::quota {

namespace {

template <class Real>
Real log_of_two() {
    if constexpr (std::is_same_v<Real, double>)
        return std::numbers::ln2;
    else
        return log(Real(2));
}

/// A number that is nearly e^log, exactly: a mantissa of the type's digits times a power of two.
template <class Real>
Ratio near_exponential(const Real& log) {
    using std::exp;
    using std::floor;
    using std::ldexp;
    const auto power = static_cast<int>(floor(log / log_of_two<Real>()));
    constexpr int digits = std::numeric_limits<Real>::digits;
    const Real mantissa = exp(Real(log - power * log_of_two<Real>()));
    Ratio result{static_cast<Integer>(Real(ldexp(mantissa, digits - 1))), Integer(1) << (digits - 1)};
    (power >= 0 ? result.over : result.under) <<= std::abs(power);
    return result;
}

template <class Real>
std::vector<Ratio> multipliers(const std::vector<Real>& logs, Method method) {
    std::vector<Ratio> result;
    for (const Real& log : logs) {
        result.push_back(near_exponential(log));
        if (method == Method::hill) {
            result.back().over *= Integer(result.back().over);
            result.back().under *= Integer(result.back().under);
        }
    }
    return result;
}

std::vector<Rational> reduced(const std::vector<Ratio>& multipliers, const std::vector<bool>& active) {
    std::vector<Rational> result(multipliers.size());
    for (std::size_t line = 0; line < result.size(); ++line)
        if (active[line]) result[line] = Rational(multipliers[line].over, multipliers[line].under);
    return result;
}

template <class Real>
Matrix proven(const MatrixTable& table, Scaled<Real> scaled) {
    const Active active(table);
    Matrix result;
    result.method = table.method;
    result.given = std::move(scaled.given);
    Certificate certificate = certify(table, active, result.given, multipliers(scaled.logs.row, table.method),
                                      multipliers(scaled.logs.column, table.method));
    result.ties = settle_ties(table, certificate.standing, result.given);
    result.row_multipliers = reduced(certificate.row, active.row);
    result.column_multipliers = reduced(certificate.column, active.column);
    return result;
}

} // namespace

Matrix divisor_matrix(const MatrixTable& table) {
    Scaled<double> scaled = scale(table);
    // One person in a larger cell is less than what errors add up to on a path through the table.
    constexpr std::int64_t told_apart = 1'000'000'000;
    const bool wide = std::ranges::any_of(scaled.given, [](std::int64_t cell) { return cell > told_apart; });
    return wide ? proven(table, refine(table, std::move(scaled))) : proven(table, std::move(scaled));
}

} // namespace ansinh::quota
