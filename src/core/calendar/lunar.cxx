// The rules of the calendar (as Hồ Ngọc Đức publishes them): a month begins on the day of a new moon; the
// month in which the sun reaches the December solstice is the 11th; where 13 months begin from one 11th month
// up to the next, the first of them in which the sun enters no new twelfth of its path repeats the month
// before it.
#include "calendar/lunar.hxx"

#include "calendar/astronomy.hxx"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <vector>

namespace ansinh::calendar {

namespace {

using std::chrono::year;

struct Month {
    Date first;
    int year;
    unsigned month;
    bool leap;
    int sector; ///< of the sun, on the first day

    auto name() const { return std::tuple(year, month, leap); }
};

using Months = std::vector<Month>;

constexpr int solstice_sector = 9;

/// Months with their days and sectors, without names; the first and the last only frame the project's range.
Months unnamed_months() {
    constexpr Date before{year{1898} / 11 / 1}, after{year{2102} / 2 / 1};
    Months months;
    for (int number = astronomy::new_moon_until(before);; ++number) {
        const Date first = astronomy::new_moon(number);
        if (first > after) return months;
        months.push_back({first, 0, 0, false, astronomy::sun_sector(first)});
    }
}

bool reaches_solstice(const Month& month, const Month& next) {
    return month.sector < solstice_sector && month.sector >= solstice_sector - 3 &&
           next.sector >= solstice_sector;
}

/// Names the months from one 11th month up to the next, which is not named.
void name(Months::iterator winter, Months::iterator next_winter) {
    bool leap_wanted = next_winter - winter == 13;
    winter->year = static_cast<int>(fields(winter->first).year());
    winter->month = 11;
    for (auto month = winter + 1; month != next_winter; ++month) {
        const auto previous = month - 1;
        month->leap = leap_wanted && month->sector == (month + 1)->sector;
        if (month->leap) leap_wanted = false;
        month->month = month->leap ? previous->month : previous->month % 12 + 1;
        month->year = previous->year + (previous->month == 12 && !month->leap ? 1 : 0);
    }
}

Months named_months() {
    Months months = unnamed_months();
    const auto following = [&](Months::iterator from) {
        return std::adjacent_find(from, months.end(), reaches_solstice);
    };
    const auto first = following(months.begin());
    auto winter = first;
    for (auto next = following(winter + 1); next != months.end(); next = following(winter + 1)) {
        name(winter, next);
        winter = next;
    }
    return {first, winter};
}

const Months& all_months() {
    static const Months months = named_months();
    return months;
}

} // namespace

LunarDate to_lunar(Date date) {
    const Months& months = all_months();
    const auto month = std::prev(std::ranges::upper_bound(months, in_range(date), {}, &Month::first));
    return {month->year, month->month, static_cast<unsigned>((date - month->first).count()) + 1, month->leap};
}

std::optional<Date> from_lunar(const LunarDate& lunar) {
    const Months& months = all_months();
    const auto name = std::tuple(lunar.year, lunar.month, lunar.leap);
    const auto month = std::ranges::lower_bound(months, name, {}, &Month::name);
    if (month == months.end() || month->name() != name || std::next(month) == months.end())
        return std::nullopt;
    if (lunar.day < 1 || lunar.day > 30) return std::nullopt;
    const Date date = month->first + std::chrono::days(lunar.day - 1);
    if (date >= std::next(month)->first || date < first_date || date > last_date) return std::nullopt;
    return date;
}

std::string text(const LunarDate& lunar) {
    return fmt::format("{}/{}{}/{}", lunar.day, lunar.month, lunar.leap ? "N" : "", lunar.year);
}

} // namespace ansinh::calendar
