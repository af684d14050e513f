// The seats of a committee in the order of its regulation, those that repeat once for each village, school or
// provider. See docs/design/committee.md.
#pragma once

#include "profile/profile.hxx"
#include "workbook/plan.hxx"
#include "workbook/words.hxx"

#include <optional>
#include <string>
#include <vector>

namespace ansinh::committee {

using profile::Each;
using profile::Profile;
using profile::Role;

/// The names of what a regulation's seats repeat over, in the clerk's order; an empty name is one that is not
/// known yet.
struct Places {
    std::vector<std::string> units;     ///< villages …; of a province districts
    std::vector<std::string> schools;
    std::vector<std::string> providers;

    std::vector<int> unit_rows = {}; ///< of each unit among the rows of `ten_thon`, from 1; none: all in order

    const std::vector<std::string>& of(Each each) const;
};

struct Seat {
    std::string id;    ///< of the regulation's seat; empty: the regulation has none such
    Role role = Role::member;
    std::string title; ///< in the committee: "Phó Trưởng Ban thường trực"
    std::string post;  ///< post and agency; empty where the regulation names none
    std::optional<Each> each; ///< what the seat repeats over
    std::string place; ///< the village, school or provider of this one; empty: single, or not known yet
    int number = 0;    ///< of a seat that repeats, from 1; 0: a single one
    std::string article;
};

/// Mỏ Cày with 5 schools, 24 villages and 2 providers: 45. A post that repeats ends in its place's name
/// ("Trưởng các Thôn: Thôn 3"), or number while that is not known. Bodies without a seat (parties) are none.
std::vector<Seat> seats_of(const Profile& profile, const Places& places, const workbook::Words& words);

/// What the sheet's cell of a seat's post holds in the year's workbook, where the name of a unit follows the
/// sheet *Thôn*.
workbook::Content post_content(const Profile& profile, const Seat& seat, const Places& places,
                               const workbook::Words& words);

} // namespace ansinh::committee
