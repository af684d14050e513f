// Which report is proposed: that which is due next by the regulation.
#include "committee_report/proposal.hxx"

#include "committee_report/figures.hxx"

#include "calendar/holiday_law.hxx"
#include "profile/shipped_files.hxx"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace ansinh;
using namespace ansinh::committee_report;

namespace {

std::string proposed(const profile::Profile& profile, int year, calendar::Date on) {
    static const auto law =
        calendar::HolidayLaw::from_json(test::shipped_text("data/holidays/vn.json"), "vn.json");
    const auto periods = periods_begun(year, on);
    return periods.at(next_due(periods, profile::Regulation(profile), on, calendar::Holidays(law))).code();
}

} // namespace

TEST_CASE("periods that have begun, by their last day, the shorter first", "[committee][proposal]") {
    const auto codes = [](calendar::Date on) {
        std::vector<std::string> all;
        for (const calendar::Period& period : periods_begun(2026, on))
            all.push_back(period.code());
        return all;
    };
    CHECK(codes(calendar::date(2025, 12, 31)).empty());
    CHECK(codes(calendar::date(2026, 1, 1)) == std::vector<std::string>{"2026-Q1", "2026-H1", "2026"});
    CHECK(codes(calendar::date(2026, 7, 1)) ==
          std::vector<std::string>{"2026-Q1", "2026-Q2", "2026-H1", "2026-Q3", "2026-H2", "2026"});
    CHECK(codes(calendar::date(2030, 1, 1)).size() == 7);
}

TEST_CASE("each report is due by what holds on its period's last day", "[committee][proposal]") {
    profile::Profile later = test::shipped_profile("xa-mo-cay");
    for (profile::ReportRule& rule : later.reports)
        if (rule.day) *rule.day = 5;
    profile::Regulation regulation(test::shipped_profile("xa-mo-cay"));
    regulation.change(calendar::date(2026, 7, 1), later);
    const auto law = calendar::HolidayLaw::from_json(test::shipped_text("data/holidays/vn.json"), "vn.json");
    const auto due = [&](const char* period) {
        const auto of = calendar::Period::parse(period);
        return timing_of(regulation.on(of.end()), of, calendar::Holidays(law)).due;
    };
    CHECK(due("2026-Q2") == calendar::date(2026, 6, 14));
    CHECK(due("2026-Q3") == calendar::date(2026, 9, 4));
    const auto periods = periods_begun(2026, calendar::date(2026, 9, 10));
    const auto next = next_due(periods, regulation, calendar::date(2026, 9, 10), calendar::Holidays(law));
    CHECK(periods.at(next).code() != "2026-Q3"); // past by its own rule, which has changed since quarter II
}

TEST_CASE("the report that is due next is proposed", "[committee][proposal]") {
    const profile::Profile commune = test::shipped_profile("xa-mo-cay"),
                           province = test::shipped_profile("tinh-thanh-hoa");
    CHECK(proposed(commune, 2026, calendar::date(2026, 9, 14)) == "2026-Q3"); // its last day
    CHECK(proposed(commune, 2026, calendar::date(2026, 11, 27)) == "2026-Q4");
    CHECK(proposed(province, 2026, calendar::date(2026, 4, 3)) == "2026-Q1");
    CHECK(proposed(province, 2026, calendar::date(2026, 6, 1)) == "2026-H1"); // before its second quarter's
    CHECK(proposed(province, 2026, calendar::date(2027, 3, 1)) == "2026");    // all are past: the last one
}
