// Phân công nhiệm vụ: what each member of a committee has to do by its regulation.
#pragma once

#include "committee/roster.hxx"

#include <string>
#include <vector>

namespace ansinh::committee {

struct Assignment {
    std::size_t seat = 0;               ///< in Roster::seats
    const Holding* holding = nullptr;   ///< null: nobody holds the seat
    std::vector<const profile::Duty*> duties; ///< those of the role, then the seat's own; one bullet is one duty
};

/// For each member on that day, and each of the regulation's seats that nobody holds, in the order of the seats.
/// Mỏ Cày Điều 3 to 5: the Chánh Văn phòng has 3 + 6, the Công an 4 + 4.
std::vector<Assignment> assignments(const Profile& profile, const Roster& roster, Date day);

/// Whom the regulation gives the duty to: the seat's post, else the titles of the roles ("Phó Trưởng Ban thường trực, Phó
/// Trưởng Ban Chỉ đạo"); empty where it says nobody.
std::string duty_holder(const Profile& profile, const profile::Duty& duty);

/// How a duty is cited: its article, and which bullet where the article has several. Article and order
/// together are its key. `numbered`: "{0}, ý {1}".
std::string duty_source(const Profile& profile, const profile::Duty& duty, const std::string& numbered);

} // namespace ansinh::committee
