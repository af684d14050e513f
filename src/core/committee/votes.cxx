#include "committee/votes.hxx"

namespace ansinh::committee {

namespace {

void count(VoteCount& into, const std::optional<Vote>& vote) {
    if (!vote)
        ++into.silent;
    else if (*vote == Vote::agree)
        ++into.agree;
    else if (*vote == Vote::disagree)
        ++into.disagree;
    else
        ++into.other;
}

} // namespace

std::optional<Vote> VoteTally::majority() const {
    for (const Vote vote : {Vote::agree, Vote::disagree, Vote::other})
        if (members.of(vote) * 2 > members.all()) return vote;
    return std::nullopt;
}

bool VoteTally::dissent() const {
    return members.disagree + members.other + substitutes.disagree + substitutes.other > 0;
}

VoteTally votes_of(const Attendance& attendance) {
    VoteTally counted;
    for (const Attendee& attendee : attendance.all) {
        if (attendee.presence == Presence::present)
            count(counted.members, attendee.vote);
        else if (attendee.presence == Presence::substitute)
            count(counted.substitutes, attendee.vote);
        else if (attendee.vote)
            ++counted.absent;
    }
    return counted;
}

DissentRule dissent_rule(const VoteTally& votes, const Chair& chair, const profile::Profile& profile) {
    if (!votes.dissent() || !profile.settings.decision_dissent.value) return DissentRule::none;
    return chair.is_head() ? DissentRule::concluded : DissentRule::awaited;
}

WrittenTally written_tally(const Attendance& attendance) {
    WrittenTally counted;
    for (const Attendee& attendee : attendance.all) {
        ++counted.sent;
        if (!attendee.vote && attendee.opinion.empty()) {
            counted.unreturned.push_back(&attendee);
            continue;
        }
        ++counted.returned;
        count(counted.votes, attendee.vote);
    }
    return counted;
}

} // namespace ansinh::committee
