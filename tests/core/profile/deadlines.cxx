// Every deadline of the five sources for 2025 to 2027, against days written down from the articles by hand,
// and what the regulations leave open.
#include "profile/questions.hxx"

#include "calendar/days.hxx"
#include "calendar/shipped_law.hxx"
#include "profile/shipped_files.hxx"
#include "refusal.hxx"

#include <catch2/catch.hpp>

#include <set>
#include <tuple>

using namespace ansinh;
using namespace ansinh::profile;
using ansinh::test::day;
using ansinh::test::refusal;
using ansinh::test::shipped_holidays;
using ansinh::test::shipped_profile;

namespace {

struct Written {
    const char* period;
    Date last;
};

/// Mỏ Cày Điều 8.1: "Định kỳ hàng quý, 6 tháng, năm (trước ngày 15 tháng cuối cùng của quý)".
const std::vector<Written> mo_cay{
    {"2025-Q1", day(14, 3, 2025)},  {"2025-Q2", day(14, 6, 2025)}, {"2025-Q3", day(14, 9, 2025)},
    {"2025-Q4", day(14, 12, 2025)}, {"2025-H1", day(14, 6, 2025)}, {"2025", day(14, 12, 2025)},
    {"2026-Q1", day(14, 3, 2026)},  {"2026-Q2", day(14, 6, 2026)}, {"2026-Q3", day(14, 9, 2026)},
    {"2026-Q4", day(14, 12, 2026)}, {"2026-H1", day(14, 6, 2026)}, {"2026", day(14, 12, 2026)},
    {"2027-Q1", day(14, 3, 2027)},  {"2027-Q2", day(14, 6, 2027)}, {"2027-Q3", day(14, 9, 2027)},
    {"2027-Q4", day(14, 12, 2027)}, {"2027-H1", day(14, 6, 2027)}, {"2027", day(14, 12, 2027)},
};

/// Thanh Hóa Điều 12.1: "trước ngày 05 của tháng đầu quý sau", "trước ngày 10/6", "trước ngày 10/12".
const std::vector<Written> thanh_hoa_first{
    {"2025-Q1", day(4, 4, 2025)}, {"2025-Q2", day(4, 7, 2025)}, {"2025-Q3", day(4, 10, 2025)},
    {"2025-Q4", day(4, 1, 2026)}, {"2025-H1", day(9, 6, 2025)}, {"2025", day(9, 12, 2025)},
    {"2026-Q1", day(4, 4, 2026)}, {"2026-Q2", day(4, 7, 2026)}, {"2026-Q3", day(4, 10, 2026)},
    {"2026-Q4", day(4, 1, 2027)}, {"2026-H1", day(9, 6, 2026)}, {"2026", day(9, 12, 2026)},
    {"2027-Q1", day(4, 4, 2027)}, {"2027-Q2", day(4, 7, 2027)}, {"2027-Q3", day(4, 10, 2027)},
    {"2027-Q4", day(4, 1, 2028)}, {"2027-H1", day(9, 6, 2027)}, {"2027", day(9, 12, 2027)},
};

/// Thanh Hóa Điều 12.2: "trước ngày 10 của tháng đầu quý sau", "trước ngày 15/6", "trước ngày 15/12".
const std::vector<Written> thanh_hoa_second{
    {"2025-Q1", day(9, 4, 2025)}, {"2025-Q2", day(9, 7, 2025)},  {"2025-Q3", day(9, 10, 2025)},
    {"2025-Q4", day(9, 1, 2026)}, {"2025-H1", day(14, 6, 2025)}, {"2025", day(14, 12, 2025)},
    {"2026-Q1", day(9, 4, 2026)}, {"2026-Q2", day(9, 7, 2026)},  {"2026-Q3", day(9, 10, 2026)},
    {"2026-Q4", day(9, 1, 2027)}, {"2026-H1", day(14, 6, 2026)}, {"2026", day(14, 12, 2026)},
    {"2027-Q1", day(9, 4, 2027)}, {"2027-Q2", day(9, 7, 2027)},  {"2027-Q3", day(9, 10, 2027)},
    {"2027-Q4", day(9, 1, 2028)}, {"2027-H1", day(14, 6, 2027)}, {"2027", day(14, 12, 2027)},
};

std::vector<std::string> all_periods() {
    std::vector<std::string> periods;
    for (const std::string year : {"2025", "2026", "2027"}) {
        periods.push_back(year);
        for (const char* part : {"-H1", "-H2", "-Q1", "-Q2", "-Q3", "-Q4", "-01", "-02", "-03", "-04", "-05",
                                 "-06", "-07", "-08", "-09", "-10", "-11", "-12"})
            periods.push_back(year + part);
    }
    return periods;
}

std::optional<Date> due(const Profile& profile, const std::string& period, std::int64_t tier) {
    return report_due(profile, calendar::Period::parse(period), tier, shipped_holidays());
}

/// The days in `written`, and silence in every other period.
void check_all(const char* name, std::int64_t tier, const std::vector<Written>& written) {
    for (const std::string& period : all_periods()) {
        std::optional<Date> expected;
        for (const Written& one : written)
            if (period == one.period) expected = one.last;
        INFO(name << ' ' << period << " tier " << tier);
        CHECK(due(shipped_profile(name), period, tier) == expected);
    }
}

} // namespace

TEST_CASE("Reports are due on the days that the articles name, and on no other") {
    check_all("xa-mo-cay", 1, mo_cay);
    check_all("xa-mo-cay", 2, {}); // Thường trực → Trưởng Ban, UBND xã: no date
    check_all("tinh-thanh-hoa", 1, thanh_hoa_first);
    check_all("tinh-thanh-hoa", 2, thanh_hoa_second);
    check_all("phuong-quy-nhon", 1, {}); // Điều 9.1: "Định kỳ 06 tháng", no day
    check_all("xa-ia-nan", 1, {});       // after each round, each week
    check_all("tinh-hue-2014", 1, {});   // "thường xuyên"
}

TEST_CASE("No regulation lays down up to which day figures go") {
    for (const char* name : {"xa-mo-cay", "tinh-thanh-hoa", "phuong-quy-nhon", "xa-ia-nan", "tinh-hue-2014"})
        for (const std::string& period : all_periods())
            CHECK_FALSE(report_cut_off(shipped_profile(name), calendar::Period::parse(period), 1));
}

TEST_CASE("The cut-off a clerk sets is apart from the day a report is due") {
    Profile profile = shipped_profile("xa-mo-cay");
    for (ReportRule& rule : profile.reports) {
        rule.cut_off_day = 10;
        rule.cut_off_month = MonthOf::last_of_period;
    }
    const auto period = calendar::Period::parse("2026-Q3");
    CHECK(report_cut_off(profile, period, 1) == day(10, 9, 2026));
    CHECK(due(profile, "2026-Q3", 1) == day(14, 9, 2026));
    // The year's last quarter reaches into the next year.
    profile.reports[0].cut_off_month = MonthOf::after_period;
    CHECK(report_cut_off(profile, calendar::Period::parse("2026-Q4"), 1) == day(10, 1, 2027));
}

TEST_CASE("Last days on a weekend stay where they are and are told with the working day before") {
    struct Case {
        const char* name;
        int tier;
        const char* period;
        Date last, safe;
    };
    const std::vector<Case> cases{
        {"xa-mo-cay", 1, "2025-Q4", day(14, 12, 2025), day(12, 12, 2025)},    // Sunday
        {"xa-mo-cay", 1, "2026-Q1", day(14, 3, 2026), day(13, 3, 2026)},      // Saturday
        {"xa-mo-cay", 1, "2026-Q2", day(14, 6, 2026), day(12, 6, 2026)},      // Sunday
        {"xa-mo-cay", 1, "2027-Q1", day(14, 3, 2027), day(12, 3, 2027)},      // Sunday
        {"tinh-thanh-hoa", 1, "2026-Q1", day(4, 4, 2026), day(3, 4, 2026)},   // Saturday
        {"tinh-thanh-hoa", 1, "2026-Q2", day(4, 7, 2026), day(3, 7, 2026)},   // Saturday
        {"tinh-thanh-hoa", 1, "2026-Q3", day(4, 10, 2026), day(2, 10, 2026)}, // Sunday
        {"tinh-thanh-hoa", 2, "2026-Q3", day(9, 10, 2026), day(9, 10, 2026)}, // Friday
        {"tinh-thanh-hoa", 2, "2026-Q4", day(9, 1, 2027), day(8, 1, 2027)},   // Saturday
        {"tinh-thanh-hoa", 2, "2026-H1", day(14, 6, 2026), day(12, 6, 2026)}, // Sunday
    };
    for (const Case& one : cases) {
        INFO(one.name << ' ' << one.period);
        const auto period = calendar::Period::parse(one.period);
        const ReportRule* rule = report_rule(shipped_profile(one.name), period, one.tier);
        REQUIRE(rule != nullptr);
        const auto found = deadline(*rule);
        REQUIRE(found);
        const calendar::Due told = calendar::due(*found, period, shipped_holidays());
        CHECK(told.last == one.last);
        CHECK(told.safe == one.safe);
    }
}

TEST_CASE("A regulation that moves last days does so") {
    Profile profile = shipped_profile("xa-mo-cay");
    const auto with = [&](Roll roll) {
        for (ReportRule& rule : profile.reports)
            if (rule.day) rule.roll = roll;
        return due(profile, "2026-Q2", 1);
    };
    CHECK(with(Roll::none) == day(14, 6, 2026));
    CHECK(with(Roll::previous_working_day) == day(12, 6, 2026));
    CHECK(with(Roll::next_working_day) == day(15, 6, 2026));
}

TEST_CASE("A rule that includes its day is in time on it") {
    Profile profile = shipped_profile("xa-mo-cay");
    profile.reports[0].strictly_before = false;
    CHECK(due(profile, "2026-Q3", 1) == day(15, 9, 2026));
}

TEST_CASE("A tier the regulation does not have is refused") {
    const auto refused = [](const char* name, std::int64_t tier) {
        return refusal([&] { due(shipped_profile(name), "2026-Q3", tier); });
    };
    using Arguments = std::vector<Argument>;
    CHECK(refused("xa-mo-cay", 3) == Message{"profile.no-tier", Arguments{std::int64_t{3}, std::int64_t{2}}});
    CHECK(refused("xa-mo-cay", 0).code == "profile.no-tier");
    CHECK(refused("xa-mo-cay", -1).code == "profile.no-tier");
    CHECK(refused("tinh-thanh-hoa", 3).code == "profile.no-tier");
    for (const char* name : {"phuong-quy-nhon", "xa-ia-nan", "tinh-hue-2014"})
        CHECK(refused(name, 2) == Message{"profile.no-tier", Arguments{std::int64_t{2}, std::int64_t{1}}});
}

TEST_CASE("Regular meetings follow each other at the regulation's distance") {
    CHECK(meeting_due(shipped_profile("xa-mo-cay"), day(30, 11, 2025)) == day(28, 2, 2026));
    CHECK(meeting_due(shipped_profile("xa-mo-cay"), day(15, 9, 2026)) == day(15, 12, 2026));
    CHECK(meeting_due(shipped_profile("tinh-thanh-hoa"), day(31, 8, 2026)) == day(28, 2, 2027));
    CHECK(meeting_due(shipped_profile("tinh-hue-2014"), day(29, 2, 2028)) == day(28, 2, 2029));
    CHECK_FALSE(meeting_due(shipped_profile("phuong-quy-nhon"), day(1, 1, 2026)));
    CHECK_FALSE(meeting_due(shipped_profile("xa-ia-nan"), day(1, 1, 2026)));
}
