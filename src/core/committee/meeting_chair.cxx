#include "committee/meeting_chair.hxx"

#include "text/normalise.hxx"

#include <algorithm>

namespace ansinh::committee {

namespace {

using profile::Role;

std::string with_post(const Participant& member) {
    return member.post.empty() ? member.title : member.title + ", " + member.post;
}

/// "Nguyễn Văn Mẫu", "Nguyễn Văn Mẫu, Trưởng Ban", "Nguyễn Văn Mẫu - Trưởng Ban".
bool names(const std::string& key, const Participant& member) {
    const std::string name = text::name_key(member.name);
    if (name.empty() || !key.starts_with(name)) return false;
    return key.size() == name.size() || key[name.size()] == ',' ||
           key.substr(name.size()).starts_with(" -") || key.substr(name.size()).starts_with(" (");
}

/// "Trưởng Ban Chỉ đạo (Điều 3.3), Phó Trưởng Ban thường trực (Điều 4.2.1)".
std::string who_may(const profile::Profile& profile) {
    std::string all;
    for (const profile::Chair& chair : profile.chairs) {
        const auto seat = std::ranges::find(profile.seats, chair.role, &profile::Seat::role);
        if (seat == profile.seats.end()) continue;
        all += (all.empty() ? "" : ", ") + seat->title;
        if (!chair.origin.article.empty()) all += " (" + chair.origin.article + ")";
    }
    return all;
}

} // namespace

std::vector<Message> roster_faults(std::span<const Participant> members, const std::string& sheet, Date on) {
    if (members.empty()) return {{"meeting.no-roster", {sheet, calendar::numeric(on)}}};
    std::vector<Message> faults;
    for (const Participant& member : members)
        if (member.name.empty()) faults.push_back({"meeting.no-name", {member.cell, with_post(member)}});
    return faults;
}

Chair find_chair(const MeetingCalendar& calendar, const Meeting& meeting,
                 std::span<const Participant> members, const profile::Profile& profile,
                 const std::string& delegation) {
    Chair chair;
    chair.delegation = meeting.delegation.empty() ? delegation : meeting.delegation;
    if (meeting.chair.empty()) return chair;

    const std::string key = text::name_key(meeting.chair);
    const auto cell = calendar.cell_name(meeting, "chair");
    const Participant* found = nullptr;
    const auto by_name =
        std::ranges::find_if(members, [&](const Participant& member) { return names(key, member); });
    if (by_name != members.end()) {
        found = &*by_name;
        chair.who = found;
    } else {
        const auto has_title = [&](const Participant& member) { return text::name_key(member.title) == key; };
        const auto by_title = std::ranges::find_if(members, has_title);
        if (by_title == members.end())
            throw Error("meeting.chair-not-member", {cell, meeting.chair, who_may(profile)});
        found = &*by_title;
        if (std::ranges::count_if(members, has_title) == 1) chair.who = found;
    }
    chair.role = found->role;
    if (found->role == Role::head || profile.chairs.empty()) return chair;

    const std::string name = chair.who == nullptr ? meeting.chair : chair.who->name;
    const auto rule = std::ranges::find(profile.chairs, found->role, &profile::Chair::role);
    if (rule == profile.chairs.end())
        throw Error("meeting.chair-not-allowed", {cell, name, found->title, who_may(profile)});
    if (rule->delegation.value_or(false) && chair.delegation.empty())
        throw Error("meeting.delegation-needed",
                    {calendar.cell_name(meeting, "delegation"), name, found->title, rule->origin.article});
    chair.notes.push_back({"meeting.chaired-by-deputy", {found->title, rule->origin.article}});
    return chair;
}

} // namespace ansinh::committee
