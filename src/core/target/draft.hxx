// What a clerk sees of one product before anything is written: each unit's share, number and reason, or
// everything that stands in the way and which answer mends it. See docs/design/allocate-dialog.md.
#pragma once

#include "target/answer.hxx"
#include "target/levels.hxx"
#include "target/solution.hxx"

#include <optional>
#include <string>
#include <vector>

namespace ansinh::target {

struct DraftRow {
    std::string name;
    table::Position into;
    double basis = 0;
    std::int64_t opening = 0; ///< people taking part already; 0 unless at year's end
    /// λ · basis of what is handed out (without `opening`), exact, with the places that show it; none for a
    /// locked unit and as long as there are stops.
    std::optional<Quantity> share;
    std::optional<std::int64_t> before; ///< whole people that stand in the target cell now
    std::optional<std::int64_t> number; ///< what is written; none as long as there are stops
    bool locked = false;
    Message why_short; ///< two to four words; no code as long as there are stops
};

/// A group of units as a clerk sees it: what its units get together.
struct DraftGroup {
    std::string name;
    std::size_t depth = 0;
    std::optional<table::Position> into; ///< none: its number is written nowhere
    std::vector<std::size_t> units;      ///< places in Draft::rows, those of groups in it included
    bool locked = false;
    // As in DraftRow; `basis` is the sum of its units'.
    double basis = 0;
    std::optional<Quantity> share;
    std::optional<std::int64_t> number;
    Message why_short;
};

struct Draft {
    std::vector<Stop> stops; ///< nothing is to be written while there are any
    std::vector<Message> notes;
    std::vector<DraftRow> rows;     ///< one per unit; known as soon as table and columns are, numbers or not
    std::vector<DraftGroup> groups; ///< one per group of the plan; empty without levels
    Message summary; ///< "BHYT tự đóng: 120 người cho 6 thôn, ghi vào F13:F20"; no code as long as there are
                     ///< stops
    Plan plan; ///< as far as it came; `rows[i]` belongs to unit i
    /// Only without stops. Through levels only `given` is about the whole: what else there is to say stands
    /// in `levels`.
    std::optional<quota::Allocation> allocation;
    std::optional<SolvedLevels> levels; ///< only without stops, and with groups

    bool is_ready() const { return stops.empty(); }
    /// What is written into plan.into; only when ready.
    std::vector<std::int64_t> numbers() const { return plan.numbers(*allocation); }
    /// What is written into plan.written_cells(), groups included; only when ready.
    std::vector<std::int64_t> written_numbers() const;
};

/// "BHYT tự đóng: 120 người cho 6 thôn, ghi vào F13:F20"; of a plan without faults.
Message summary_of(const Plan& plan);

/// "BHYT tự đóng". Precondition: a product.
Message product_name(table::Product product);

/// Never throws an Error: what a clerk can mend is a stop.
Draft make_draft(const table::Sheet& sheet, std::span<const table::Table> tables,
                 const table::Vocabulary& words, const Request& request);

/// Why a unit or group (a place in Plan::spoken_names()) gets its number, in one sentence; on demand because
/// it costs a pass over all units. The first of the stops while there are any.
Message why(const Draft& draft, std::size_t place);

/// The same of a group, which has its number before its units.
Message why_group(const Draft& draft, std::size_t group);

} // namespace ansinh::target
