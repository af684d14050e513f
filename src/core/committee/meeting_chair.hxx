// Who may chair a committee's meeting by its regulation, and what that needs.
#pragma once

#include "committee/meetings.hxx"
#include "message.hxx"
#include "profile/profile.hxx"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ansinh::committee {

/// A member of the committee on a meeting's day, as its papers need one. The cell is for messages:
/// "Danh sách thành viên BCĐ!B7".
struct Participant {
    std::string name, post, title;
    profile::Role role = profile::Role::member;
    std::string substitute; ///< the one named for good in the roster; may be empty
    std::string cell;
};

/// That there is a roster and a name in every row. Faults: "meeting.no-roster" (sheet, day) or all of
/// "meeting.no-name" (cell, title and post). Two heads are committee::refuse_unsound's.
std::vector<Message> roster_faults(std::span<const Participant> members, const std::string& sheet, Date on);

struct Chair {
    const Participant* who = nullptr;  ///< nothing: nobody is named, or a title that several members have
    std::optional<profile::Role> role; ///< nothing: nobody is named
    std::string delegation;            ///< the paper by which it was delegated
    std::vector<Message> notes;        ///< "meeting.chaired-by-deputy" (title, article)

    bool is_head() const { return role == profile::Role::head; }
};

/// Who the calendar names in Chủ trì, by name or by title. `delegation`: instead of an empty cell Văn bản ủy
/// quyền. The head always may; others where the regulation says so, with a delegation where it asks for one
/// (Mỏ Cày Điều 4.2.1, 7.1; Thanh Hóa Điều 10.1, 10.2b); a silent regulation refuses nobody. Throws Error
/// "meeting.chair-not-member" (cell, text, who may), "meeting.chair-not-allowed" (cell, name, title, who
/// may), "meeting.delegation-needed" (cell, name, title, article).
Chair find_chair(const MeetingCalendar& calendar, const Meeting& meeting,
                 std::span<const Participant> members, const profile::Profile& profile,
                 const std::string& delegation = {});

} // namespace ansinh::committee
