#include "calendar/report_status.hxx"

#include "message.hxx"

#include <fmt/format.h>

namespace ansinh::calendar {

ReportStatus report_status(std::optional<Date> due, std::optional<Date> sent, Date on) {
    if (sent && *sent > on) throw Error("report.sent-later", {numeric(*sent), numeric(on)});
    if (!due) return {ReportState::no_due, 0};
    const std::int64_t left = (*due - sent.value_or(on)).count();
    if (sent)
        return left >= 0 ? ReportStatus{ReportState::in_time, 0} : ReportStatus{ReportState::late, -left};
    if (left == 0) return {ReportState::last_day, 0};
    return left > 0 ? ReportStatus{ReportState::days_left, left} : ReportStatus{ReportState::overdue, -left};
}

std::string words(const ReportStatus& status) {
    switch (status.state) {
    case ReportState::in_time:
        return "Đúng hạn";
    case ReportState::late:
        return fmt::format("Trễ {} ngày", status.days);
    case ReportState::days_left:
        return fmt::format("Còn {} ngày", status.days);
    case ReportState::last_day:
        return "Hạn cuối hôm nay";
    case ReportState::overdue:
        return fmt::format("Quá hạn {} ngày", status.days);
    case ReportState::no_due:
        break;
    }
    return "Chưa quy định hạn";
}

} // namespace ansinh::calendar
