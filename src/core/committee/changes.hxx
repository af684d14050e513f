// Kiện toàn: who left a committee, who came and whose post or title changed between two days.
#pragma once

#include "committee/roster.hxx"

#include <cstdint>
#include <optional>
#include <vector>

namespace ansinh::committee {

enum class ChangeKind : std::uint8_t {
    out,    ///< a member on the first day, none on the second
    in,     ///< the other way round
    changed ///< a member on both days, in another seat, under another title or with another post or agency
};

struct Change {
    ChangeKind kind = ChangeKind::out;
    const Holding* before = nullptr; ///< on the first day; of `in`: who held that seat then and left it, if anybody
    const Holding* after = nullptr;  ///< on the second day; null for `out`
};

/// Compares the members of two days, the earlier one first, whoever sat between them. All out, all in, all
/// changed, each in the order of the seats. A person is known by name (text::name_key); of namesakes those who
/// keep their seat are one and the same. Source: Mỏ Cày Điều 4.2.4.
std::vector<Change> changes(const Roster& roster, Date first, Date second);

/// The day before somebody last came or went, up to `day`: what the roster is compared with when nobody says. Nothing
/// where nobody did.
std::optional<Date> day_before_last_change(const Roster& roster, Date day);

} // namespace ansinh::committee
