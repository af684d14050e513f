// Who sits on a committee by its regulation and what each has to do.
#pragma once

#include "profile/profile.hxx"

#include <string_view>
#include <vector>

namespace ansinh::profile {

/// Null for an id the profile has no seat of.
const Seat* find_seat(const Profile& profile, std::string_view id);

/// The duties of a seat in the order of the regulation: those of its role, which it shares, and its own.
/// Mỏ Cày Điều 3 to 5: the Chánh Văn phòng has 3 as a deputy and 6 of his own.
std::vector<const Duty*> duties_of(const Profile& profile, const Seat& seat);

/// The reporters of one tier in the order of the list.
std::vector<const Reporter*> reporters_of(const Profile& profile, int tier);

} // namespace ansinh::profile
