// What a result changes: against the numbers that stand in the target cells, else against the latest result
// the document remembers ("giao bổ sung, điều chỉnh": what changed is listed).
#pragma once

#include "target/draft.hxx"
#include "target/memory.hxx"

#include <cstdint>
#include <optional>
#include <vector>

namespace ansinh::target {

struct Changes {
    std::vector<std::optional<std::int64_t>> before; ///< one per unit; none: nobody was handed out to it
    std::vector<std::size_t> raised, lowered;        ///< units, ascending; the others keep their number
    std::size_t same = 0;
};

/// Of a draft that is ready. `last` is the latest earlier result of its product, or null; it counts where no
/// target cell holds a number, and it is of the same kind. Nothing where there is nothing to compare with.
std::optional<Changes> changes_of(const Draft& draft, const Version* last);

/// "changes.summary" (units raised, units lowered, units that stay) or "changes.none".
Message summary_of(const Changes& changes);

/// "changes.list" (units raised, units lowered, a clause for each of the first eight, then how many more) or
/// "changes.none". A clause is "changes.raised" or "changes.lowered" (Units, before, now, difference).
Message list_of(const Changes& changes, const Draft& draft);

} // namespace ansinh::target
