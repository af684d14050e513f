// What the values of a profile owe each other, whether they were read from a file or from a *Tham số* sheet.
#pragma once

#include "profile/profile.hxx"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace ansinh::profile {

enum class Contradiction : std::uint8_t {
    needed,   ///< must have a value because `other` has one
    idle,     ///< must be silent because `other` is
    no_month, ///< a week or a round has no calendar month, so no day of one either
    above,    ///< more than `other`
    tier_gap  ///< a tier without the one before it
};

struct Conflict {
    std::string_view list; ///< of the profile; empty for a setting
    std::size_t index = 0; ///< of the record
    std::string_view field;
    Contradiction kind = Contradiction::needed;
    std::string_view other; ///< the other field of the same record, the other setting
    bool operator==(const Conflict&) const = default;
};

std::vector<Conflict> conflicts(const Profile& profile);

} // namespace ansinh::profile
