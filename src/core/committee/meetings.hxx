// The calendar of a committee's meetings: the rows of *Lịch họp*, which of them is meant, when the next
// regular one is due. See docs/design/meetings.md.
#pragma once

#include "calendar/date.hxx"
#include "committee/meeting_words.hxx"
#include "message.hxx"
#include "profile/profile.hxx"
#include "workbook/forms.hxx"
#include "workbook/picture.hxx"
#include "workbook/register.hxx"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::committee {

using calendar::Date;

/// One row. Texts are on one line.
struct Meeting {
    std::size_t row = 0;    ///< in MeetingCalendar::rows
    std::size_t number = 1; ///< in the calendar, from 1: what its STT shows
    std::size_t nth = 1;    ///< among those of its kind, from 1
    MeetingKind kind = MeetingKind::regular;
    std::optional<Date> due;   ///< Hạn họp, as the sheet has it
    std::optional<Date> day;   ///< Thời gian: held then, or called for then; a written round: closed then
    std::optional<int> minute; ///< of that day, where the cell has a time of day
    std::string place, chair, delegation, conclusions;
};

struct MeetingCalendar {
    workbook::Register rows;
    int year = 0;
    std::optional<Date> before; ///< the last regular meeting before this year
    std::vector<Meeting> meetings;

    /// "Lịch họp!D6"
    std::string cell_name(const Meeting& meeting, std::string_view column) const {
        return rows.cell_name(meeting.row, column);
    }
};

/// The body `lich_hop`, rows without a kind left out, with `nam` and `ngay_hop_truoc`. Throws Error
/// "meeting.no-calendar" where the workbook has no such range, "meeting.refused" with all cells that cannot
/// be read: "meeting.kind-unknown" (cell, text, kinds), "meeting.no-year" (cell), and those of read_register.
MeetingCalendar read_calendar(const workbook::Picture& workbook, const workbook::Forms& forms,
                              const MeetingWords& words);

/// The meeting of that number (STT), or of that day: the one it was held or called for, else the one due
/// then. Throws Error "meeting.none" (sheet) for an empty calendar, "meeting.unknown" (what was asked for,
/// the meetings there are).
const Meeting& find_meeting(const MeetingCalendar& calendar, std::string_view asked);

/// "1 (14/03/2026), 2": numbers, and days where they are known.
std::string listed(const MeetingCalendar& calendar);

/// A day that is not in the workbook's year: "meeting.outside-year" (cell, day, year).
std::optional<Message> outside_year(const MeetingCalendar& calendar, const Meeting& meeting);

/// By when the next regular meeting is due after those held until `on`: extraordinary ones move nothing,
/// closed written rounds only where the profile says so; before the first one of the year it goes by
/// `before`, else by the last day of the year before, as the sheet's own Hạn họp does. Nothing where the
/// regulation is silent. Sources: Mỏ Cày Điều 7.2; Thanh Hóa Điều 10.2a. Throws Error "date.range".
std::optional<Date> next_due(const MeetingCalendar& calendar, const profile::Profile& profile, Date on);

/// "08 giờ 00 phút, thứ Tư, ngày 14 tháng 10 năm 2026"; what is not known in braces.
std::string time_words(const Meeting& meeting, const MeetingWords& words);

/// "Họp định kỳ Ban Chỉ đạo lần 2 năm 2026", and within a sentence "cuộc họp định kỳ lần 2 …".
std::string title_of(const MeetingCalendar& calendar, const Meeting& meeting, const MeetingWords& words);
std::string mention_of(const MeetingCalendar& calendar, const Meeting& meeting, const MeetingWords& words);

} // namespace ansinh::committee
