// From the digits of a date to the days they can mean.
#include "calendar/date_reading.hxx"

#include "calendar/written_date.hxx"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace ansinh::calendar {

namespace {

using std::chrono::weekday;

/// The years meant; none for a number that is no year.
std::vector<int> years_of(const std::u32string& digits) {
    const int value = value_of(digits);
    if (digits.size() == 4) return {value};
    if (digits.size() != 2) return {};
    return value < 50 ? std::vector{2000 + value} : std::vector{1900 + value, 2000 + value};
}

/// The days the numbers can mean in that year, the likelier first.
std::vector<Date> days_in(int year, const WrittenDate& written, DateOrder order) {
    const auto first = static_cast<unsigned>(value_of(written.first));
    const auto second = static_cast<unsigned>(value_of(written.second));
    std::vector<Date> days;
    if (const auto date = day_of(year, second, first)) days.push_back(*date);
    const bool other_order = written.order == WrittenDate::Order::typed && first != second &&
                             (days.empty() || order == DateOrder::month_first);
    if (!other_order) return days;
    if (const auto date = day_of(year, first, second)) days.push_back(*date);
    return days;
}

DateReading without_date(DateReadingKind kind) {
    return {kind, std::nullopt, {}};
}

DateReading settled(std::vector<Date> days, std::optional<weekday> named) {
    const auto has_name = [&](Date date) { return !named || weekday(date) == *named; };
    std::vector<Date> fitting;
    std::ranges::copy_if(days, std::back_inserter(fitting), has_name);
    if (fitting.size() == 1) return {DateReadingKind::date, fitting.front(), {}};
    return {DateReadingKind::ambiguous, std::nullopt, fitting.empty() ? std::move(days) : std::move(fitting)};
}

DateReading read(const WrittenDate& written, std::optional<weekday> named, DateOrder order) {
    if (written.year.empty()) {
        constexpr int some_leap_year = 2024;
        // "45/60" is a fraction.
        const bool is_day = !days_in(some_leap_year, written, order).empty();
        return without_date(is_day ? DateReadingKind::no_year : DateReadingKind::words);
    }
    std::vector<Date> days;
    for (const int year : years_of(written.year))
        for (const Date date : days_in(year, written, order))
            days.push_back(date);
    return days.empty() ? without_date(DateReadingKind::impossible) : settled(std::move(days), named);
}

} // namespace

DateReading read_date(std::string_view utf8, DateOrder order) {
    const TextWithDate found = find_date(utf8);
    switch (found.kind) {
    case TextWithDate::Kind::blank:
        return without_date(DateReadingKind::blank);
    case TextWithDate::Kind::dash:
        return without_date(DateReadingKind::dash);
    case TextWithDate::Kind::date:
        return read(found.date, found.named, order);
    case TextWithDate::Kind::words:
        break;
    }
    return without_date(DateReadingKind::words);
}

} // namespace ansinh::calendar
