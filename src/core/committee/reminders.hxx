// What somebody must be reminded of on a day: reports not received, lists not handed over, conclusions not
// carried out, the regular meeting to be called; grouped by who it is for.
#pragma once

#include "calendar/report_status.hxx"
#include "committee/meeting_chair.hxx"
#include "committee/meetings.hxx"
#include "committee/tasks.hxx"
#include "workbook/forms.hxx"
#include "workbook/picture.hxx"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::committee {

enum class ReminderKind : std::uint8_t { report, list, task, meeting };

struct Reminder {
    ReminderKind kind = ReminderKind::report;
    std::string who;         ///< as the register names them; may be empty
    std::string what;        ///< "Báo cáo quý III/2026"
    std::optional<Date> due; ///< of a list the last day of its period: no day is laid down for it
    calendar::ReportStatus status;
    bool operator==(const Reminder&) const = default;
};

struct ReminderRequest {
    Date on;
    int ahead = 7; ///< days: what falls due by then is told, too
};

/// All of them: overdue, due on the day or within `ahead` days. Not what came or was done, nor what has no
/// day. Sheets the workbook does not have hold nothing. Throws Error "meeting.refused" with the cells that
/// cannot be read.
std::vector<Reminder> reminders(const workbook::Picture& workbook, const workbook::Forms& forms,
                                const MeetingWords& words, const profile::Profile& profile,
                                const ReminderRequest& request);

struct ReminderGroup {
    std::string who; ///< "Nguyễn Văn Mẫu, Trưởng Trạm y tế xã"; empty: nobody knows
    const Participant* member = nullptr; ///< nothing: no member of that name or post
    std::vector<Reminder> items;         ///< the earliest day first
};

/// Members in the order of the roster, then others in the order they come; those nobody is named for last. A
/// register's "Công an xã" is the member whose post ends so.
std::vector<ReminderGroup> grouped(std::vector<Reminder> reminders, std::span<const Participant> members);

/// Only those of whom name, post or the register's word is `asked`. Throws Error "reminders.member-unknown"
/// (asked, those there are).
std::vector<ReminderGroup> only(std::vector<ReminderGroup> groups, std::string_view asked);

/// "Kính gửi …: đến ngày …, đề nghị thực hiện: …": ready to paste into a message.
std::string pasted(const ReminderGroup& group, const MeetingWords& words, Date on);

/// "Quá hạn 6 ngày"; of a list that nothing lays a day down for.
std::string state_of(const Reminder& reminder, const MeetingWords& words);

} // namespace ansinh::committee
