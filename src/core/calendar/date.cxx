#include "calendar/date.hxx"

#include "message.hxx"
#include "number/rational.hxx"

#include <fmt/format.h>

#include <cmath>

namespace ansinh::calendar {

namespace {

using std::chrono::days;
using std::chrono::year_month;
using std::chrono::year_month_day;

} // namespace

Date in_range(Date date) {
    if (date < first_date || date > last_date) throw Error("date.range");
    return date;
}

std::optional<Date> day_of(int year, unsigned month, unsigned day) {
    const year_month_day fields{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    if (!fields.ok() || Date(fields) < first_date || Date(fields) > last_date) return std::nullopt;
    return fields;
}

Date date(int year, unsigned month, unsigned day) {
    const year_month_day fields{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    if (!fields.ok()) throw Error("date.unknown", {fmt::format("{}/{}/{}", day, month, year)});
    return in_range(fields);
}

Date from_serial(double serial, Date null_date) {
    // Wide enough for every day there is, whatever the null date.
    constexpr double farthest = 1e6;
    if (!(std::abs(serial) < farthest)) throw Error("date.range");
    const auto shown = number::whole(serial);
    const auto count = shown ? *shown : static_cast<std::int64_t>(std::floor(serial));
    return in_range(null_date + days(count));
}

double to_serial(Date date, Date null_date) {
    return static_cast<double>((date - null_date).count());
}

std::string numeric(Date date) {
    const auto parts = fields(date);
    return fmt::format("{:02}/{:02}/{}", static_cast<unsigned>(parts.day()),
                       static_cast<unsigned>(parts.month()), static_cast<int>(parts.year()));
}

year_month_day fields(Date date) {
    return date;
}

bool is_weekend(Date date) {
    const std::chrono::weekday day = date;
    return day == std::chrono::Saturday || day == std::chrono::Sunday;
}

Date plus_months(Date date, std::int64_t months) {
    constexpr std::int64_t farthest = 12 * 400;
    if (months < -farthest || months > farthest) throw Error("date.range");
    const auto from = fields(date);
    const year_month target = year_month{from.year(), from.month()} + std::chrono::months(months);
    const year_month_day same = target / from.day();
    return in_range(same.ok() ? Date(same) : Date(target / std::chrono::last));
}

} // namespace ansinh::calendar
