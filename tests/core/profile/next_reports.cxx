// What is due next, on days chosen around the deadlines of the articles, and how it is said.
#include "profile/next_reports.hxx"

#include "calendar/days.hxx"
#include "calendar/shipped_law.hxx"
#include "profile/questions.hxx"
#include "profile/shipped_files.hxx"

#include <catch2/catch.hpp>

using namespace ansinh;
using namespace ansinh::profile;
using ansinh::test::day;
using ansinh::test::sentence;
using ansinh::test::shipped_holidays;
using ansinh::test::shipped_profile;

namespace {

std::vector<std::string> said(const Profile& profile, Date on) {
    std::vector<std::string> sentences;
    for (const ReportDue& report : next_reports(Regulation(profile), on, shipped_holidays()))
        sentences.push_back(sentence(sentence_of(report, shipped_holidays())));
    return sentences;
}

using Sentences = std::vector<std::string>;

} // namespace

TEST_CASE("A last day on a weekend is told with the working day before it") {
    CHECK(said(shipped_profile("xa-mo-cay"), day(1, 12, 2025)) ==
          Sentences{
              "báo cáo quý IV/2025, cấp 1: hạn cuối theo quy chế là ngày 14/12/2025, rơi vào cuối tuần, nên "
              "gửi "
              "chậm nhất ngày làm việc 12/12/2025",
              "báo cáo năm 2025, cấp 1: hạn cuối theo quy chế là ngày 14/12/2025, rơi vào cuối tuần, nên gửi "
              "chậm nhất ngày làm việc 12/12/2025",
              "báo cáo 6 tháng đầu năm 2026, cấp 1: hạn cuối theo quy chế là ngày 14/06/2026, rơi vào cuối "
              "tuần, nên gửi chậm nhất ngày làm việc 12/06/2026"});
}

TEST_CASE("A last day that is a holiday names it") {
    Profile profile = shipped_profile("xa-mo-cay");
    std::erase_if(profile.reports, [](const ReportRule& rule) { return rule.kind != ReportKind::quarter; });
    profile.reports[0].day = 3;
    profile.reports[0].month = MonthOf::last_of_period;
    CHECK(
        said(profile, day(2, 9, 2026)) ==
        Sentences{
            "báo cáo quý III/2026, cấp 1: hạn cuối theo quy chế là ngày 02/09/2026, rơi vào ngày nghỉ (Quốc "
            "khánh), nên gửi chậm nhất ngày làm việc 28/08/2026"});
}

TEST_CASE("A working day is told alone, and the last quarter is still open in January") {
    const Sentences found = said(shipped_profile("tinh-thanh-hoa"), day(4, 1, 2027));
    REQUIRE(found.size() == 6);
    CHECK(found[0] == "báo cáo quý IV/2026, cấp 1: hạn cuối ngày 04/01/2027");
    CHECK(found[1] ==
          "báo cáo quý IV/2026, cấp 2: hạn cuối theo quy chế là ngày 09/01/2027, rơi vào cuối tuần, nên "
          "gửi chậm nhất ngày làm việc 08/01/2027");
}

TEST_CASE("A day changed from some date on holds for the periods that end later") {
    Profile later = shipped_profile("xa-mo-cay");
    for (ReportRule& rule : later.reports)
        if (rule.day) rule.day = 11;
    Regulation regulation(shipped_profile("xa-mo-cay"));
    regulation.change(day(1, 9, 2026), later);
    const auto last_day = [&](Date on) {
        return next_reports(regulation, on, shipped_holidays()).front().due.last;
    };
    CHECK(last_day(day(1, 6, 2026)) == day(14, 6, 2026));
    CHECK(last_day(day(15, 6, 2026)) == day(10, 9, 2026));
}

TEST_CASE("A regulation without days is due nothing") {
    for (const char* name : {"phuong-quy-nhon", "xa-ia-nan", "tinh-hue-2014"})
        CHECK(next_reports(Regulation(shipped_profile(name)), day(1, 1, 2026), shipped_holidays()).empty());
}

TEST_CASE("On every day, what is due next is the first deadline not yet past") {
    for (const char* name : {"xa-mo-cay", "tinh-thanh-hoa"}) {
        const Profile& profile = shipped_profile(name);
        for (Date on = day(1, 1, 2025); on <= day(31, 12, 2027); on += std::chrono::days{1}) {
            const auto found = next_reports(Regulation(profile), on, shipped_holidays());
            CHECK(std::ranges::is_sorted(found, {}, [](const ReportDue& one) { return one.due.last; }));
            for (const ReportDue& report : found) {
                INFO(name << ' ' << report.period.code() << " on " << calendar::numeric(on));
                CHECK(report_due(profile, report.period, report.tier, shipped_holidays()) == report.due.last);
                CHECK(report.due.last >= on);
                CHECK(report_due(profile, report.period.next(-1), report.tier, shipped_holidays()) < on);
            }
        }
    }
}
