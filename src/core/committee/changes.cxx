#include "committee/changes.hxx"

#include "text/normalise.hxx"

#include <algorithm>
#include <optional>
#include <string>

namespace ansinh::committee {

namespace {

/// A member of one of the two days, with what he is compared by.
struct Member {
    const Holding* holding;
    std::string name, title, post;
    std::optional<std::size_t> partner{}; ///< among the other day's members
};

std::vector<Member> members(const Roster& roster, Date day) {
    std::vector<Member> all;
    for (const Holding* holding : members_on(roster, day))
        all.push_back({holding, text::name_key(holding->name), text::name_key(holding->title),
                       text::name_key(holding->post)});
    return all;
}

/// Pairs who is the same person on both days, as far as `same` can tell and nobody else has been taken for him.
template <class Same>
void pair_up(std::vector<Member>& before, std::vector<Member>& after, Same&& same) {
    for (std::size_t one = 0; one < before.size(); ++one)
        for (std::size_t other = 0; other < after.size() && !before[one].partner; ++other) {
            if (after[other].partner || before[one].name != after[other].name) continue;
            if (!same(*before[one].holding, *after[other].holding)) continue;
            before[one].partner = other;
            after[other].partner = one;
        }
}

const Holding* left_the_seat(const std::vector<Member>& before, std::size_t seat) {
    for (const Member& member : before)
        if (!member.partner && member.holding->seat == seat) return member.holding;
    return nullptr;
}

} // namespace

std::vector<Change> changes(const Roster& roster, Date first, Date second) {
    std::vector<Member> before = members(roster, first), after = members(roster, second);
    pair_up(before, after, [](const Holding& one, const Holding& other) { return one.seat == other.seat; });
    pair_up(before, after, [](const Holding&, const Holding&) { return true; });
    std::vector<Change> all;
    for (const Member& member : before)
        if (!member.partner) all.push_back({ChangeKind::out, member.holding, nullptr});
    for (const Member& member : after)
        if (!member.partner)
            all.push_back({ChangeKind::in, left_the_seat(before, member.holding->seat), member.holding});
    for (const Member& member : after) {
        if (!member.partner) continue;
        const Member& was = before[*member.partner];
        if (was.holding->seat != member.holding->seat || was.title != member.title || was.post != member.post)
            all.push_back({ChangeKind::changed, was.holding, member.holding});
    }
    return all;
}

std::optional<Date> day_before_last_change(const Roster& roster, Date day) {
    std::optional<Date> last; // the last day as it was
    const auto look_at = [&](std::optional<Date> before) {
        if (before && *before < day && (!last || *last < *before)) last = before;
    };
    for (const Holding& holding : roster.holdings) {
        if (holding.name.empty()) continue;
        if (holding.from) look_at(*holding.from - std::chrono::days(1));
        look_at(holding.to);
    }
    return last;
}

} // namespace ansinh::committee
