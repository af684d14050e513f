// What the command `meeting` makes for the clerk besides papers: a sheet for who came, and their numbers in *Lịch họp*.
#pragma once

#include "commands/meeting_request.hxx"
#include "commands/meeting_source.hxx"

namespace ansinh::commands {

/// The meeting's own sheet *Điểm danh, ý kiến* with its members on that day, one undo step. Throws Error
/// "meeting.attendance-there" (sheet) where it is there already: it may be filled in; "meeting.refused", and those of
/// office::check_sheet_can_be_added.
Message make_attendance_sheet(Invocation& invocation, const office::Document& document, const MeetingSource& source,
                        const committee::MeetingCalendar& calendar, const MeetingRequest& request);

/// Thành viên, Có mặt, Họp thay and both kinds of absence into the meeting's row, one undo step. Throws Error
/// "meeting.nobody" (sheet), "meeting.refused" with "meeting.counts-there" (cell, its number) for numbers
/// that differ, without overwrite=yes.
Message fill_counts(Invocation& invocation, const office::Document& document, const MeetingSource& source,
                    const committee::MeetingCalendar& calendar, const MeetingRequest& request);

} // namespace ansinh::commands
