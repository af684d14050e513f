// What the command `meeting` fills into the clerk's own sheets: names of members, and who came in numbers.
#pragma once

#include "commands/meeting_request.hxx"
#include "commands/meeting_source.hxx"

namespace ansinh::commands {

/// Names and posts of the members on the meeting's day into *Điểm danh, ý kiến*, one undo step. Throws Error
/// "meeting.attendance-there" (sheet) where names stand there already, "meeting.attendance-room" (sheet, its
/// rows, members), "meeting.refused".
Message fill_attendance(Invocation& invocation, const office::Document& document, const MeetingSource& source,
                        const committee::MeetingCalendar& calendar, const MeetingRequest& request);

/// Thành viên, Có mặt, Họp thay and both kinds of absence into the meeting's row, one undo step. Throws Error
/// "meeting.nobody" (sheet), "meeting.refused" with "meeting.counts-there" (cell, its number) for numbers
/// that differ, without overwrite=yes.
Message fill_counts(Invocation& invocation, const office::Document& document, const MeetingSource& source,
                    const committee::MeetingCalendar& calendar, const MeetingRequest& request);

} // namespace ansinh::commands
