// What would come of a request before anything is written: the table of numbers and what to know about it, or
// everything that stands in the way.
#pragma once

#include "crosstable/plan.hxx"

#include <optional>
#include <vector>

namespace ansinh::crosstable {

struct Draft {
    std::vector<Message> stops; ///< nothing is to be written while there are any
    std::vector<Message> notes;
    Message summary; ///< "120 người cho 6 thôn × 12 tháng, ghi vào D5:O10"; only when ready
    Plan plan;       ///< as far as it came; without rows when it was refused outright
    std::optional<quota::Matrix> matrix; ///< only when ready

    bool is_ready() const { return stops.empty(); }
    /// What is written into a column of the plan, in the order of its rows; only when ready.
    std::vector<std::int64_t> numbers(std::size_t column) const;
};

/// Never throws an Error: what a clerk can mend is a stop.
Draft make_draft(const table::Sheet& sheet, std::span<const table::Table> tables,
                 const table::Vocabulary& words, const Request& request);

} // namespace ansinh::crosstable
