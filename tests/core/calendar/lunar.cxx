// The Vietnamese lunar calendar: published dates, and what must hold for every month.
#include "calendar/lunar.hxx"

#include "calendar/astronomy.hxx"
#include "calendar/days.hxx"
#include "refusal.hxx"

#include <array>
#include <map>
#include <set>
#include <string_view>

using namespace ansinh;
using namespace ansinh::calendar;
using test::day;

namespace {

std::string lunar(Date date) {
    return text(to_lunar(date));
}

Date tet(int year) {
    return from_lunar({year, 1, 1, false}).value();
}

Date hung_kings(int year) {
    return from_lunar({year, 3, 10, false}).value();
}

/// The leap month of a lunar year, 0 where it has none.
unsigned leap_month(int year) {
    for (unsigned month = 1; month <= 12; ++month)
        if (from_lunar({year, month, 1, true})) return month;
    return 0;
}

/// Tết of the years from 1968 to 2100, month and day, as the almanacs print it.
constexpr std::array<std::string_view, 133> published_tet{
    "29/1", "16/2", "06/2", "27/1", "15/2", "03/2", "23/1", "11/2", "31/1", "18/2", "07/2", "28/1", "16/2",
    "05/2", "25/1", "13/2", "02/2", "21/1", "09/2", "29/1", "17/2", "06/2", "27/1", "15/2", "04/2", "23/1",
    "10/2", "31/1", "19/2", "07/2", "28/1", "16/2", "05/2", "24/1", "12/2", "01/2", "22/1", "09/2", "29/1",
    "17/2", "07/2", "26/1", "14/2", "03/2", "23/1", "10/2", "31/1", "19/2", "08/2", "28/1", "16/2", "05/2",
    "25/1", "12/2", "01/2", "22/1", "10/2", "29/1", "17/2", "06/2", "26/1", "13/2", "02/2", "23/1", "11/2",
    "31/1", "19/2", "08/2", "28/1", "15/2", "04/2", "24/1", "12/2", "01/2", "22/1", "10/2", "30/1", "17/2",
    "06/2", "26/1", "14/2", "02/2", "23/1", "11/2", "01/2", "18/2", "08/2", "28/1", "15/2", "04/2", "24/1",
    "12/2", "02/2", "21/1", "09/2", "29/1", "17/2", "05/2", "26/1", "14/2", "03/2", "23/1", "11/2", "31/1",
    "19/2", "07/2", "27/1", "15/2", "05/2", "24/1", "12/2", "02/2", "22/1", "09/2", "29/1", "17/2", "06/2",
    "26/1", "14/2", "03/2", "24/1", "10/2", "30/1", "18/2", "07/2", "27/1", "15/2", "05/2", "25/1", "12/2",
    "01/2", "21/1", "09/2",
};

/// Leap months of the same years, as the almanacs print them.
const std::map<int, unsigned> published_leaps{
    {1968, 7}, {1971, 5}, {1974, 4}, {1976, 8}, {1979, 6}, {1982, 4}, {1985, 2},  {1987, 7}, {1990, 5},
    {1993, 3}, {1995, 8}, {1998, 5}, {2001, 4}, {2004, 2}, {2006, 7}, {2009, 5},  {2012, 4}, {2014, 9},
    {2017, 6}, {2020, 4}, {2023, 2}, {2025, 6}, {2028, 5}, {2031, 3}, {2033, 11}, {2036, 6}, {2039, 5},
    {2042, 2}, {2044, 7}, {2047, 5}, {2050, 3}, {2052, 8}, {2055, 6}, {2058, 4},  {2061, 3}, {2063, 7},
    {2066, 5}, {2069, 4}, {2071, 8}, {2074, 6}, {2077, 4}, {2080, 3}, {2082, 7},  {2085, 5}, {2088, 4},
    {2090, 8}, {2093, 6}, {2096, 4}, {2099, 2},
};

} // namespace

TEST_CASE("lunar dates as a cell shows them") {
    CHECK(lunar(day(26, 4, 2026)) == "10/3/2026");
    CHECK(lunar(day(17, 2, 2026)) == "1/1/2026");
    CHECK(lunar(day(16, 2, 2026)) == "29/12/2025");
    CHECK(lunar(day(3, 8, 2025)) == "10/6N/2025");
    CHECK(lunar(day(4, 7, 2025)) == "10/6/2025");
    CHECK(lunar(day(21, 11, 2026)) == "13/10/2026");
}

TEST_CASE("Tết and Giỗ Tổ of the years in use") {
    CHECK(tet(2025) == day(29, 1, 2025));
    CHECK(tet(2026) == day(17, 2, 2026));
    CHECK(tet(2027) == day(6, 2, 2027));
    CHECK(tet(2028) == day(26, 1, 2028));
    CHECK(tet(2029) == day(13, 2, 2029));
    CHECK(tet(2030) == day(2, 2, 2030));
    CHECK(hung_kings(2025) == day(7, 4, 2025));
    CHECK(hung_kings(2026) == day(26, 4, 2026));
    CHECK(hung_kings(2027) == day(16, 4, 2027));
    CHECK(hung_kings(2028) == day(4, 4, 2028));
    CHECK(hung_kings(2029) == day(23, 4, 2029));
    CHECK(hung_kings(2030) == day(12, 4, 2030));
}

TEST_CASE("where the Chinese calendar has another day or month") {
    CHECK(tet(1968) == day(29, 1, 1968)); // China: 30/01
    CHECK(tet(1985) == day(21, 1, 1985)); // China: 20/02
    CHECK(tet(2007) == day(17, 2, 2007)); // China: 18/02
    CHECK(tet(2030) == day(2, 2, 2030));  // China: 03/02
    CHECK(tet(2053) == day(18, 2, 2053)); // China: 19/02
    CHECK(leap_month(1984) == 0);         // China: leap 10
    CHECK(leap_month(1985) == 2);
    CHECK(leap_month(1987) == 7); // China: leap 6
}

TEST_CASE("every Tết from 1968 to 2100 as published") {
    for (int year = 1968; year <= 2100; ++year) {
        const std::string_view text = published_tet[static_cast<std::size_t>(year - 1968)];
        const auto of_month = static_cast<unsigned>((text[0] - '0') * 10 + (text[1] - '0'));
        CHECK(tet(year) == day(of_month, static_cast<unsigned>(text[3] - '0'), year));
    }
}

TEST_CASE("every leap month from 1968 to 2100 as published") {
    for (int year = 1968; year <= 2099; ++year) {
        CAPTURE(year);
        const auto published = published_leaps.find(year);
        CHECK(leap_month(year) == (published == published_leaps.end() ? 0 : published->second));
    }
    CHECK(leap_month(2020) == 4);
    CHECK(leap_month(2023) == 2);
    CHECK(leap_month(2025) == 6);
    CHECK(leap_month(2028) == 5);
    CHECK(leap_month(2031) == 3);
    CHECK(leap_month(2033) == 11);
}

TEST_CASE("every day converts there and back, and days follow each other") {
    LunarDate before = to_lunar(first_date);
    CHECK(before == LunarDate{1899, 12, 1, false});
    test::every_day([&](Date date) {
        const LunarDate now = to_lunar(date);
        REQUIRE(from_lunar(now) == date);
        REQUIRE(now.day >= 1);
        REQUIRE(now.day <= 30);
        if (date == first_date) return;
        if (now.day == 1) {
            REQUIRE((before.day == 29 || before.day == 30));
            const bool repeats = now.leap && now.month == before.month && now.year == before.year;
            const bool goes_on = !now.leap && now.month == before.month % 12 + 1 &&
                                 now.year == before.year + (before.month == 12 ? 1 : 0);
            REQUIRE((repeats || goes_on));
        } else {
            LunarDate next = before;
            ++next.day;
            REQUIRE(now == next);
        }
        before = now;
    });
}

TEST_CASE("every year has 12 months, or 13 with one leap month") {
    std::map<int, int> months, leaps;
    test::every_day([&](Date date) {
        const LunarDate now = to_lunar(date);
        if (now.day != 1) return;
        ++months[now.year];
        leaps[now.year] += now.leap;
    });
    for (int year = 1900; year <= 2099; ++year) {
        CAPTURE(year);
        CHECK(months[year] == 12 + leaps[year]);
        CHECK(leaps[year] <= 1);
    }
    int all = 0;
    for (int year = 1900; year < 1900 + 190; ++year)
        all += leaps[year];
    CHECK(all == 70); // seven in nineteen years
}

TEST_CASE("the 11th month has the winter solstice, and leap months no principal term") {
    test::every_day([&](Date date) {
        const LunarDate now = to_lunar(date);
        if (now.day != 1 || date + std::chrono::days(31) > last_date) return;
        Date next = date + std::chrono::days(29);
        if (to_lunar(next).day != 1) next += std::chrono::days(1);
        const int sector = astronomy::sun_sector(date), next_sector = astronomy::sun_sector(next);
        const bool solstice = sector >= 6 && sector <= 8 && next_sector >= 9;
        REQUIRE((now.month == 11 && !now.leap) == solstice);
        if (now.leap) REQUIRE(sector == next_sector);
    });
}

TEST_CASE("lunar dates there are not") {
    CHECK_FALSE(from_lunar({2026, 1, 31, false}));
    CHECK_FALSE(from_lunar({2026, 1, 0, false}));
    CHECK_FALSE(from_lunar({2026, 13, 1, false}));
    CHECK_FALSE(from_lunar({2026, 0, 1, false}));
    CHECK_FALSE(from_lunar({2026, 6, 10, true}));
    CHECK_FALSE(from_lunar({2025, 12, 30, false})); // a month of 29 days
    CHECK_FALSE(from_lunar({1899, 11, 30, false})); // before 1900
    CHECK(from_lunar({1899, 12, 1, false}) == first_date);
    CHECK_FALSE(from_lunar({2101, 1, 1, false}));
    CHECK_FALSE(from_lunar({1, 1, 1, false}));
    CHECK_FALSE(from_lunar({9999, 1, 1, false}));
    CHECK(test::refusal([] { to_lunar(first_date - std::chrono::days(1)); }).code == "date.range");
    CHECK(test::refusal([] { to_lunar(last_date + std::chrono::days(1)); }).code == "date.range");
}

TEST_CASE("new moons and the sun's path") {
    CHECK(astronomy::new_moon(0) == day(7, 1, 2000)); // 18:14 UT on the 6th
    CHECK(astronomy::new_moon(323) == day(17, 2, 2026));
    CHECK(astronomy::new_moon_until(day(7, 1, 2000)) == 0);
    CHECK(astronomy::new_moon_until(day(6, 1, 2000)) == -1);
    test::every_day([](Date date) {
        const int number = astronomy::new_moon_until(date);
        REQUIRE(astronomy::new_moon(number) <= date);
        REQUIRE(date < astronomy::new_moon(number + 1));
    });
    CHECK(astronomy::sun_sector(day(20, 3, 2026)) == 11); // the equinox is on the 20th, 21:46 at UTC+7
    CHECK(astronomy::sun_sector(day(21, 3, 2026)) == 0);
    CHECK(astronomy::sun_sector(day(22, 12, 2026)) == 8); // the solstice is on the 22nd, 3:50
    CHECK(astronomy::sun_sector(day(23, 12, 2026)) == 9);
}
