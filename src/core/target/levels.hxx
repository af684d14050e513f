// Units in groups that get a number together first: what a plan knows of them, and what an allocation through
// them came to. See docs/design/levels.md.
#pragma once

#include "quota/levels.hxx"
#include "table/sheet.hxx"

#include <optional>
#include <string>
#include <vector>

namespace ansinh::target {

struct Plan;

/// What units are grouped by: nothing, the table's section rows, or the texts in columns, the outermost
/// first.
struct LevelsChoice {
    bool sections = false;
    std::vector<int> columns; ///< empty with `sections`
    bool empty() const { return !sections && columns.empty(); }
    bool operator==(const LevelsChoice&) const = default;
};

/// A section of the table, or the rows with the same text: its number is handed out first, then what it got
/// is handed to what is in it.
struct Group {
    std::string name;                  ///< as shown; with its parent's where another group is called so
    std::optional<std::size_t> parent; ///< place of a group before it; none: it has its number from the total
    std::size_t depth = 0;             ///< 0: the outermost
    std::optional<int> row;            ///< of a section
    std::optional<table::Position> into; ///< where its number is written; none: nowhere
    // Of the number written, as asked for; none where empty.
    quota::Bound minimum, maximum, locked;
};

/// The groups of a plan, each after its parent, in the order in which they first have a unit.
struct Levels {
    LevelsChoice choice;
    std::vector<std::string> headers; ///< by depth: header of the column; empty text for sections
    std::vector<Group> groups;
    std::vector<std::optional<std::size_t>> of_unit; ///< one a unit: its innermost group, none outside of any
    bool empty() const { return groups.empty(); }
    std::size_t count_at(std::size_t depth) const;
};

/// A plan handed out through its groups. Nodes of the tree are the total, the groups and the units, each
/// after its parent and in the table's order.
struct SolvedLevels {
    quota::LevelsAllocation tree;
    std::vector<std::size_t> node_of_unit;
    std::vector<std::size_t> node_of_group;
    std::vector<std::size_t> spoken;        ///< by node: its place in Plan::spoken_names(); 0 for the total
    std::vector<std::int64_t> group_people; ///< what is written for each group: its units' numbers together
};

/// Precondition: the plan has groups and no faults. Throws Error, `Units` as places in Plan::spoken_names()
/// and amounts as numbers written (people taking part already included): what target::solve throws, and
/// "quota.levels.…" of the group at which there is no solution.
SolvedLevels solve_levels(const Plan& plan);

} // namespace ansinh::target
