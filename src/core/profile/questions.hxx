// What a regulation answers: until when a report is in time, up to which day its figures go, when the next
// meeting is due. Nothing is answered where it is silent ("chưa quy định").
#pragma once

#include "calendar/deadline.hxx"
#include "calendar/holiday.hxx"
#include "calendar/period.hxx"
#include "profile/profile.hxx"

#include <cstdint>
#include <optional>

namespace ansinh::profile {

/// How many steps a report goes up; at least 1, also where the regulation names no report at all.
int tiers(const Profile& profile);

/// The rule for the report on that period: the quarterly one for a quarter, and so on; null where the
/// regulation names none. Throws Error "profile.no-tier" (tier, tiers) for a tier it does not have.
const ReportRule* report_rule(const Profile& profile, const calendar::Period& period, std::int64_t tier);

/// The rule as a deadline; nothing where it lays no day down.
std::optional<calendar::DeadlineRule> deadline(const ReportRule& rule);

/// The last day on which the report for that period is in time: of "trước ngày 15" the 14th. Holidays are
/// asked only where the rule moves a day. Sources: Mỏ Cày Điều 8.1; Thanh Hóa Điều 12.1, 12.2.
/// Throws Error "profile.no-tier", "date.range".
std::optional<Date> report_due(const Profile& profile, const calendar::Period& period, std::int64_t tier,
                               const calendar::Holidays& holidays);

/// Ngày chốt số liệu: the day up to which the report's figures go. Errors as report_due.
std::optional<Date> report_cut_off(const Profile& profile, const calendar::Period& period, std::int64_t tier);

/// The day by which the next regular meeting is due. Sources: Mỏ Cày Điều 7.2; Thanh Hóa Điều 10.2a; Huế
/// Điều 21.1. Throws Error "date.range".
std::optional<Date> meeting_due(const Profile& profile, Date last_regular);

} // namespace ansinh::profile
