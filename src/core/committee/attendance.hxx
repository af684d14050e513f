// Who came to a meeting, who stood in, who was excused, and what each said: the sheet *Điểm danh, ý kiến*.
#pragma once

#include "calendar/date.hxx"
#include "committee/meeting_words.hxx"
#include "message.hxx"
#include "profile/profile.hxx"
#include "workbook/forms.hxx"
#include "workbook/picture.hxx"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ansinh::committee {

using calendar::Date;

/// One row; texts are on one line.
struct Attendee {
    int row = 0; ///< of the sheet, from 0
    std::string name, post;
    std::optional<Presence> presence; ///< nothing: not marked yet
    std::string substitute, reason;
    std::optional<Date> consent; ///< the day the head agreed to the absence
    std::string opinion;
    std::optional<Vote> vote; ///< of the member, or of who stood in
};

struct Attendance {
    std::string sheet;
    std::vector<Attendee> all; ///< in the order of the sheet
};

/// The body of a sheet of that form: the named range `diem_danh`, or what stands below the form's headers on
/// another sheet (see find_attendance). Rows in which nothing is typed are passed over. Throws Error
/// "meeting.refused" with all faults: "meeting.no-name-attending" (cell) for a row without a name that says
/// something else, "meeting.presence-unknown" (cell, text, allowed), "meeting.vote-unknown" (cell, text,
/// allowed), and those of workbook::read_register.
Attendance read_attendance(const workbook::Region& body, const workbook::Form& form,
                           const MeetingWords& words, Date null_date);

/// What stands below the headers of the form, up to the first row that says nothing; for a sheet that the
/// clerk copied for another meeting. Throws Error "meeting.no-attendance" (the sheet) where there are none
/// such.
workbook::Region find_attendance(const table::Sheet& sheet, const workbook::Form& form);

/// Whole people.
struct AttendanceTally {
    std::int64_t members = 0, present = 0, substitutes = 0, excused = 0, unexcused = 0, unmarked = 0;
    bool operator==(const AttendanceTally&) const = default;
};
AttendanceTally tally(const Attendance& attendance);

/// In the regulation's words: "vắng được Trưởng Ban Chỉ đạo đồng ý, có người họp thay"; "vắng được đồng ý,
/// chưa cử người họp thay" only where the regulation asks for a substitute (Thanh Hóa Điều 10.2b).
std::string absence_words(const Attendee& attendee, const profile::Profile& profile,
                          const MeetingWords& words);

/// What the regulation asks for and the sheet does not say: "meeting.consent-missing" (names: absent without
/// the day of the head's consent, Mỏ Cày Điều 7.2, Thanh Hóa Điều 10.2b), "meeting.substitute-missing"
/// (names: excused, nobody sent), "meeting.substitute-unnamed" (names: somebody stood in, it is not said
/// who), and "meeting.unmarked" (how many).
std::vector<Message> attendance_remarks(const Attendance& attendance, const profile::Profile& profile);

} // namespace ansinh::committee
