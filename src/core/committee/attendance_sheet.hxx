// The sheet *Điểm danh, ý kiến* of one meeting: what it is called, what stands in a new one, and whether its lines are
// those of the committee's members on the meeting's day.
#pragma once

#include "committee/attendance.hxx"
#include "committee/meeting_chair.hxx"
#include "committee/meetings.hxx"
#include "table/sheet.hxx"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace ansinh::committee {

/// "Điểm danh, ý kiến định kỳ 2": the second regular meeting of the year. Rows of other kinds that the clerk puts in
/// between, or another day, do not change it.
std::string attendance_sheet_name(const Meeting& meeting, const MeetingWords& words);

/// Below the table, over those columns of one row.
struct FootLine {
    table::Area area;
    std::string text;
    bool bold = false;
};

struct AttendanceSheet {
    table::Sheet sheet; ///< title, headers, a line for each member, spare lines; a formula has itself for its text
    int header_row = 0; ///< the numbers of the columns stand below
    std::map<int, std::vector<std::string>> lists; ///< what columns may hold
    int day_column = 0;                            ///< the head's consent
    std::vector<FootLine> foot;                    ///< who signs
};

/// One line for each member in the order given, name and post written as they were on the meeting's day: who joins or
/// leaves later changes no old meeting. `place_name`: for the line with the date; empty leaves a dotted one.
AttendanceSheet new_attendance_sheet(const MeetingCalendar& calendar, const Meeting& meeting,
                                     std::span<const Participant> members, const MeetingWords& words,
                                     const workbook::Form& form, const std::string& place_name);

/// Where the lines and the roster of the meeting's day differ: "meeting.not-attending" (names of members without a
/// line), "meeting.not-members" (names of lines that are no member's, counted like one).
std::vector<Message> roster_remarks(const Attendance& attendance, std::span<const Participant> members);

/// Whether the sheet, below its title, says the meeting's day; a meeting without one is said by any.
bool says_day_of(const table::Sheet& sheet, const Meeting& meeting);

} // namespace ansinh::committee
