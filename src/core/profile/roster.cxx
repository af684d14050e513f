#include "profile/roster.hxx"

#include <algorithm>

namespace ansinh::profile {

const Seat* find_seat(const Profile& profile, std::string_view id) {
    for (const Seat& seat : profile.seats)
        if (seat.id == id) return &seat;
    return nullptr;
}

std::vector<const Duty*> duties_of(const Profile& profile, const Seat& seat) {
    std::vector<const Duty*> duties;
    for (const Duty& duty : profile.duties) {
        const bool shared =
            duty.roles && std::find(duty.roles->begin(), duty.roles->end(), seat.role) != duty.roles->end();
        if (shared || duty.seat == seat.id) duties.push_back(&duty);
    }
    return duties;
}

std::vector<const Reporter*> reporters_of(const Profile& profile, int tier) {
    std::vector<const Reporter*> reporters;
    for (const Reporter& reporter : profile.reporters)
        if (reporter.tier == tier) reporters.push_back(&reporter);
    return reporters;
}

} // namespace ansinh::profile
