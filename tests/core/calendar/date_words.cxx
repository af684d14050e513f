// The place and date line of a paper.
#include "calendar/date_words.hxx"

#include "calendar/days.hxx"

using namespace ansinh::calendar;
using ansinh::test::day;

TEST_CASE("days below 10 and the months 1 and 2 are padded, other months are not") {
    CHECK(date_words(day(5, 1, 2026), "Ia Nan") == "Ia Nan, ngày 05 tháng 01 năm 2026");
    CHECK(date_words(day(29, 6, 2019)) == "ngày 29 tháng 6 năm 2019");
    CHECK(date_words(day(9, 2, 2026)) == "ngày 09 tháng 02 năm 2026");
    CHECK(date_words(day(10, 3, 2026)) == "ngày 10 tháng 3 năm 2026");
    CHECK(date_words(day(1, 9, 2026)) == "ngày 01 tháng 9 năm 2026");
    CHECK(date_words(day(31, 12, 2026)) == "ngày 31 tháng 12 năm 2026");
    CHECK(date_words(day(11, 10, 2026)) == "ngày 11 tháng 10 năm 2026");
}

TEST_CASE("a blank place is none") {
    CHECK(date_words(day(5, 1, 2026), "  \u00A0") == "ngày 05 tháng 01 năm 2026");
    CHECK(date_words(day(5, 1, 2026), " Mỏ  Cày\n") == "Mỏ Cày, ngày 05 tháng 01 năm 2026");
}
