// Who has sent what, and in time: from the lines of *Sổ theo dõi báo cáo*. "Trước ngày D" means D − 1 (Mỏ Cày
// Điều 8.1; Thanh Hóa Điều 12).
#pragma once

#include "calendar/date.hxx"
#include "report/finding.hxx"
#include "table/sheet.hxx"

#include <optional>
#include <string>
#include <vector>

namespace ansinh::report {

/// A row of the register; days it does not have are nothing.
struct RegisterLine {
    std::string period{};                     ///< as written: "2026-Q3", "quý III/2026"
    std::string kind{};                       ///< Loại báo cáo
    std::string reporter{};                   ///< Đơn vị, thành viên báo cáo
    std::optional<calendar::Date> cut_off{};  ///< Ngày chốt số liệu
    std::optional<calendar::Date> before{};   ///< Hạn gửi (trước ngày)
    std::optional<calendar::Date> last_day{}; ///< Ngày cuối cùng đúng hạn
    std::optional<calendar::Date> received{}; ///< Ngày nhận lần đầu
    table::Position cell{};                   ///< of the reporter, on the register's sheet
};

struct ReportRegister {
    std::string sheet; ///< its name, for links
    std::vector<RegisterLine> lines;
    std::string period{}; ///< only lines of this period, however written, are looked at; empty: all
    calendar::Date on;    ///< the day the check is made for
};

/// Findings, cells on the register's sheet: "sent.late" (reporter, period, day, last day, days),
/// "sent.overdue" (reporter, period, last day, days), "sent.not-strict" (reporter, before, last day as
/// written, right one), "sent.future" (reporter, day, on), "sent.before-cut-off" (reporter, day, cut-off),
/// and one "sent.missing" (period, how many, of how many, reporters missing) for each period whose last day
/// is over; "sent.no-lines" (period) where the register has none of the period. The first receipt decides: a corrected copy later does not make a report late. Lines without a
/// due date are never late.
std::vector<Finding> check_timeliness(const ReportRegister& sent);

} // namespace ansinh::report
