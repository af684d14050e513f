// What the command `meeting` is asked for: by its URL, or in its dialog.
#pragma once

#include "commands/invocation.hxx"
#include "commands/paper_output.hxx"
#include "committee/meetings.hxx"

#include <cstdint>
#include <optional>
#include <string>

namespace ansinh::commands {

enum class MeetingPaperKind : std::uint8_t {
    invitation,
    minutes,
    opinion,
    tally,
    conclusions,
    attendance, ///< no paper: the members' names for the sheet *Điểm danh, ý kiến*
    counts      ///< no paper: who came, for the meeting's row of *Lịch họp*
};

struct MeetingRequest {
    MeetingPaperKind paper = MeetingPaperKind::invitation;
    std::string meeting; ///< its number or its day
    bool one_for_each = false;
    bool overwrite = false;
    PaperPlace place = PaperPlace::sheets;
    std::optional<calendar::Date> on;
    std::string agenda, secretary, delegation;
    std::optional<std::string> attendance; ///< the sheet with the names of who came, else the workbook's own
};

/// Throws Error "arguments.unknown", "arguments.value", "meeting.paper" (allowed) where it does not say which
/// paper, "meeting.on" (text).
MeetingRequest read_meeting_request(const Arguments& arguments);

/// `calendar` has a meeting. Throws Error "command.cancelled".
MeetingRequest ask_meeting_request(const Invocation& invocation, const committee::MeetingCalendar& calendar,
                                   const committee::MeetingWords& words);

} // namespace ansinh::commands
