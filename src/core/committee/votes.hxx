// Votes and opinions: counted as they were given. Nobody's silence is an agreement, nobody who stands in is a
// member, no quorum is asked for where the regulation names none, and nothing is called passed.
#pragma once

#include "committee/attendance.hxx"
#include "committee/meeting_chair.hxx"

#include <cstdint>
#include <optional>
#include <vector>

namespace ansinh::committee {

/// Whole people; `silent`: those who chose nothing.
struct VoteCount {
    std::int64_t agree = 0, disagree = 0, other = 0, silent = 0;

    std::int64_t of(Vote vote) const {
        return vote == Vote::agree ? agree : vote == Vote::disagree ? disagree : other;
    }
    std::int64_t given() const { return agree + disagree + other; }
    std::int64_t all() const { return given() + silent; }
    bool operator==(const VoteCount&) const = default;
};

/// Of a meeting. 17 seats, 13 present, 2 substitutes: 9/2/2 of 13, the substitutes apart.
struct VoteTally {
    VoteCount members;     ///< members present
    VoteCount substitutes; ///< who stood in, apart
    std::int64_t absent =
        0; ///< choices beside the name of somebody who was not there and sent nobody: not counted

    /// What more than half of the members present chose (Mỏ Cày Điều 7.1, Thanh Hóa Điều 10.1: "quyết định
    /// theo đa số").
    std::optional<Vote> majority() const;
    /// Whether anybody in the room, also one who stood in, was of another opinion than "đồng ý".
    bool dissent() const;
};
VoteTally votes_of(const Attendance& attendance);

/// What the regulation asks for where opinions differ (Mỏ Cày Điều 7.1, Thanh Hóa Điều 10.1: the head's
/// opinion concludes).
enum class DissentRule : std::uint8_t {
    none,      ///< nobody differed, or the regulation says nothing
    concluded, ///< the head was in the chair: his conclusion goes into the minutes
    awaited    ///< somebody else was: the head's conclusion is still to come
};
DissentRule dissent_rule(const VoteTally& votes, const Chair& chair, const profile::Profile& profile);

/// Of a round of written opinions (Thanh Hóa Điều 10.2a): a form came back when something is chosen or
/// written.
struct WrittenTally {
    std::int64_t sent = 0, returned = 0;
    VoteCount votes; ///< of the forms that came back
    std::vector<const Attendee*> unreturned;
};
WrittenTally written_tally(const Attendance& attendance);

} // namespace ansinh::committee
