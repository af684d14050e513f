#include "quota/progress.hxx"

#include "message.hxx"
#include "number/people.hxx"
#include "number/rational.hxx"

namespace ansinh::quota {

namespace {

std::int64_t days_counting_both(calendar::Date first, calendar::Date last) {
    return (last - first).count() + 1;
}

/// ⌊target × days gone ÷ days in all⌋
std::int64_t expected(std::int64_t target, std::int64_t gone, std::int64_t all) {
    using Wide = boost::multiprecision::int128_t;
    return static_cast<std::int64_t>(Wide(target) * gone / all);
}

} // namespace

double pace(double target, double achieved, calendar::Date on, calendar::Date end,
            const calendar::Holidays& holidays) {
    const auto left = number::people(target, "target") - number::people(achieved, "achieved");
    if (left <= 0) return 0;
    const int days = holidays.working_days(on, end);
    if (days == 0)
        throw Error("progress.no-working-day", {left, calendar::numeric(on), calendar::numeric(end)});
    return *number::quotient(left, days);
}

Progress progress(double target, double achieved, calendar::Date start, calendar::Date end,
                  calendar::Date on) {
    const auto wanted = number::people(target, "target");
    const auto reached = number::people(achieved, "achieved");
    if (end < start)
        throw Error("progress.end-before-start", {calendar::numeric(start), calendar::numeric(end)});
    if (wanted == 0) return Progress::no_target;
    if (reached >= wanted) return Progress::reached;
    if (on < start) return Progress::not_started;
    if (on > end) return Progress::missed;
    const auto due = expected(wanted, days_counting_both(start, on), days_counting_both(start, end));
    return reached >= due ? Progress::on_schedule : Progress::behind;
}

std::string_view words(Progress progress) {
    switch (progress) {
    case Progress::no_target:
        return "Không có chỉ tiêu";
    case Progress::reached:
        return "Đạt";
    case Progress::not_started:
        return "Chưa bắt đầu";
    case Progress::on_schedule:
        return "Đúng tiến độ";
    case Progress::behind:
        return "Chậm tiến độ";
    case Progress::missed:
        break;
    }
    return "Không đạt";
}

} // namespace ansinh::quota
