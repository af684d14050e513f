#include "profile/questions.hxx"

#include "message.hxx"

#include <algorithm>

namespace ansinh::profile {

namespace {

ReportKind kind_of(const calendar::Period& period) {
    switch (period.kind()) {
    case calendar::PeriodKind::year:
        return ReportKind::year;
    case calendar::PeriodKind::half:
        return period.number() == 1 ? ReportKind::first_half : ReportKind::second_half;
    case calendar::PeriodKind::quarter:
        return ReportKind::quarter;
    case calendar::PeriodKind::month:
        return ReportKind::month;
    }
    return ReportKind::month;
}

int months_after_end(MonthOf month) {
    return month == MonthOf::after_period ? 1 : 0;
}

} // namespace

int tiers(const Profile& profile) {
    int tiers = 1;
    for (const ReportRule& rule : profile.reports)
        tiers = std::max(tiers, rule.tier);
    return tiers;
}

const ReportRule* report_rule(const Profile& profile, const calendar::Period& period, std::int64_t tier) {
    const int most = tiers(profile);
    if (tier < 1 || tier > most) throw Error("profile.no-tier", {tier, std::int64_t{most}});
    const ReportKind kind = kind_of(period);
    for (const ReportRule& rule : profile.reports)
        if (rule.kind == kind && rule.tier == tier) return &rule;
    return nullptr;
}

std::optional<calendar::DeadlineRule> deadline(const ReportRule& rule) {
    if (!rule.day || !rule.month || !rule.strictly_before) return std::nullopt;
    return calendar::DeadlineRule{static_cast<unsigned>(*rule.day), months_after_end(*rule.month),
                                  !*rule.strictly_before, rule.roll.value_or(Roll::none)};
}

std::optional<Date> report_due(const Profile& profile, const calendar::Period& period, std::int64_t tier,
                               const calendar::Holidays& holidays) {
    const ReportRule* rule = report_rule(profile, period, tier);
    if (rule == nullptr) return std::nullopt;
    const auto found = deadline(*rule);
    if (!found) return std::nullopt;
    if (found->roll == Roll::none) return calendar::last_day(*found, period);
    return calendar::due(*found, period, holidays).last;
}

std::optional<Date> report_cut_off(const Profile& profile, const calendar::Period& period,
                                   std::int64_t tier) {
    const ReportRule* rule = report_rule(profile, period, tier);
    if (rule == nullptr || !rule->cut_off_day || !rule->cut_off_month) return std::nullopt;
    const calendar::DeadlineRule cut_off{static_cast<unsigned>(*rule->cut_off_day),
                                         months_after_end(*rule->cut_off_month), true, Roll::none};
    return calendar::last_day(cut_off, period);
}

std::optional<Date> meeting_due(const Profile& profile, Date last_regular) {
    const auto& months = profile.settings.meeting_months.value;
    if (!months) return std::nullopt;
    return calendar::meeting_due(last_regular, *months);
}

} // namespace ansinh::profile
