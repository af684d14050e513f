// From a clerk's sheet and a request to a complete plan: which cells get how many people, or everything that
// stands in the way, all at once. Nothing is written here. See docs/design/allocate.md.
#pragma once

#include "quota/allocation.hxx"
#include "table/discovery.hxx"
#include "target/levels.hxx"
#include "target/request.hxx"

#include <optional>
#include <string>
#include <string_view>
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
    std::vector<std::int64_t> opening; ///< people taking part already; empty unless at year's end
    std::vector<quota::Bound> minimum; ///< of the number written, as asked for; empty: none
    std::vector<quota::Bound> maximum; ///< of the number written, as asked for; empty: none
    std::vector<quota::Bound> locked;  ///< the number a locked unit keeps; empty: none
    std::vector<quota::Bound> not_yet; ///< people not yet participating, where a column says so; else empty

    Levels levels; ///< empty unless asked for
    /// The most a unit gets because nobody else is left to join, where that is asked for; else empty. No
    /// limit for a unit whose people not yet participating cannot be read.
    std::vector<quota::Bound> uncovered;
    /// What stands in the target cells, when an amount is handed out on top of it; else empty.
    std::vector<std::int64_t> present;

    Kind kind = Kind::newly_joined;
    table::Product product = table::Product::none;
    std::int64_t total = 0;                    ///< of the numbers written
    std::optional<table::Position> total_cell; ///< where the total was read, when it was
    std::optional<std::string> rate;           ///< the total as it was asked for ("95%"), when it was a rate
    std::int64_t handed_out = 0;               ///< total less everybody who takes part already
    quota::Method method = quota::Method::hamilton;

    std::string unit_word; ///< what the names begin with ("Thôn") when it is a word for a unit; else empty
    std::string basis_header; ///< last text of the basis column's header; empty outside a table
    table::Area basis_area;   ///< from the first to the last basis cell
    std::optional<table::Area> basis_less_area;   ///< what is taken off the basis, when asked for
    std::optional<table::Area> participants_area; ///< from the first to the last cell, at year's end
    std::optional<int> not_yet_column;
    std::optional<table::Area> not_yet_area; ///< from the first to the last cell of that column
    BoundSource minimum_source, maximum_source;

    std::vector<Message>
        faults; ///< what stands in the way; the plan is to be carried out only when there are none
    std::vector<Message> notes; ///< what the clerk should know when it succeeds

    // Bounds of the people handed out: a lock is both at once, and who takes part already is taken off.
    // Empty: none.
    std::vector<quota::Bound> least, most;

    /// Whether any unit or group keeps a number.
    bool has_locks() const;
    bool is_locked(std::size_t unit) const { return !locked.empty() && locked[unit].has_value(); }
    bool is_addition() const { return !present.empty(); }
    std::int64_t opening_of(std::size_t unit) const { return opening.empty() ? 0 : opening[unit]; }

    /// Of the units of a group together.
    std::int64_t opening_of_group(std::size_t group) const;

    /// What is handed out; valid as long as the plan and only without faults. Prefer target::solve, whose
    /// refusals speak of the numbers written.
    quota::Problem problem() const { return {handed_out, basis, least, most, method}; }
    /// What is written: who takes part already plus what is handed out.
    std::vector<std::int64_t> numbers(const quota::Allocation& allocation) const;

    /// How `Units` in messages are called: the units, then the groups.
    std::vector<std::string> spoken_names() const;
    /// Every cell that is written, in rising rows: the units', and those of groups that have one.
    std::vector<table::Position> written_cells() const;
};

/// Throws Error for what makes looking further senseless (no table, an unknown column, a question of which);
/// everything else that is wrong is collected in `faults`.
Plan make_plan(const table::Sheet& sheet, std::span<const table::Table> tables,
               const table::Vocabulary& words, const Request& request);

/// "2 khu vực, 6 thôn": whom the people are handed to, level by level.
Message whom(const Plan& plan);

/// What the units are called in a sentence: "thôn" where all their names begin so, else "đơn vị".
Message unit_noun(const Plan& plan);
/// The same for what the names begin with.
Message unit_noun(std::string_view unit_word);

} // namespace ansinh::target
