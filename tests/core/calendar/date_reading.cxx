// Dates typed as text: what is certain, what is doubtful, what is no date.
#include "calendar/date_reading.hxx"

#include "calendar/date_words.hxx"
#include "calendar/days.hxx"

#include <fmt/format.h>

#include <array>
#include <ostream>
#include <random>
#include <string>

using ansinh::test::day;
using namespace ansinh::calendar;

namespace ansinh::calendar {

static std::ostream& operator<<(std::ostream& out, DateReadingKind kind) {
    constexpr std::array names{"blank", "dash", "date", "ambiguous", "no_year", "impossible", "words"};
    return out << names[static_cast<std::size_t>(kind)];
}

} // namespace ansinh::calendar

namespace {

constexpr std::array orders{DateOrder::day_first, DateOrder::month_first};

void check_date(std::string_view text, Date date, DateOrder order) {
    CAPTURE(text);
    const DateReading reading = read_date(text, order);
    CHECK(reading.kind == DateReadingKind::date);
    CHECK(reading.value == date);
    CHECK(reading.candidates.empty());
}

void check_date(std::string_view text, Date date) {
    for (const DateOrder order : orders)
        check_date(text, date, order);
}

void check_ambiguous(std::string_view text, const std::vector<Date>& candidates,
                     DateOrder order = DateOrder::day_first) {
    CAPTURE(text);
    const DateReading reading = read_date(text, order);
    CHECK(reading.kind == DateReadingKind::ambiguous);
    CHECK_FALSE(reading.value);
    CHECK(reading.candidates == candidates);
}

void check_kind(std::string_view text, DateReadingKind kind) {
    for (const DateOrder order : orders) {
        CAPTURE(text);
        CHECK(read_date(text, order) == DateReading{kind, {}, {}});
    }
}

const Date sent = day(14, 9, 2026);

} // namespace

TEST_CASE("one date, many ways to write it", "[date-reading]") {
    for (const auto* text : {"14/9/2026",
                             "14/09/2026",
                             "14-9-2026",
                             "14.9.2026",
                             "14.09.2026",
                             "14/9/26",
                             "14-9-26",
                             "14 9 2026",
                             "14 / 9 / 2026",
                             "14/9-2026",
                             "14–9–2026",
                             " 14/9/2026 ",
                             "\u00A014/9/2026\u200B",
                             "'14/9/2026",
                             "(14/9/2026)",
                             "14/9/2026.",
                             "14/9/2026;",
                             "2026-09-14",
                             "2026/9/14",
                             "2026.09.14",
                             "ngày 14/9/2026",
                             "Ngày 14-09-2026",
                             "14 tháng 9 năm 2026",
                             "ngày 14 tháng 9 năm 2026",
                             "ngày 14 tháng 09 năm 2026",
                             "Ngay 14 thang 9 nam 2026",
                             "NGÀY 14 THÁNG 9 NĂM 2026",
                             "14 thg 9, 2026",
                             "14 tháng 9, 2026",
                             "14 tháng 9 2026",
                             "14 tháng 9/2026",
                             "14/9 năm 2026",
                             "14 Tha\u0301ng 9 Na\u0306m 2026"})
        check_date(text, sent);
}

TEST_CASE("times are left out", "[date-reading]") {
    for (const auto* text : {"14/9/2026 08:30",
                             "14/9/2026 8:30:15",
                             "14/9/2026 08:30 AM",
                             "08:30 14/9/2026",
                             "8h30 14/9/2026",
                             "8h30 ngày 14/9/2026",
                             "14/9/2026 8h",
                             "8h 14/9/2026",
                             "8h, 14/9/2026",
                             "14/9/2026 lúc 16h30",
                             "16g30 14/9/2026",
                             "14/9/2026 8 giờ 30 phút",
                             "8 giờ 30 phút ngày 14 tháng 9 năm 2026",
                             "8 giờ sáng 14/9/2026",
                             "14/9/2026, 8 giờ",
                             "2026-09-14T08:30:00",
                             "2026-09-14 08:30",
                             "14/9/26 8:30",
                             "8 gio 30 phut, 14/9/2026",
                             "chiều 14/9/2026",
                             "14/9/2026 08:30.",
                             "14/9/2026 8h30.",
                             "8h30' ngày 14/9/2026",
                             "8h 14 tháng 9 năm 2026",
                             "8 giờ 30, 14.9.26",
                             "8 giờ 30’ 14/9/2026"})
        check_date(text, sent);
    for (const auto* text : {"14/9/2026 25:30", "14/9/2026 8:60", "14/9/2026 30h", "8:30", "16h30"})
        check_kind(text, DateReadingKind::words);
}

TEST_CASE("words of sending and weekdays may stand beside", "[date-reading]") {
    for (const auto* text : {"gửi 14/9/2026", "đã gửi ngày 14/9/2026", "Đã nộp 14/9/2026", "da gui 14/9/2026",
                             "đã gửi báo cáo ngày 14/9/2026", "14/9/2026 (đã gửi)", "gửi qua Zalo 14/9/2026",
                             "Thứ Hai, 14/9/2026", "thứ 2 ngày 14/9/2026", "T2 14/9/2026",
                             "14/9/2026 (thứ hai)", "Thứ hai, ngày 14 tháng 9 năm 2026"})
        check_date(text, sent);
    check_date("CN 13/9/2026", day(13, 9, 2026));
    check_date("Chủ nhật, 13/9/2026", day(13, 9, 2026));
    check_date("thứ năm 17/9/2026", day(17, 9, 2026));
    check_date("T7, 12/9/2026", day(12, 9, 2026));
}

TEST_CASE("words that say something else make it no date", "[date-reading]") {
    for (const auto* text : {"đã gửi",
                             "chưa gửi",
                             "Đã nhận đủ",
                             "chưa gửi (hạn 14/9/2026)",
                             "hạn 14/9/2026",
                             "trước 14/9/2026",
                             "đến 14/9/2026",
                             "tới 14/9/2026",
                             "14/9/2026 và 20/9/2026",
                             "14/9/2026, 20/9/2026",
                             "14/9/2026\n20/9/2026",
                             "10/9-14/9/2026",
                             "14/9/2026 - 20/9/2026",
                             "từ 14/9/2026",
                             "khoảng 14/9/2026",
                             "14/9/2026 lần 2",
                             "quý III/2026",
                             "tháng 9/2026",
                             "9/2026",
                             "2026",
                             "14",
                             "46279",
                             "14092026",
                             "20260914",
                             "12.5",
                             "1.234",
                             "l4/9/2026",
                             "14/9/2O26",
                             "45/60",
                             "12/24/36 người",
                             "14/9/2026A",
                             "x",
                             "?",
                             "/",
                             "//",
                             "14//9/2026",
                             "Mỏ Cày, 14/9/2026",
                             "14/9/2026 14/9/2026",
                             "014/9/2026",
                             "14/009/2026",
                             "thứ hai",
                             "ngày",
                             "08:30",
                             "14:9:2026",
                             "2026-9",
                             "20 26-09-14"})
        check_kind(text, DateReadingKind::words);
}

TEST_CASE("a blank cell or a dash instead of a date", "[date-reading]") {
    for (const auto* text : {"", " ", "\u00A0", "\n\t", "\u200B", "'"})
        check_kind(text, DateReadingKind::blank);
    for (const auto* text : {"-", "–", " — ", "--", "- -"})
        check_kind(text, DateReadingKind::dash);
}

TEST_CASE("the month first where the day cannot be", "[date-reading]") {
    check_date("9/14/2026", sent);
    check_date("09-14-26", sent);
    check_date("12/31/2025", day(31, 12, 2025));
    check_date("2/29/2024", day(29, 2, 2024));
}

TEST_CASE("which of two comes first depends on the document", "[date-reading]") {
    check_date("05/06/2026", day(5, 6, 2026), DateOrder::day_first);
    check_ambiguous("05/06/2026", {day(5, 6, 2026), day(6, 5, 2026)}, DateOrder::month_first);
    check_ambiguous("1.2.26", {day(1, 2, 2026), day(2, 1, 2026)}, DateOrder::month_first);
    check_date("5/5/2026", day(5, 5, 2026));
    // Words and the year in front leave no choice.
    check_date("ngày 05 tháng 6 năm 2026", day(5, 6, 2026));
    check_date("2026-06-05", day(5, 6, 2026));
    // The weekday decides.
    check_date("thứ Tư 05/06/2026", day(6, 5, 2026), DateOrder::month_first);
    check_date("thứ Sáu 05/06/2026", day(5, 6, 2026));
}

TEST_CASE("years of two digits", "[date-reading]") {
    check_date("14/9/00", day(14, 9, 2000));
    check_date("14/9/49", day(14, 9, 2049));
    check_ambiguous("14/9/50", {day(14, 9, 1950), day(14, 9, 2050)});
    check_ambiguous("14/9/99", {day(14, 9, 1999), day(14, 9, 2099)});
    check_date("29/2/96 (thứ năm)", day(29, 2, 1996));
    check_kind("14/9/026", DateReadingKind::impossible);
    check_kind("14/9/6", DateReadingKind::impossible);
    check_kind("14/9/20266", DateReadingKind::impossible);
}

TEST_CASE("a weekday that is not that of the date", "[date-reading]") {
    check_ambiguous("thứ ba 14/9/2026", {sent});
    check_ambiguous("CN 14/9/2026", {sent});
    check_ambiguous("thứ ba 14/9/2026", {sent}, DateOrder::month_first);
}

TEST_CASE("dates without a year", "[date-reading]") {
    for (const auto* text : {"14/9", "14-9", "ngày 14/9", "ngày 14 tháng 9", "gửi ngày 14/9", "14/9 8h30",
                             "9/14", "29/2", "14/9 8:30"})
        check_kind(text, DateReadingKind::no_year);
    check_kind("31/6", DateReadingKind::words);
}

TEST_CASE("typed days there are not", "[date-reading]") {
    for (const auto* text : {"31/6/2026", "30/2/2026", "29/2/2026", "0/9/2026", "14/0/2026", "32/1/2026",
                             "13/13/2026", "31 tháng 6 năm 2026", "2026-13-01", "2026-02-29", "2026-14-09",
                             "14/9/1899", "14/9/2101", "14/9/0026", "14 tháng 13 năm 2026"})
        check_kind(text, DateReadingKind::impossible);
    check_date("1/1/1900", day(1, 1, 1900));
    check_date("31/12/2100", day(31, 12, 2100));
}

TEST_CASE("dates survive being written", "[date-reading]") {
    std::mt19937 random(14);
    std::uniform_int_distribution<int> offset(0, static_cast<int>((last_date - first_date).count()));
    constexpr std::array marks{'/', '-', '.'};
    for (int round = 0; round < 5000; ++round) {
        const Date date = first_date + std::chrono::days(offset(random));
        const auto parts = fields(date);
        const auto of_month = static_cast<unsigned>(parts.day());
        const auto month = static_cast<unsigned>(parts.month());
        const int year = static_cast<int>(parts.year());
        const char mark = marks[static_cast<std::size_t>(round) % 3];
        check_date(fmt::format("{}{}{}{}{}", of_month, mark, month, mark, year), date, DateOrder::day_first);
        check_date(numeric(date), date, DateOrder::day_first);
        check_date(fmt::format("{:04}{}{:02}{}{:02}", year, mark, month, mark, of_month), date);
        check_date(date_words(date), date);
        check_date(fmt::format("{} {:02}:{:02}", date_words(date), round % 24, round % 60), date);
        const DateReading swapped = read_date(numeric(date), DateOrder::month_first);
        if (of_month > 12 || of_month == month)
            CHECK(swapped.value == date);
        else
            CHECK(swapped.candidates == std::vector{date, day(month, of_month, year)});
    }
}

TEST_CASE("whatever is typed is answered", "[date-reading]") {
    std::mt19937 random(15);
    constexpr std::array<std::string_view, 24> pieces{
        "1",    "14",    "9",   "2026", "26", "/", "-",   ".", " ", ":", "h",    "giờ",
        "ngày", "tháng", "năm", "thứ",  "cn", "t", "gửi", "x", ",", "(", "\xFF", "–"};
    std::uniform_int_distribution<std::size_t> piece(0, pieces.size() - 1), length(0, 9);
    for (int round = 0; round < 50'000; ++round) {
        std::string text;
        for (std::size_t count = length(random); count > 0; --count)
            text += pieces[piece(random)];
        CAPTURE(text);
        const DateReading reading = read_date(text, orders[static_cast<std::size_t>(round) % 2]);
        REQUIRE(reading.value.has_value() == (reading.kind == DateReadingKind::date));
        REQUIRE(reading.candidates.empty() == (reading.kind != DateReadingKind::ambiguous));
    }
}
