// What the commands about meetings read from the year's workbook: its regulation, its calendar, who sits on
// the committee, who came.
#pragma once

#include "commands/invocation.hxx"
#include "committee/attendance.hxx"
#include "committee/meeting_chair.hxx"
#include "committee/meeting_words.hxx"
#include "committee/meetings.hxx"
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

    /// Who sits on the committee that day, with whoever the roster has rows for but no name yet. Throws Error
    /// "meeting.refused" with the cells that cannot be read.
    std::vector<committee::Participant> members_on(calendar::Date day) const;
    /// The same where the roster must be fit for papers: committee::roster_faults are refused, too.
    std::vector<committee::Participant> complete_members_on(calendar::Date day) const;

    /// The sheet of that name, else the range `diem_danh`. Throws Error "sheet.unknown",
    /// "meeting.no-attendance" (the sheet), and what committee::read_attendance throws.
    committee::Attendance attendance(const std::optional<std::string>& sheet) const;
    /// Where that table stands: its sheet's name and its body.
    workbook::NamedArea attendance_place() const;

private:
    Invocation& m_invocation;
    const office::Document& m_document;
    profile::Profile m_profile;
    workbook::Forms m_forms;
    committee::MeetingWords m_words;
    office::WorkbookPicture m_picture;
};

} // namespace ansinh::commands
