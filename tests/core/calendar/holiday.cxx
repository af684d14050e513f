// Days off and working days, with the list that ships and rows a clerk adds.
#include "calendar/holiday.hxx"

#include "calendar/days.hxx"
#include "calendar/lunar.hxx"
#include "calendar/period.hxx"
#include "calendar/shipped_law.hxx"
#include "refusal.hxx"

#include <array>
#include <random>
#include <utility>
#include <vector>

using namespace ansinh;
using namespace ansinh::calendar;
using test::day;
using test::refusal;
using test::shipped_holidays;
using test::shipped_law;

namespace {

using Off = std::vector<std::pair<unsigned, unsigned>>; // day, month

/// Weekdays of a year that are not worked, and weekend days that are.
std::pair<std::vector<Date>, std::vector<Date>> special_days(const Holidays& holidays, int year) {
    std::pair<std::vector<Date>, std::vector<Date>> found;
    for (Date date = day(1, 1, year); date <= day(31, 12, year); date += std::chrono::days(1)) {
        const bool works = holidays.is_working_day(date);
        if (!works && !is_weekend(date)) found.first.push_back(date);
        if (works && is_weekend(date)) found.second.push_back(date);
    }
    return found;
}

void check_year(int year, const Off& off, const Off& worked = {}) {
    const auto dates = [=](const Off& days) {
        std::vector<Date> result;
        for (const auto& [of_month, month] : days)
            result.push_back(day(of_month, month, year));
        return result;
    };
    CHECK(special_days(shipped_holidays(), year) == std::pair(dates(off), dates(worked)));
}

int count_one_by_one(const Holidays& holidays, Date first, Date last) {
    int count = 0;
    for (Date date = first; date <= last; date += std::chrono::days(1))
        count += holidays.is_working_day(date);
    return count;
}

} // namespace

TEST_CASE("weekdays off and weekend days worked of each year as they were announced") {
    check_year(
        2021,
        {{1, 1}, {10, 2}, {11, 2}, {12, 2}, {15, 2}, {16, 2}, {21, 4}, {30, 4}, {3, 5}, {2, 9}, {3, 9}});
    check_year(2022,
               {{3, 1}, {31, 1}, {1, 2}, {2, 2}, {3, 2}, {4, 2}, {11, 4}, {2, 5}, {3, 5}, {1, 9}, {2, 9}});
    check_year(2023,
               {{2, 1}, {20, 1}, {23, 1}, {24, 1}, {25, 1}, {26, 1}, {1, 5}, {2, 5}, {3, 5}, {1, 9}, {4, 9}});
    check_year(2024,
               {{1, 1},
                {8, 2},
                {9, 2},
                {12, 2},
                {13, 2},
                {14, 2},
                {18, 4},
                {29, 4},
                {30, 4},
                {1, 5},
                {2, 9},
                {3, 9}},
               {{4, 5}});
    check_year(2025,
               {{1, 1},
                {27, 1},
                {28, 1},
                {29, 1},
                {30, 1},
                {31, 1},
                {7, 4},
                {30, 4},
                {1, 5},
                {2, 5},
                {1, 9},
                {2, 9}},
               {{26, 4}});
    check_year(2026,
               {{1, 1},
                {2, 1},
                {16, 2},
                {17, 2},
                {18, 2},
                {19, 2},
                {20, 2},
                {27, 4},
                {30, 4},
                {1, 5},
                {31, 8},
                {1, 9},
                {2, 9},
                {24, 11}},
               {{10, 1}, {22, 8}});
    check_year(2027, {{1, 1},
                      {4, 2},
                      {5, 2},
                      {8, 2},
                      {9, 2},
                      {10, 2},
                      {16, 4},
                      {30, 4},
                      {3, 5},
                      {2, 9},
                      {3, 9},
                      {24, 11}});
}

TEST_CASE("years before the Labour Code of 2019") {
    // 2007: Tết of four days from Friday 16/2 on, the first year of Giỗ Tổ.
    check_year(2007, {{1, 1}, {16, 2}, {19, 2}, {20, 2}, {21, 2}, {26, 4}, {30, 4}, {1, 5}, {3, 9}});
    // 2018: Tết 14/2 to 20/2; one day for Quốc khánh, a Sunday.
    check_year(2018, {{1, 1}, {14, 2}, {15, 2}, {16, 2}, {19, 2}, {20, 2}, {25, 4}, {30, 4}, {1, 5}, {3, 9}});
}

TEST_CASE("names of holidays") {
    const Holidays& holidays = shipped_holidays();
    CHECK(holidays.name_of(day(1, 1, 2026)) == "Tết Dương lịch");
    CHECK(holidays.name_of(day(2, 1, 2026)) == "Nghỉ hoán đổi dịp Tết Dương lịch");
    CHECK(holidays.name_of(day(10, 1, 2026)).empty()); // worked instead
    CHECK(holidays.name_of(day(15, 2, 2026)).empty());
    for (unsigned of_month = 16; of_month <= 20; ++of_month)
        CHECK(holidays.name_of(day(of_month, 2, 2026)) == "Tết Âm lịch");
    CHECK(holidays.name_of(day(21, 2, 2026)).empty());
    CHECK(holidays.name_of(day(26, 4, 2026)) == "Giỗ Tổ Hùng Vương"); // a Sunday
    CHECK(holidays.name_of(day(27, 4, 2026)) == "Nghỉ bù Giỗ Tổ Hùng Vương");
    CHECK(holidays.name_of(day(30, 4, 2026)) == "Ngày Chiến thắng");
    CHECK(holidays.name_of(day(1, 5, 2026)) == "Ngày Quốc tế lao động");
    CHECK(holidays.name_of(day(1, 9, 2026)) == "Quốc khánh");
    CHECK(holidays.name_of(day(2, 9, 2026)) == "Quốc khánh");
    CHECK(holidays.name_of(day(24, 11, 2025)).empty());
    CHECK(holidays.name_of(day(24, 11, 2026)) == "Ngày Văn hóa Việt Nam");
    CHECK(holidays.name_of(day(14, 9, 2026)).empty());
    CHECK(holidays.name_of(day(12, 9, 2026)).empty()); // a plain Saturday
}

TEST_CASE("what is not decided yet says so") {
    const Holidays& holidays = shipped_holidays();
    // Tết 2028 is a Wednesday: two days before it and two after by practice, one before and three after also
    // allowed.
    CHECK(holidays.name_of(day(24, 1, 2028)) == "Tết Âm lịch (dự kiến)");
    CHECK(holidays.name_of(day(25, 1, 2028)) == "Tết Âm lịch");
    CHECK(holidays.name_of(day(28, 1, 2028)) == "Tết Âm lịch");
    CHECK(holidays.name_of(day(29, 1, 2028)).empty());
    CHECK(holidays.name_of(day(2, 9, 2028)) == "Quốc khánh");
    CHECK(holidays.name_of(day(1, 9, 2028)) == "Quốc khánh (dự kiến)");
    CHECK(holidays.name_of(day(4, 9, 2028)) == "Nghỉ bù Quốc khánh (dự kiến)");
    // Before the first decision nothing is still to come.
    CHECK(holidays.name_of(day(8, 2, 2019)) == "Tết Âm lịch");
}

TEST_CASE("practice agrees with every decision so far") {
    // Without its decisions the law must give the same days.
    std::string json = test::shipped_holidays_json();
    for (auto place = json.find("\"year\": 20"); place != std::string::npos;
         place = json.find("\"year\": 20", place))
        json.replace(place, 10, "\"year\": 19");
    const Holidays by_practice(HolidayLaw::from_json(json, "vn.json"));
    for (int year = 2021; year <= 2027; ++year)
        CHECK(special_days(by_practice, year) == special_days(shipped_holidays(), year));
}

TEST_CASE("a holiday on a weekend gives the next working day, Ngày Văn hóa excepted") {
    const Holidays& holidays = shipped_holidays();
    CHECK(holidays.name_of(day(1, 5, 2027)) == "Ngày Quốc tế lao động"); // a Saturday
    CHECK(holidays.name_of(day(3, 5, 2027)) == "Nghỉ bù Ngày Quốc tế lao động");
    CHECK(holidays.name_of(day(24, 11, 2029)) == "Ngày Văn hóa Việt Nam"); // a Saturday
    CHECK(holidays.is_working_day(day(26, 11, 2029)));
    // 30/4 and 1/5 on a weekend: Monday and Tuesday.
    CHECK(holidays.name_of(day(2, 5, 2033)) == "Nghỉ bù Ngày Chiến thắng");
    CHECK(holidays.name_of(day(3, 5, 2033)) == "Nghỉ bù Ngày Quốc tế lao động");
}

TEST_CASE("each year of the list has its days") {
    for (int year = 2000; year <= 2100; ++year) {
        CAPTURE(year);
        std::map<Date, int> off;
        int weekend_days = 0, instead = 0;
        for (const SpecialDay& special : shipped_law().days()) {
            if (fields(special.date).year() != std::chrono::year(year)) continue;
            ++off[special.date];
            CHECK_FALSE(special.name.empty());
            CHECK_FALSE(special.source.empty());
            if (special.kind == DayKind::compensation) {
                ++instead;
                CHECK_FALSE(is_weekend(special.date));
            }
            if (special.kind == DayKind::holiday && is_weekend(special.date) &&
                special.name != "Ngày Văn hóa Việt Nam")
                ++weekend_days;
        }
        CHECK(instead == weekend_days);
        for (const auto& [date, entries] : off)
            CHECK(entries == 1);
        // The weekdays off: nine days of law up to 2006, ten to 2012, eleven to 2020 …; compensation keeps
        // the number.
        const auto [weekdays, worked] = special_days(shipped_holidays(), year);
        const int by_law = year <= 2006 ? 8 : year <= 2013 ? 9 : year <= 2020 ? 10 : 11;
        const bool culture = year >= 2026 && !is_weekend(day(24, 11, year));
        const auto giving = [&](unsigned of_month, unsigned month) { return day(of_month, month, year); };
        const auto hung_kings = from_lunar({year, 3, 10, false}).value();
        // Giỗ Tổ can be 30/4 or 1/5, one day instead of two.
        const bool shared = year >= 2007 && (hung_kings == giving(30, 4) || hung_kings == giving(1, 5));
        CHECK(weekdays.size() == static_cast<std::size_t>(by_law + culture - shared) + worked.size());
    }
}

TEST_CASE("working days of periods") {
    const auto days_of = [](std::string_view code) {
        const Period period = Period::parse(code);
        return shipped_holidays().working_days(period.start(), period.end());
    };
    CHECK(days_of("2026-08") == 21); // 31/8 off, 22/8 worked instead
    CHECK(days_of("2026-02") == 15);
    CHECK(days_of("2026") == 261 - 14 + 2);
    CHECK(days_of("2025") == 261 - 12 + 1);
    CHECK(days_of("2026-11") == 20);
    CHECK(shipped_holidays().working_days(day(22, 12, 2025), day(31, 12, 2025)) == 8);
}

TEST_CASE("days are counted as if one by one") {
    std::mt19937 random(19);
    std::uniform_int_distribution<int> place(0, static_cast<int>((last_date - day(1, 1, 2000)).count()));
    std::uniform_int_distribution<int> length(-3, 500), kind(0, 3);
    for (int round = 0; round < 300; ++round) {
        const Date first = day(1, 1, 2000) + std::chrono::days(place(random));
        const Date last = std::min(last_date, first + std::chrono::days(length(random)));
        std::map<Date, SpecialDay> extra;
        for (int row = 0; row < 40; ++row) {
            const Date date = std::min(last_date, first + std::chrono::days(std::abs(length(random))));
            extra.insert_or_assign(date, SpecialDay{date, "", static_cast<DayKind>(kind(random))});
        }
        std::vector<SpecialDay> rows;
        for (const auto& [date, row] : extra)
            rows.push_back(row);
        const Holidays holidays(shipped_law(), rows);
        if (last < day(1, 1, 2000)) continue;
        CHECK(holidays.working_days(first, last) == count_one_by_one(holidays, first, last));
        for (const SpecialDay& row : rows) {
            CHECK(holidays.is_working_day(row.date) == (row.kind == DayKind::made_up));
            CHECK(holidays.name_of(row.date).empty() == (row.kind == DayKind::made_up));
        }
    }
}

TEST_CASE("rows a clerk adds") {
    const std::vector<SpecialDay> rows{
        {day(14, 8, 2026), "Ngày hội toàn xã", DayKind::holiday},
        {day(15, 8, 2026), "", DayKind::made_up},
        {day(17, 8, 2026), "", DayKind::swapped_off},
        {day(26, 4, 2026), "", DayKind::holiday},      // already in the law
        {day(27, 4, 2026), "", DayKind::compensation}, // already given by the law
        {day(2, 9, 2026), "", DayKind::made_up},       // worked all the same
        {day(22, 8, 2026), "", DayKind::holiday},      // not worked after all
        {day(29, 8, 2026), "", DayKind::holiday},      // a Saturday: nothing changes
    };
    const Holidays holidays(shipped_law(), rows);
    CHECK(holidays.name_of(day(14, 8, 2026)) == "Ngày hội toàn xã");
    CHECK(holidays.is_working_day(day(15, 8, 2026)));
    CHECK(holidays.name_of(day(15, 8, 2026)).empty());
    CHECK(holidays.name_of(day(17, 8, 2026)) == "Nghỉ hoán đổi");
    CHECK(holidays.name_of(day(26, 4, 2026)) == "Giỗ Tổ Hùng Vương");
    CHECK(holidays.name_of(day(27, 4, 2026)) == "Nghỉ bù Giỗ Tổ Hùng Vương");
    CHECK(holidays.is_working_day(day(28, 4, 2026)));
    CHECK(holidays.is_working_day(day(2, 9, 2026)));
    CHECK_FALSE(holidays.is_working_day(day(22, 8, 2026)));
    CHECK(holidays.name_of(day(29, 8, 2026)) == "Nghỉ lễ");
    CHECK(holidays.working_days(day(1, 8, 2026), day(31, 8, 2026)) == 21 - 1 + 1 - 1 - 1);
}

TEST_CASE("rows that contradict each other") {
    const SpecialDay off{day(15, 8, 2026), "", DayKind::swapped_off},
        worked{day(15, 8, 2026), "", DayKind::made_up};
    const Message contradiction{"holiday.contradiction", {std::string("15/08/2026")}};
    CHECK(refusal([&] { Holidays(shipped_law(), std::array{off, worked}); }) == contradiction);
    CHECK(refusal([&] { Holidays(shipped_law(), std::array{worked, off}); }) == contradiction);
    const SpecialDay again{day(15, 8, 2026), "Hội làng", DayKind::holiday};
    CHECK(Holidays(shipped_law(), std::array{off, again}).name_of(day(15, 8, 2026)) == "Hội làng");
}

TEST_CASE("the words of the kinds") {
    for (const auto* words : {"", " ", "nghỉ lễ", "Nghỉ Lễ", "NGHI LE", "nghỉ"})
        CHECK(day_kind(words) == DayKind::holiday);
    for (const auto* words : {"nghỉ bù", "Nghi bu"})
        CHECK(day_kind(words) == DayKind::compensation);
    for (const auto* words : {"hoán đổi nghỉ", "Hoán đổi nghỉ", "nghỉ hoán đổi"})
        CHECK(day_kind(words) == DayKind::swapped_off);
    for (const auto* words : {"làm bù", "LÀM BÙ", "lam bu"})
        CHECK(day_kind(words) == DayKind::made_up);
    for (const auto* words : {"bù", "lễ hội", "x"})
        CHECK(refusal([&] { day_kind(words); }) == Message{"holiday.kind-unknown", {std::string(words)}});
}

TEST_CASE("the working day before and after") {
    const Holidays& holidays = shipped_holidays();
    CHECK(holidays.working_day_until(day(14, 12, 2025)) == day(12, 12, 2025));
    CHECK(holidays.working_day_from(day(14, 12, 2025)) == day(15, 12, 2025));
    CHECK(holidays.working_day_until(day(22, 2, 2026)) == day(13, 2, 2026));
    CHECK(holidays.working_day_from(day(14, 2, 2026)) == day(23, 2, 2026));
    CHECK(holidays.working_day_until(day(10, 1, 2026)) == day(10, 1, 2026)); // a Saturday worked
    CHECK(holidays.working_day_from(day(2, 1, 2026)) == day(5, 1, 2026));
}

TEST_CASE("days the list does not cover") {
    const Message before{"holiday.before-law", {std::string("01/01/2000")}};
    const Holidays& holidays = shipped_holidays();
    CHECK(refusal([&] { holidays.name_of(day(31, 12, 1999)); }) == before);
    CHECK(refusal([&] { holidays.is_working_day(day(31, 12, 1999)); }) == before);
    CHECK(refusal([&] { holidays.working_days(day(31, 12, 1999), day(1, 1, 2000)); }) == before);
    CHECK(refusal([&] { holidays.working_day_until(day(1, 1, 2000)); }) == before);
    CHECK(refusal([&] { holidays.name_of(last_date + std::chrono::days(1)); }).code == "date.range");
    CHECK(holidays.name_of(day(1, 1, 2000)) == "Tết Dương lịch");
}
