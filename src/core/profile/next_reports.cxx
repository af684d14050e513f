#include "profile/next_reports.hxx"

#include "profile/questions.hxx"

#include <algorithm>
#include <optional>
#include <tuple>

namespace ansinh::profile {

namespace {

using calendar::Period;
using calendar::PeriodKind;

std::optional<ReportDue> report_on(const Regulation& regulation, const Period& period, int tier,
                                   const calendar::Holidays& holidays) {
    const Profile& profile = regulation.on(period.end());
    if (tier > tiers(profile)) return std::nullopt;
    const ReportRule* rule = report_rule(profile, period, tier);
    if (rule == nullptr) return std::nullopt;
    const auto lays_down = deadline(*rule);
    if (!lays_down) return std::nullopt;
    return ReportDue{period, tier, calendar::due(*lays_down, period, holidays)};
}

/// Begins with the period before the present one: it may still be open ("tháng đầu quý sau").
std::optional<ReportDue> next_report(const Regulation& regulation, PeriodKind kind, int tier, Date on,
                                     const calendar::Holidays& holidays) {
    const Date latest_start = calendar::plus_months(on, 12);
    for (Period period = Period::of(on, kind).next(-1); period.start() <= latest_start;
         period = period.next()) {
        const auto report = report_on(regulation, period, tier, holidays);
        if (report && report->due.last >= on) return report;
    }
    return std::nullopt;
}

} // namespace

std::vector<ReportDue> next_reports(const Regulation& regulation, Date on,
                                    const calendar::Holidays& holidays) {
    std::vector<ReportDue> found;
    for (const PeriodKind kind : {PeriodKind::quarter, PeriodKind::half, PeriodKind::year, PeriodKind::month})
        for (int tier = 1; tier <= tiers(regulation.on(on)); ++tier)
            if (const auto report = next_report(regulation, kind, tier, on, holidays))
                found.push_back(*report);
    std::ranges::stable_sort(found, {},
                             [](const ReportDue& one) { return std::tuple(one.due.last, one.tier); });
    return found;
}

Message sentence_of(const ReportDue& report, const calendar::Holidays& holidays) {
    std::vector<Argument> arguments{report.period.label(), std::int64_t{report.tier},
                                    calendar::numeric(report.due.last)};
    if (!report.due.on_day_off()) return {"report.due", std::move(arguments)};
    arguments.emplace_back(calendar::numeric(report.due.safe));
    const std::string holiday = holidays.name_of(report.due.last);
    if (holiday.empty()) return {"report.due-weekend", std::move(arguments)};
    arguments.emplace_back(holiday);
    return {"report.due-holiday", std::move(arguments)};
}

} // namespace ansinh::profile
