// From a clerk's sheet and a request to a complete plan: which cells get how many people, or everything that
// stands in the way, all at once. Nothing is written here. See docs/design/allocate.md.
#pragma once

#include "quota/allocation.hxx"
#include "table/discovery.hxx"
#include "target/request.hxx"

#include <optional>
#include <string>
#include <vector>

namespace ansinh::target {

/// A bound as a formula writes it: one number for all, or the cells that hold it.
struct BoundSource {
    std::optional<std::int64_t> number;
    std::optional<table::Area> cells;
};

struct Plan {
    // One entry per unit, in the table's order.
    std::vector<std::string> names;
    std::vector<table::Position> into;
    std::vector<double> basis;
    std::vector<quota::Bound> minimum; ///< empty: none
    std::vector<quota::Bound> maximum; ///< empty: none

    std::int64_t total = 0;
    std::optional<table::Position> total_cell; ///< where the total was read, when it was
    quota::Method method = quota::Method::hamilton;

    std::string unit_word; ///< what the names begin with ("Thôn") when it is a word for a unit; else empty
    std::string basis_header; ///< last text of the basis column's header; empty outside a table
    table::Area basis_area;   ///< from the first to the last basis cell
    BoundSource minimum_source, maximum_source;

    std::vector<Message>
        faults; ///< what stands in the way; the plan is to be carried out only when there are none
    std::vector<Message> notes; ///< what the clerk should know when it succeeds

    /// Valid as long as the plan and only without faults.
    quota::Problem problem() const { return {total, basis, minimum, maximum, method}; }
};

/// Throws Error for what makes looking further senseless (no table, an unknown column, a question of which);
/// everything else that is wrong is collected in `faults`.
Plan make_plan(const table::Sheet& sheet, std::span<const table::Table> tables,
               const table::Vocabulary& words, const Request& request);

} // namespace ansinh::target
