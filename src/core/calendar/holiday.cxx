#include "calendar/holiday.hxx"

#include "message.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <array>
#include <utility>

namespace ansinh::calendar {

namespace {

using std::chrono::days;

constexpr std::array<std::pair<std::string_view, DayKind>, 7> kind_words{{
    {"", DayKind::holiday},
    {"nghi", DayKind::holiday},
    {"nghi le", DayKind::holiday},
    {"nghi bu", DayKind::compensation},
    {"hoan doi nghi", DayKind::swapped_off},
    {"nghi hoan doi", DayKind::swapped_off},
    {"lam bu", DayKind::made_up},
}};

std::string_view unnamed(DayKind kind) {
    switch (kind) {
    case DayKind::holiday:
        return "Nghỉ lễ";
    case DayKind::compensation:
        return "Nghỉ bù";
    case DayKind::swapped_off:
        return "Nghỉ hoán đổi";
    case DayKind::made_up:
        break;
    }
    return "Làm bù";
}

/// The rows by date, the first name of a day prevailing.
std::map<Date, SpecialDay> by_date(std::span<const SpecialDay> rows) {
    std::map<Date, SpecialDay> result;
    for (const SpecialDay& row : rows) {
        SpecialDay& day = result.emplace(row.date, row).first->second;
        if ((day.kind == DayKind::made_up) != (row.kind == DayKind::made_up))
            throw Error("holiday.contradiction", {numeric(row.date)});
        if (day.name.empty()) day.name = row.name;
    }
    return result;
}

/// Days from Monday to Friday before `date`, counted from a Monday long ago.
int weekdays_before(Date date) {
    constexpr Date monday{std::chrono::year{1899} / 1 / 2};
    const auto count = static_cast<int>((date - monday).count());
    return count / 7 * 5 + std::min(count % 7, 5);
}

} // namespace

DayKind day_kind(std::string_view words) {
    const std::string key = text::plain_key(words);
    const auto found = std::ranges::find(kind_words, key, &decltype(kind_words)::value_type::first);
    if (found == kind_words.end()) throw Error("holiday.kind-unknown", {std::string(words)});
    return found->second;
}

Holidays::Holidays(const HolidayLaw& law, std::span<const SpecialDay> extra)
    : m_covered_from(law.covered_from()) {
    for (const SpecialDay& day : law.days())
        m_days.emplace_hint(m_days.end(), day.date, day);
    for (auto& [date, day] : by_date(extra)) {
        const auto [place, is_new] = m_days.emplace(date, day);
        const bool same_side =
            !is_new && (place->second.kind == DayKind::made_up) == (day.kind == DayKind::made_up);
        if (day.name.empty() && same_side) continue;
        if (day.name.empty()) day.name = unnamed(day.kind);
        place->second = day;
    }
}

void Holidays::check(Date date) const {
    if (in_range(date) < m_covered_from) throw Error("holiday.before-law", {numeric(m_covered_from)});
}

std::string Holidays::name_of(Date date) const {
    check(date);
    const auto day = m_days.find(date);
    return day == m_days.end() || day->second.kind == DayKind::made_up ? std::string() : day->second.name;
}

bool Holidays::is_working_day(Date date) const {
    check(date);
    const auto day = m_days.find(date);
    return day == m_days.end() ? !is_weekend(date) : day->second.kind == DayKind::made_up;
}

int Holidays::working_days(Date first, Date last) const {
    check(first);
    check(last);
    if (last < first) return 0;
    int count = weekdays_before(last + days(1)) - weekdays_before(first);
    for (auto day = m_days.lower_bound(first); day != m_days.end() && day->first <= last; ++day) {
        const bool worked = day->second.kind == DayKind::made_up;
        if (worked && is_weekend(day->first)) ++count;
        if (!worked && !is_weekend(day->first)) --count;
    }
    return count;
}

Date Holidays::working_day_until(Date date) const {
    while (!is_working_day(date))
        date -= days(1);
    return date;
}

Date Holidays::working_day_from(Date date) const {
    while (!is_working_day(date))
        date += days(1);
    return date;
}

} // namespace ansinh::calendar
