// The papers of a meeting, in the form of Decree 30/2020: what the workbook knows of it, worded; what it does
// not know is a blank. Drafts only: numbers are given by the register.
#pragma once

#include "committee/attendance.hxx"
#include "committee/meeting_chair.hxx"
#include "committee/meetings.hxx"
#include "committee/tasks.hxx"
#include "paper/form.hxx"
#include "paper/kinds.hxx"
#include "paper/paper.hxx"
#include "profile/profile.hxx"

#include <span>
#include <string>
#include <vector>

namespace ansinh::committee {

/// Everything known of one meeting.
struct MeetingFile {
    const profile::Profile& profile;
    const MeetingCalendar& calendar;
    const Meeting& meeting;
    std::span<const Participant> members; ///< on the meeting's day
    Chair chair;
    std::vector<const Task*> tasks;
    std::string agenda;    ///< what it is about; empty: a blank
    std::string secretary; ///< empty: who prepares meetings by the regulation, where the roster has that post
};

/// What papers are made with.
struct PaperTools {
    const paper::Form& form;
    const paper::Kinds& kinds;
    const MeetingWords& words;
};

/// A paper, and whose it is where there is one for each member: for its sheet's name.
struct MeetingPaper {
    paper::Paper paper;
    std::string whose;
};

/// Giấy mời (mẫu 1.7): one for each member, or one with the list of them as its annex.
std::vector<MeetingPaper> invitations(const MeetingFile& file, const PaperTools& tools, bool one_for_each);

/// Biên bản (mẫu 1.9): attendance, opinions, votes, conclusions; everybody's own line is in its annex. The
/// secretary signs left, the chair right.
MeetingPaper minutes(const MeetingFile& file, const Attendance& attendance, const PaperTools& tools);

/// Thông báo kết luận. Without conclusions in the workbook one blank one.
MeetingPaper conclusions(const MeetingFile& file, const Attendance& attendance, const PaperTools& tools);

/// Phiếu lấy ý kiến, one for each member, who signs it; or an empty one.
std::vector<MeetingPaper> opinion_forms(const MeetingFile& file, const PaperTools& tools, bool one_for_each);

/// What came back of them, as minutes.
MeetingPaper opinion_tally(const MeetingFile& file, const Attendance& attendance, const PaperTools& tools);

} // namespace ansinh::committee
