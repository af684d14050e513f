// The pace still needed and whether a target is on schedule.
#include "quota/progress.hxx"

#include "calendar/days.hxx"
#include "calendar/shipped_law.hxx"
#include "quota/cases.hxx"
#include "refusal.hxx"

#include <array>

using namespace ansinh;
using calendar::Date;
using quota::pace;
using test::day;
using test::refusal;
using test::shipped_holidays;
using test::wrong;

namespace {

const Date start = day(1, 1, 2026), end = day(31, 12, 2026);

std::string_view status(double target, double achieved, Date on) {
    return quota::words(quota::progress(target, achieved, start, end, on));
}

} // namespace

TEST_CASE("people a working day") {
    CHECK(pace(40, 28, day(22, 12, 2025), day(31, 12, 2025), shipped_holidays()) == 1.5);
    CHECK(pace(50, 50, day(22, 12, 2025), day(31, 12, 2025), shipped_holidays()) == 0);
    CHECK(pace(50, 80, day(22, 12, 2025), day(31, 12, 2025), shipped_holidays()) == 0);
    CHECK(pace(0, 0, day(22, 12, 2025), day(31, 12, 2025), shipped_holidays()) == 0);
    CHECK(pace(10, 0, day(22, 12, 2025), day(24, 12, 2025), shipped_holidays()) == 10.0 / 3);
    CHECK(pace(7, 0, day(22, 12, 2025), day(22, 12, 2025), shipped_holidays()) == 7);
    // Reached is reached, whatever the days.
    CHECK(pace(5, 5, day(2, 1, 2026), day(1, 1, 2026), shipped_holidays()) == 0);
}

TEST_CASE("the pace with days a clerk adds") {
    using calendar::DayKind;
    const std::array rows{calendar::SpecialDay{day(24, 12, 2025), "", DayKind::holiday},
                          calendar::SpecialDay{day(25, 12, 2025), "", DayKind::holiday}};
    const calendar::Holidays fewer(test::shipped_law(), rows);
    CHECK(pace(40, 28, day(22, 12, 2025), day(31, 12, 2025), fewer) == 2);
    const std::array worked{calendar::SpecialDay{day(27, 12, 2025), "", DayKind::made_up}};
    const calendar::Holidays more(test::shipped_law(), worked);
    CHECK(pace(40, 22, day(22, 12, 2025), day(31, 12, 2025), more) == 2);
}

TEST_CASE("people left and no working day left") {
    const auto refused =
        refusal([] { pace(12, 0, day(27, 12, 2025), day(28, 12, 2025), shipped_holidays()); });
    CHECK(refused == Message{"progress.no-working-day",
                             {std::int64_t{12}, std::string("27/12/2025"), std::string("28/12/2025")}});
    CHECK(refusal([] { pace(12, 0, day(2, 12, 2025), day(1, 12, 2025), shipped_holidays()); }).code ==
          "progress.no-working-day");
}

TEST_CASE("a target half-way") {
    CHECK(status(50, 12, day(31, 3, 2026)) == "Đúng tiến độ");
    CHECK(status(50, 11, day(31, 3, 2026)) == "Chậm tiến độ");
    CHECK(status(50, 0, day(1, 1, 2026)) == "Đúng tiến độ"); // ⌊50/365⌋ = 0
    CHECK(status(365, 0, day(1, 1, 2026)) == "Chậm tiến độ");
    CHECK(status(50, 49, day(31, 12, 2026)) == "Chậm tiến độ");
    CHECK(status(50, 50, day(31, 12, 2026)) == "Đạt");
}

TEST_CASE("before and after the time of a target") {
    CHECK(status(50, 0, day(31, 12, 2025)) == "Chưa bắt đầu");
    CHECK(status(50, 50, day(31, 12, 2025)) == "Đạt"); // reached before the start: the first test wins
    CHECK(status(50, 49, day(1, 1, 2027)) == "Không đạt");
    CHECK(status(50, 51, day(1, 1, 2027)) == "Đạt");
    CHECK(status(0, 0, day(31, 3, 2026)) == "Không có chỉ tiêu");
    CHECK(status(0, 7, day(31, 3, 2026)) == "Không có chỉ tiêu");
    CHECK(status(0, 0, day(1, 1, 2027)) == "Không có chỉ tiêu");
}

TEST_CASE("arguments of progress that make no sense are named") {
    CHECK(refusal([] { quota::progress(1, 0, end, start, start); }) ==
          Message{"progress.end-before-start", {std::string("31/12/2026"), std::string("01/01/2026")}});
    CHECK(refusal([] { status(-1, 0, start); }) == wrong("value.negative", "target"));
    CHECK(refusal([] { status(1, 0.5, start); }) == wrong("value.not-whole", "achieved"));
    CHECK(refusal([] { pace(1.5, 0, start, end, shipped_holidays()); }) ==
          wrong("value.not-whole", "target"));
    CHECK(refusal([] { pace(1, -1, start, end, shipped_holidays()); }) ==
          wrong("value.negative", "achieved"));
}

TEST_CASE("the schedule is exact, also for numbers a double cannot multiply") {
    test::Random random(20);
    for (int round = 0; round < 20'000; ++round) {
        const auto target = test::between(random, 1, round % 2 == 0 ? 1000 : 999'999'999'999'999);
        const auto all = test::between(random, 1, 40'000), gone = test::between(random, 1, all);
        const Date first = day(1, 1, 1950);
        const Date last = first + std::chrono::days(all - 1), on = first + std::chrono::days(gone - 1);
        const Integer due = Integer(target) * gone / all;
        const auto at_due = static_cast<double>(due);
        if (due < target)
            CHECK(quota::progress(static_cast<double>(target), at_due, first, last, on) ==
                  quota::Progress::on_schedule);
        if (due > 0)
            CHECK(quota::progress(static_cast<double>(target), at_due - 1, first, last, on) ==
                  quota::Progress::behind);
    }
}
