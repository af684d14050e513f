#include "committee/seats.hxx"

#include "profile/roster.hxx"
#include "profile/sheet_words.hxx"
#include "workbook/several.hxx"

#include <utility>

namespace ansinh::committee {

namespace {

Seat single_seat(const profile::Seat& seat) {
    Seat result{seat.id, seat.role, seat.title, seat.post.value_or(std::string()), seat.each, {}, 0, {}};
    result.article = seat.origin.article;
    return result;
}

std::string post_at(const std::string& post, const std::string& place, int number, std::size_t all, Each each,
                    const workbook::Words& words) {
    if (!place.empty()) return profile::fill(words.named, {post}) + ' ' + place;
    if (each == Each::subunit || each == Each::district)
        return profile::fill(words.named, {post}) + ' ' +
               profile::fill(words.unnamed, {std::to_string(number)});
    return all == 1 ? post : profile::fill(words.numbered, {post, std::to_string(number)});
}

} // namespace

const std::vector<std::string>& Places::of(Each each) const {
    switch (each) {
    case Each::school:
        return schools;
    case Each::provider:
        return providers;
    case Each::subunit:
    case Each::district:
        break;
    }
    return units;
}

std::vector<Seat> seats_of(const Profile& profile, const Places& places, const workbook::Words& words) {
    std::vector<Seat> seats;
    for (const profile::Seat& seat : profile.seats) {
        if (seat.role == Role::party) continue;
        const Seat one = single_seat(seat);
        if (!seat.each) {
            seats.push_back(one);
            continue;
        }
        const std::vector<std::string>& names = places.of(*seat.each);
        for (const std::string& name : names) {
            Seat& each = seats.emplace_back(one);
            each.place = name;
            each.number = static_cast<int>(&name - names.data()) + 1;
            each.post = post_at(one.post, name, each.number, names.size(), *seat.each, words);
        }
    }
    return seats;
}

workbook::Content post_content(const Profile& profile, const Seat& seat, const Places& places,
                               const workbook::Words& words) {
    if (seat.post.empty()) return {};
    const profile::Seat* regulation = profile::find_seat(profile, seat.id);
    const bool of_unit = seat.each == Each::subunit || seat.each == Each::district;
    if (!of_unit || regulation == nullptr || !regulation->post) return seat.post;
    const auto place = static_cast<std::size_t>(seat.number) - 1;
    if (!places.unit_rows.empty() && place >= places.unit_rows.size()) return seat.post; // the sheet has no row for it
    const int row = place < places.unit_rows.size() ? places.unit_rows[place] : seat.number;
    const workbook::Counts up_to_row{row, 1, 1};
    return workbook::one_for_each(*regulation->post, seat.each, up_to_row, words).back();
}

} // namespace ansinh::committee
