#include "committee/duties.hxx"

#include "profile/roster.hxx"
#include "profile/sheet_words.hxx"

#include <algorithm>

namespace ansinh::committee {

namespace {

/// Of a seat the regulation does not have: those of its role.
std::vector<const profile::Duty*> duties_of(const Profile& profile, const Seat& seat) {
    profile::Seat asked;
    asked.id = seat.id;
    asked.role = seat.role;
    return profile::duties_of(profile, asked);
}

std::string titles_of(const Profile& profile, const std::vector<Role>& roles) {
    std::vector<std::string> titles;
    for (const profile::Seat& seat : profile.seats)
        if (std::ranges::find(roles, seat.role) != roles.end() &&
            std::ranges::find(titles, seat.title) == titles.end())
            titles.push_back(seat.title);
    std::string all;
    for (const std::string& title : titles)
        all += (all.empty() ? "" : ", ") + title;
    return all;
}

} // namespace

std::string duty_holder(const Profile& profile, const profile::Duty& duty) {
    if (duty.seat) {
        const profile::Seat* seat = profile::find_seat(profile, *duty.seat);
        return seat == nullptr ? std::string() : seat->post.value_or(seat->title);
    }
    return duty.roles ? titles_of(profile, *duty.roles) : std::string();
}

std::vector<Assignment> assignments(const Profile& profile, const Roster& roster, Date day) {
    std::vector<Assignment> all;
    for (const Holding* member : members_on(roster, day))
        all.push_back({member->seat, member, {}});
    for (const std::size_t seat : vacant_on(roster, day))
        if (!roster.seats[seat].id.empty()) all.push_back({seat, nullptr, {}});
    std::ranges::stable_sort(all, {}, &Assignment::seat);
    for (Assignment& one : all)
        one.duties = duties_of(profile, roster.seats[one.seat]);
    return all;
}

std::string duty_source(const Profile& profile, const profile::Duty& duty, const std::string& numbered) {
    const auto in_the_article = std::ranges::count_if(
        profile.duties, [&](const profile::Duty& other) { return other.origin.article == duty.origin.article; });
    if (in_the_article == 1) return duty.origin.article;
    return profile::fill(numbered, {duty.origin.article, std::to_string(duty.order)});
}

} // namespace ansinh::committee
