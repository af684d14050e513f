// A regulation over time: one profile for ever, or one for each stretch of time where the clerk's *Tham số*
// changes values by date.
#pragma once

#include "profile/profile.hxx"

#include <iterator>
#include <map>
#include <utility>

namespace ansinh::profile {

class Regulation {
public:
    /// The same on every day.
    explicit Regulation(Profile profile) { m_from.emplace(Date::min(), std::move(profile)); }

    /// From that day on it is this one, until the next.
    void change(Date from, Profile profile) { m_from.insert_or_assign(from, std::move(profile)); }

    /// What holds on that day. For a report ask for the period's last day, for a meeting for the day of the
    /// last one.
    const Profile& on(Date day) const { return std::prev(m_from.upper_bound(day))->second; }

private:
    std::map<Date, Profile> m_from;
};

} // namespace ansinh::profile
