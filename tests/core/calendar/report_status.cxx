// Whether a report came in time.
#include "calendar/report_status.hxx"

#include "calendar/days.hxx"
#include "refusal.hxx"

#include <random>

using namespace ansinh;
using namespace ansinh::calendar;
using test::day;

namespace {

std::string status(std::optional<Date> due, std::optional<Date> sent, Date on) {
    return words(report_status(due, sent, on));
}

const Date due = day(14, 9, 2026);

} // namespace

TEST_CASE("a report that came") {
    CHECK(status(due, day(14, 9, 2026), day(20, 9, 2026)) == "Đúng hạn");
    CHECK(status(due, day(1, 9, 2026), day(20, 9, 2026)) == "Đúng hạn");
    CHECK(status(due, day(15, 9, 2026), day(20, 9, 2026)) == "Trễ 1 ngày");
    CHECK(status(due, day(17, 9, 2026), day(17, 9, 2026)) == "Trễ 3 ngày");
}

TEST_CASE("a report that has not come") {
    CHECK(status(due, {}, day(9, 9, 2026)) == "Còn 5 ngày");
    CHECK(status(due, {}, day(13, 9, 2026)) == "Còn 1 ngày");
    CHECK(status(due, {}, due) == "Hạn cuối hôm nay");
    CHECK(status(due, {}, day(16, 9, 2026)) == "Quá hạn 2 ngày");
}

TEST_CASE("a report without a deadline") {
    CHECK(status({}, {}, day(16, 9, 2026)) == "Chưa quy định hạn");
    CHECK(status({}, day(1, 9, 2026), day(16, 9, 2026)) == "Chưa quy định hạn");
}

TEST_CASE("nothing is received in the future") {
    const Message later{"report.sent-later", {std::string("17/09/2026"), std::string("16/09/2026")}};
    CHECK(test::refusal([] { report_status(due, day(17, 9, 2026), day(16, 9, 2026)); }) == later);
    CHECK(test::refusal([] { report_status({}, day(17, 9, 2026), day(16, 9, 2026)); }) == later);
}

TEST_CASE("days are counted over months and years") {
    CHECK(status(day(31, 12, 2025), {}, day(1, 1, 2026)) == "Quá hạn 1 ngày");
    CHECK(status(day(1, 3, 2024), {}, day(28, 2, 2024)) == "Còn 2 ngày");
    std::mt19937 random(10);
    std::uniform_int_distribution<int> offset(0, 20000);
    for (int round = 0; round < 5000; ++round) {
        const Date last = first_date + std::chrono::days(offset(random));
        const Date now = first_date + std::chrono::days(offset(random));
        const auto found = report_status(last, {}, now);
        CHECK(found.days == std::abs((last - now).count()));
        CHECK((found.state == ReportState::overdue) == (now > last));
        const auto received = report_status(last, now, last_date);
        CHECK((received.state == ReportState::late) == (now > last));
    }
}
