#include "calendar/period.hxx"

#include "message.hxx"
#include "number/digits.hxx"
#include "text/normalise.hxx"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace ansinh::calendar {

namespace {

using std::chrono::months;
using std::chrono::year_month;

constexpr std::array<std::string_view, 4> roman_quarters{"I", "II", "III", "IV"};

constexpr std::array<std::pair<std::string_view, PeriodKind>, 8> kind_words{{
    {"year", PeriodKind::year},
    {"nam", PeriodKind::year},
    {"half", PeriodKind::half},
    {"6 thang", PeriodKind::half},
    {"quarter", PeriodKind::quarter},
    {"quy", PeriodKind::quarter},
    {"month", PeriodKind::month},
    {"thang", PeriodKind::month},
}};

std::int64_t periods_a_year(PeriodKind kind) {
    return 12 / months_of(kind);
}

/// 0 where it is none.
int digits_value(std::string_view digits) {
    return number::digits(digits).value_or(0);
}

struct Part {
    PeriodKind kind;
    int number; ///< 0 where it is none
};

/// What follows the year: "", "-h1", "-q3" or "-09".
Part part(std::string_view rest) {
    if (rest.empty()) return {PeriodKind::year, 1};
    if (rest.size() != 3 || rest[0] != '-') return {PeriodKind::year, 0};
    if (rest[1] == 'h') return {PeriodKind::half, digits_value(rest.substr(2))};
    if (rest[1] == 'q') return {PeriodKind::quarter, digits_value(rest.substr(2))};
    return {PeriodKind::month, digits_value(rest.substr(1))};
}

} // namespace

PeriodKind period_kind(std::string_view word) {
    const std::string key = text::plain_key(word);
    const auto found = std::ranges::find(kind_words, key, &decltype(kind_words)::value_type::first);
    if (found == kind_words.end()) throw Error("period.kind-unknown", {std::string(word)});
    return found->second;
}

int months_of(PeriodKind kind) {
    switch (kind) {
    case PeriodKind::year:
        return 12;
    case PeriodKind::half:
        return 6;
    case PeriodKind::quarter:
        return 3;
    case PeriodKind::month:
        break;
    }
    return 1;
}

Period Period::at(PeriodKind kind, std::int64_t index) {
    const auto each = periods_a_year(kind);
    if (index < 1900 * each || index >= 2101 * each) throw Error("date.range");
    return {kind, index};
}

Period Period::parse(std::string_view code) {
    const std::string key = text::plain_key(code);
    const std::string_view all = key;
    const int year = all.size() < 4 ? 0 : digits_value(all.substr(0, 4));
    const Part which = year == 0 ? Part{PeriodKind::year, 0} : part(all.substr(4));
    if (which.number < 1 || which.number > periods_a_year(which.kind))
        throw Error("period.unknown", {std::string(code)});
    return at(which.kind, year * periods_a_year(which.kind) + which.number - 1);
}

Period Period::of(Date date, PeriodKind kind) {
    const auto parts = fields(in_range(date));
    const int month = static_cast<int>(static_cast<unsigned>(parts.month())) - 1;
    return at(kind, static_cast<int>(parts.year()) * periods_a_year(kind) + month / months_of(kind));
}

int Period::year() const {
    return static_cast<int>(m_index / periods_a_year(m_kind));
}

unsigned Period::number() const {
    return static_cast<unsigned>(m_index % periods_a_year(m_kind)) + 1;
}

std::string Period::code() const {
    switch (m_kind) {
    case PeriodKind::year:
        return fmt::format("{}", year());
    case PeriodKind::half:
        return fmt::format("{}-H{}", year(), number());
    case PeriodKind::quarter:
        return fmt::format("{}-Q{}", year(), number());
    case PeriodKind::month:
        break;
    }
    return fmt::format("{}-{:02}", year(), number());
}

std::string Period::label() const {
    switch (m_kind) {
    case PeriodKind::year:
        return fmt::format("năm {}", year());
    case PeriodKind::half:
        return fmt::format("6 tháng {} năm {}", number() == 1 ? "đầu" : "cuối", year());
    case PeriodKind::quarter:
        return fmt::format("quý {}/{}", roman_quarters[number() - 1], year());
    case PeriodKind::month:
        break;
    }
    return fmt::format("tháng {}/{}", number(), year());
}

Date Period::start() const {
    return (last_month() - months(months_of(m_kind) - 1)) / std::chrono::day(1);
}

Date Period::end() const {
    return last_month() / std::chrono::last;
}

year_month Period::last_month() const {
    return std::chrono::year(year()) /
           std::chrono::month(number() * static_cast<unsigned>(months_of(m_kind)));
}

Period Period::next(std::int64_t steps) const {
    constexpr std::int64_t farthest = 201 * 12;
    if (steps < -farthest || steps > farthest) throw Error("date.range");
    return at(m_kind, m_index + steps);
}

} // namespace ansinh::calendar
