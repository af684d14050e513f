// From the law's rules to its days, year by year; then the days off given instead (Labour Code 2019, Article
// 111.3: where a weekly day off is a holiday, the next working day is off instead).
#include "calendar/holiday_law.hxx"

#include "calendar/lunar.hxx"

#include <algorithm>
#include <map>

namespace ansinh::calendar {

namespace {

constexpr std::string_view provisional_mark = " (dự kiến)";

struct Entry {
    SpecialDay day;
    bool compensated;
    bool provisional; ///< which days the holiday takes that year can still change
};

using Entries = std::multimap<Date, Entry>;

std::optional<Date> anchor(const HolidayRule& rule, int year) {
    if (rule.lunar) return from_lunar({year, rule.month, rule.day, false});
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(rule.month),
                                           std::chrono::day(rule.day)};
    return date.ok() ? std::optional<Date>(date) : std::nullopt;
}

const HolidayDecision* decision(const HolidayRule& rule, int year) {
    const auto found = std::ranges::find(rule.decisions, year, &HolidayDecision::year);
    return found == rule.decisions.end() ? nullptr : &*found;
}

/// Years after the last decision are still to be decided; gaps before it are past.
bool is_provisional(const HolidayRule& rule, int year) {
    return rule.choices.size() > 1 && !rule.decisions.empty() &&
           year > std::ranges::max(rule.decisions, {}, &HolidayDecision::year).year;
}

bool in_every_choice(const HolidayRule& rule, int offset) {
    return std::ranges::all_of(rule.choices, [=](const std::vector<int>& choice) {
        return std::ranges::find(choice, offset) != choice.end();
    });
}

void add(Entries& entries, const HolidayRule& rule, Date date, std::string name, const std::string& source,
         bool provisional) {
    if (date < rule.from || date > rule.to) return;
    entries.emplace(date,
                    Entry{{date, std::move(name), DayKind::holiday, source}, rule.compensated, provisional});
}

void add_year(Entries& entries, const HolidayRule& rule, int year) {
    if (const HolidayDecision* decided = decision(rule, year)) {
        for (Date date = decided->first; date <= decided->last; date += std::chrono::days(1))
            add(entries, rule, date, rule.name, decided->source, false);
        return;
    }
    const auto from = anchor(rule, year);
    if (!from) return;
    const std::chrono::weekday weekday = *from;
    const bool provisional = is_provisional(rule, year);
    for (const int offset : rule.choices[rule.practice[weekday.iso_encoding() - 1]]) {
        std::string name = rule.name;
        if (provisional && !in_every_choice(rule, offset)) name += provisional_mark;
        add(entries, rule, *from + std::chrono::days(offset), std::move(name), rule.source, provisional);
    }
}

/// One entry a date, names and sources of several put together.
std::map<Date, SpecialDay> one_a_day(const Entries& entries) {
    std::map<Date, SpecialDay> days;
    for (const auto& [date, entry] : entries) {
        const auto [place, is_new] = days.emplace(date, entry.day);
        if (is_new) continue;
        place->second.name += "; " + entry.day.name;
        place->second.source += "; " + entry.day.source;
    }
    return days;
}

void add_swapped(std::map<Date, SpecialDay>& days, const std::vector<SwappedDay>& swapped) {
    for (const SwappedDay& swap : swapped) {
        days.insert_or_assign(swap.off, SpecialDay{swap.off, swap.name, DayKind::swapped_off, swap.source});
        days.insert_or_assign(swap.worked, SpecialDay{swap.worked, "Làm bù ngày " + numeric(swap.off),
                                                      DayKind::made_up, swap.source});
    }
}

Date next_working_day(const std::map<Date, SpecialDay>& days, Date date) {
    do
        date += std::chrono::days(1);
    while (is_weekend(date) || days.contains(date));
    return date;
}

void add_compensation(std::map<Date, SpecialDay>& days, const Entries& entries, const std::string& source) {
    std::optional<Date> last;
    for (const auto& [date, entry] : entries) {
        // Two holidays on one Sunday take one weekly day off.
        if (!is_weekend(date) || !entry.compensated || last == date) continue;
        last = date;
        const Date instead = next_working_day(days, date);
        std::string name = "Nghỉ bù " + days.at(date).name;
        if (entry.provisional && !name.ends_with(provisional_mark)) name += provisional_mark;
        days.emplace(instead, SpecialDay{instead, std::move(name), DayKind::compensation, source});
    }
}

} // namespace

HolidayLaw::HolidayLaw(Date covered_from, const std::vector<HolidayRule>& rules,
                       const std::vector<SwappedDay>& swapped, const std::string& compensation)
    : m_covered_from(covered_from) {
    const int first_year = static_cast<int>(fields(covered_from).year()) - 1;
    const int last_year = static_cast<int>(fields(last_date).year());
    Entries entries;
    for (const HolidayRule& rule : rules)
        for (int year = first_year; year <= last_year; ++year)
            add_year(entries, rule, year);
    auto days = one_a_day(entries);
    add_swapped(days, swapped);
    add_compensation(days, entries, compensation);
    for (auto& [date, day] : days)
        if (date >= covered_from && date <= last_date) m_days.push_back(std::move(day));
}

} // namespace ansinh::calendar
