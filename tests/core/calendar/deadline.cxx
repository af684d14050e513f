// The last day in time of the regulations' rules, next meetings, weeks of a campaign.
#include "calendar/deadline.hxx"

#include "calendar/days.hxx"
#include "calendar/shipped_law.hxx"
#include "refusal.hxx"

#include <limits>

using namespace ansinh;
using namespace ansinh::calendar;
using test::day;
using test::refusal;
using test::shipped_holidays;

namespace {

/// Mỏ Cày Điều 8.1: "trước ngày 15 tháng cuối cùng của quý".
constexpr DeadlineRule before_15_of_last_month{15, 0, false, Roll::none};
/// Thanh Hóa Điều 12.1 and 12.2: "trước ngày 05 (10) của tháng đầu quý sau", "trước ngày 10/6 (15/6)", "10/12
/// (15/12)".
constexpr DeadlineRule before_5_of_next_month{5, 1, false, Roll::none};
constexpr DeadlineRule before_10_of_next_month{10, 1, false, Roll::none};
constexpr DeadlineRule before_10_of_last_month{10, 0, false, Roll::none};

Date last(const DeadlineRule& rule, std::string_view period) {
    return last_day(rule, Period::parse(period));
}

Due due_of(const DeadlineRule& rule, std::string_view period) {
    return due(rule, Period::parse(period), shipped_holidays());
}

} // namespace

TEST_CASE("before a day of the period's own last month") {
    CHECK(last(before_15_of_last_month, "2026-Q1") == day(14, 3, 2026));
    CHECK(last(before_15_of_last_month, "2026-Q2") == day(14, 6, 2026));
    CHECK(last(before_15_of_last_month, "2026-H1") == day(14, 6, 2026));
    CHECK(last(before_15_of_last_month, "2026-Q3") == day(14, 9, 2026));
    CHECK(last(before_15_of_last_month, "2026-Q4") == day(14, 12, 2026));
    CHECK(last(before_15_of_last_month, "2026") == day(14, 12, 2026));
    CHECK(last(before_15_of_last_month, "2025-Q4") == day(14, 12, 2025)); // a Sunday, and it stays one
    CHECK(last(before_10_of_last_month, "2026-H1") == day(9, 6, 2026));
    CHECK(last(before_15_of_last_month, "2026-H1") == day(14, 6, 2026));
    CHECK(last(before_10_of_last_month, "2026") == day(9, 12, 2026));
}

TEST_CASE("before a day of the month after the period") {
    CHECK(last(before_5_of_next_month, "2026-Q1") == day(4, 4, 2026));
    CHECK(last(before_5_of_next_month, "2026-Q2") == day(4, 7, 2026));
    CHECK(last(before_5_of_next_month, "2026-Q3") == day(4, 10, 2026));
    CHECK(last(before_5_of_next_month, "2026-Q4") == day(4, 1, 2027));
    CHECK(last(before_10_of_next_month, "2026-Q1") == day(9, 4, 2026));
    CHECK(last(before_10_of_next_month, "2026-Q4") == day(9, 1, 2027));
    CHECK(last({1, 1, false, Roll::none}, "2026-Q1") == day(31, 3, 2026));
    CHECK(last({1, 0, false, Roll::none}, "2026-01") == day(31, 12, 2025));
    CHECK(last({20, -2, false, Roll::none}, "2026-Q1") == day(19, 1, 2026));
}

TEST_CASE("\"chậm nhất ngày\" counts the day itself") {
    CHECK(last({15, 0, true, Roll::none}, "2026-Q3") == day(15, 9, 2026));
    CHECK(last({31, 0, true, Roll::none}, "2026-Q3") == day(30, 9, 2026));
    CHECK(last({1, 1, true, Roll::none}, "2026-Q4") == day(1, 1, 2027));
}

TEST_CASE("a day beyond the month's end") {
    CHECK(last({31, 0, false, Roll::none}, "2026-01") == day(30, 1, 2026));
    CHECK(last({31, 0, false, Roll::none}, "2026-Q3") == day(30, 9, 2026));
    CHECK(last({31, 0, false, Roll::none}, "2026-02") == day(28, 2, 2026));
    CHECK(last({30, 0, false, Roll::none}, "2024-02") == day(29, 2, 2024));
    CHECK(refusal([] {
              last({0, 0, false, Roll::none}, "2026");
          }) == Message{"deadline.day", {std::int64_t{0}}});
    CHECK(refusal([] {
              last({32, 0, false, Roll::none}, "2026");
          }) == Message{"deadline.day", {std::int64_t{32}}});
    CHECK(refusal([] { last({15, 1, false, Roll::none}, "2100"); }).code == "date.range");
    CHECK(refusal([] {
              last({15, std::numeric_limits<int>::max(), false, Roll::none}, "2026");
          }).code == "date.range");
    CHECK(refusal([] { last({1, 0, false, Roll::none}, "1900-01"); }).code == "date.range");
}

TEST_CASE("the safe day is the last working day on or before the last one") {
    CHECK(due_of(before_15_of_last_month, "2026-Q3") == Due{day(14, 9, 2026), day(14, 9, 2026)});
    CHECK_FALSE(due_of(before_15_of_last_month, "2026-Q3").on_day_off());
    CHECK(due_of(before_15_of_last_month, "2026-Q2") == Due{day(14, 6, 2026), day(12, 6, 2026)}); // Sunday
    CHECK(due_of(before_15_of_last_month, "2026-Q1") == Due{day(14, 3, 2026), day(13, 3, 2026)}); // Saturday
    CHECK(due_of(before_15_of_last_month, "2027-Q1") == Due{day(14, 3, 2027), day(12, 3, 2027)});
    CHECK(due_of(before_5_of_next_month, "2026-Q3") == Due{day(4, 10, 2026), day(2, 10, 2026)});
    CHECK(due_of(before_10_of_next_month, "2026-Q4") == Due{day(9, 1, 2027), day(8, 1, 2027)});
    CHECK(due_of(before_15_of_last_month, "2025-Q4").on_day_off());
    // Tết: 19/02/2026 and the days before it are off since the 14th.
    CHECK(due_of({20, 1, false, Roll::none}, "2026-01") == Due{day(19, 2, 2026), day(13, 2, 2026)});
    // A Saturday that is worked is safe.
    CHECK(due_of({11, 0, false, Roll::none}, "2026-01") == Due{day(10, 1, 2026), day(10, 1, 2026)});
}

TEST_CASE("a rule may move a day off") {
    const auto rolled = [](Roll roll) {
        DeadlineRule rule = before_15_of_last_month;
        rule.roll = roll;
        return due_of(rule, "2026-Q2");
    };
    CHECK(rolled(Roll::previous_working_day) == Due{day(12, 6, 2026), day(12, 6, 2026)});
    CHECK(rolled(Roll::next_working_day) == Due{day(15, 6, 2026), day(15, 6, 2026)});
    // From mùng 1 to the first working day after Tết.
    CHECK(due_of({18, 1, false, Roll::next_working_day}, "2026-01") ==
          Due{day(23, 2, 2026), day(23, 2, 2026)});
}

TEST_CASE("whatever the rule, its day lies where it says") {
    for (Period period = Period::parse("2000-Q1"); period != Period::parse("2099-Q4"); period = period.next())
        for (unsigned of_month = 1; of_month <= 31; ++of_month)
            for (const int months : {-1, 0, 1, 3}) {
                const auto month = period.last_month() + std::chrono::months(months);
                const Date end{month / std::chrono::last};
                const Date before = last_day({of_month, months, false, Roll::none}, period);
                const Date including = last_day({of_month, months, true, Roll::none}, period);
                const std::chrono::year_month_day stated = month / std::chrono::day(of_month);
                REQUIRE(including == (stated.ok() ? Date(stated) : end));
                REQUIRE(before == (stated.ok() ? Date(stated) - std::chrono::days(1) : end));
            }
}

TEST_CASE("the next regular meeting") {
    CHECK(meeting_due(day(30, 11, 2025), 3) == day(28, 2, 2026));
    CHECK(meeting_due(day(15, 1, 2026), 3) == day(15, 4, 2026));
    CHECK(meeting_due(day(29, 2, 2024), 12) == day(28, 2, 2025));
    CHECK(meeting_due(day(31, 8, 2026), 6) == day(28, 2, 2027));
    CHECK(refusal([] { meeting_due(day(15, 1, 2026), 0); }) == Message{"meeting.months", {std::int64_t{0}}});
    CHECK(refusal([] { meeting_due(day(15, 1, 2026), -3); }).code == "meeting.months");
    CHECK(refusal([] { meeting_due(day(15, 12, 2100), 1); }).code == "date.range");
}

TEST_CASE("weeks of a campaign are counted from its first day, across New Year") {
    const Date start = day(20, 10, 2025); // a Monday
    CHECK(campaign_week(start, start) == 1);
    CHECK(campaign_week(day(26, 10, 2025), start) == 1);
    CHECK(campaign_week(day(27, 10, 2025), start) == 2);
    CHECK(campaign_week(day(28, 12, 2025), start) == 10);
    CHECK(campaign_week(day(29, 12, 2025), start) == 11);
    CHECK(campaign_week(day(31, 12, 2025), start) == 11);
    CHECK(campaign_week(day(1, 1, 2026), start) == 11);
    CHECK(campaign_week(day(5, 1, 2026), start) == 12);
    CHECK(campaign_week(day(19, 10, 2026), start) == 53);
    CHECK(refusal([&] { campaign_week(day(19, 10, 2025), start); }) ==
          Message{"campaign.before-start", {std::string("19/10/2025"), std::string("20/10/2025")}});
    for (unsigned first = 13; first <= 19; ++first) // whatever weekday it begins on
        for (int offset = 0; offset < 371; ++offset)
            REQUIRE(campaign_week(day(first, 10, 2025) + std::chrono::days(offset), day(first, 10, 2025)) ==
                    offset / 7 + 1);
}
