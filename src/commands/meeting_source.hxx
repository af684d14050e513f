// What the commands about meetings read from the year's workbook: its regulation, its calendar, who sits on
// the committee, who came.
#pragma once

#include "commands/invocation.hxx"
#include "committee/attendance_sheet.hxx"
#include "committee/meeting_chair.hxx"
#include "committee/meeting_words.hxx"
#include "committee/meetings.hxx"
#include "committee/roster.hxx"
#include "office/document.hxx"
#include "office/workbook/picture.hxx"
#include "profile/profile.hxx"
#include "workbook/forms.hxx"

#include <optional>
#include <string>
#include <vector>

namespace ansinh::commands {

class MeetingSource {
public:
    /// Throws Error "profile.none", "parameters.refused", "data.missing", "data.broken", "command.cancelled".
    MeetingSource(Invocation& invocation, const office::Document& document);

    workbook::Picture workbook() const { return m_picture.view(); }
    const workbook::Forms& forms() const { return m_forms; }
    const committee::MeetingWords& words() const { return m_words; }
    const profile::Profile& profile() const { return m_profile; }

    /// Who sits on the committee that day, with whoever the roster has rows for but no name yet. Throws what
    /// committee::refuse_unread throws.
    std::vector<committee::Participant> members_on(calendar::Date day) const;
    /// The same where the roster must be fit for papers: throws what committee::refuse_unsound throws, and
    /// "meeting.refused" with committee::roster_faults.
    std::vector<committee::Participant> complete_members_on(calendar::Date day) const;

    /// Who came to the meeting: the sheet asked for, else the meeting's own one, else the workbook's single one
    /// (range `diem_danh`). Adds to `notes`: "meeting.attendance-shared" (sheet, the name of an own one) for the
    /// single one where the calendar has several meetings, "meeting.attendance-other-day" (sheet, day) for an own one
    /// that speaks of another day, and committee::roster_remarks. Throws Error "sheet.unknown",
    /// "meeting.no-attendance" (the sheet), and what committee::read_attendance throws.
    committee::Attendance attendance(const committee::MeetingCalendar& calendar, const committee::Meeting& meeting,
                                     const std::optional<std::string>& asked, std::vector<Message>& notes) const;
    /// The meeting's own sheet as the workbook spells its name, where it has one.
    std::optional<std::string> own_attendance_sheet(const committee::Meeting& meeting) const;

private:
    std::optional<committee::Roster> roster_on(calendar::Date day) const;
    committee::Attendance attendance_on(const table::Sheet& sheet) const;

    Invocation& m_invocation;
    const office::Document& m_document;
    profile::Profile m_profile;
    workbook::Forms m_forms;
    committee::MeetingWords m_words;
    office::WorkbookPicture m_picture;
};

} // namespace ansinh::commands
