#include "committee_papers/people.hxx"

#include "text/normalise.hxx"

#include <algorithm>

namespace ansinh::committee_papers {

namespace {

/// Titles in the committee as the regulation has them for that role, and in short.
std::vector<std::string> titles_of(profile::Role role, const Sources& sources) {
    std::vector<std::string> titles;
    for (const profile::Seat& seat : sources.profile.seats)
        if (seat.role == role) titles.push_back(text::name_key(seat.title));
    if (role == profile::Role::head) {
        titles.push_back(text::name_key(sources.kinds.words().head));
        titles.push_back(text::name_key(sources.kinds.words().head_of_committee));
    }
    return titles;
}

std::vector<Member> with_role(Book& book, const Sources& sources, Date day, profile::Role role) {
    const std::vector<std::string> titles = titles_of(role, sources);
    std::vector<Member> found;
    for (Member& member : book.members_on(day))
        if (std::ranges::find(titles, text::name_key(member.title)) != titles.end())
            found.push_back(std::move(member));
    return found;
}

} // namespace

std::vector<Member> heads_on(Book& book, const Sources& sources, Date day) {
    return with_role(book, sources, day, profile::Role::head);
}

std::optional<Member> standing_deputy_on(Book& book, const Sources& sources, Date day) {
    std::vector<Member> found = with_role(book, sources, day, profile::Role::standing_deputy);
    if (found.size() != 1) return std::nullopt;
    return std::move(found.front());
}

} // namespace ansinh::committee_papers
