// Whether a report came in time, in the words of a reporting register.
#pragma once

#include "calendar/date.hxx"

#include <cstdint>
#include <optional>
#include <string>

namespace ansinh::calendar {

enum class ReportState : std::uint8_t {
    in_time,   ///< Đúng hạn
    late,      ///< Trễ … ngày
    days_left, ///< Còn … ngày
    last_day,  ///< Hạn cuối hôm nay
    overdue,   ///< Quá hạn … ngày
    no_due     ///< Chưa quy định hạn
};

struct ReportStatus {
    ReportState state = ReportState::no_due;
    std::int64_t days = 0; ///< for late, days_left and overdue
    bool operator==(const ReportStatus&) const = default;
};

/// `due` is the last day in time, nothing where the regulation sets none; `sent` is nothing while the report
/// has not come. Throws Error "report.sent-later" (sent, on) when it was sent after `on`.
ReportStatus report_status(std::optional<Date> due, std::optional<Date> sent, Date on);

/// "Đúng hạn", "Trễ 3 ngày", "Còn 5 ngày", "Hạn cuối hôm nay", "Quá hạn 2 ngày", "Chưa quy định hạn".
std::string words(const ReportStatus& status);

} // namespace ansinh::calendar
