// Handing a number of people down a tree (commune → area → village, provider → point → collector): the number
// of every inner node is shared out among its children, exactly, so that every level adds up. See
// docs/design/levels.md.
#pragma once

#include "quota/allocation.hxx"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace ansinh::quota {

/// A tree as flat arrays, one entry a node. Node 0 is the root and gets the total; every other node comes
/// after its parent. Children of one node are served in their order where remainders are equal. Spans are
/// borrowed for the length of the call.
struct LevelsProblem {
    std::int64_t total = 0;              ///< people, 0 … 2^53
    std::span<const std::size_t> parent; ///< not read for node 0
    /// ≥ 0. Every leaf has one; an inner node without one goes by the sum of its leaves', which is exact up
    /// to the 15 significant digits a cell shows. Not read for node 0.
    std::span<const std::optional<double>> basis;
    /// Empty: none; else one a node. Of an inner node they bound the sum of its children, besides their own
    /// bounds. Not read for node 0.
    std::span<const Bound> minimum, maximum;
    Method method = Method::hamilton;
};

/// What one inner node handed to its children.
struct Split {
    std::size_t node = 0;              ///< whose number was shared out
    std::vector<std::size_t> children; ///< their nodes
    // One entry a child: what went into `allocation`. Bounds are those that hold: of an inner node also what
    // its children need and can take. Empty: none.
    std::vector<double> basis;
    std::vector<Bound> minimum, maximum;
    Allocation allocation;
    Method method = Method::hamilton;

    /// Valid as long as the split.
    Problem problem(std::int64_t total) const { return {total, basis, minimum, maximum, method}; }
};

struct LevelsAllocation {
    static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

    std::vector<std::int64_t> given; ///< one a node; of an inner node the sum of its children's
    std::vector<Split> splits;       ///< one an inner node, in the order of the nodes
    std::vector<std::size_t> split;  ///< place in `splits` of the one a node has its number from; none: root
    std::vector<std::size_t> place;  ///< of a node among the children of that split; 0 for the root

    const Split& split_of(std::size_t node) const { return splits[split[node]]; }
    Problem problem_of(const Split& of) const { return of.problem(given[of.node]); }
};

/// quota::allocate for each inner node from the root down. The bounds that hold for a node are what it asks
/// for and what its children need and can take: the larger minimum, the smaller maximum. A node with basis 0
/// gets its minimum. So a solution is found wherever there is one that gives nothing without a basis. Where a
/// method gives everybody a first person (gives_everybody_one) and people suffice, an inner node gets at
/// least one for each of its leaves with a basis, as far as maximums allow.
///
/// `Units` in messages are nodes. Throws Error:
/// - "quota.shape": arrays of different lengths, or no node;
/// - "quota.levels.parent" (Units): nodes that do not come after their parents;
/// - "quota.levels.leaf-without-basis" (Units);
/// - "quota.basis-invalid", "quota.bound-invalid", "quota.total-invalid", "quota.bounds-crossed" as
/// quota::allocate;
/// - "quota.levels.minimums-above-maximum" (Units, one node; Σ minimums of its children, its maximum, people
/// too many);
/// - "quota.levels.maximums-below-minimum" (Units, one node; Σ maximums of its children, its minimum, people
/// missing);
/// - what quota::allocate says of the whole, in terms of the root's children: "quota.minimum-too-large",
/// "quota.maximum-too-small…", "quota.no-basis".
LevelsAllocation allocate_levels(const LevelsProblem& problem);

/// Why a node got its number from its parent: quota::explain in terms of nodes. Precondition: not the root.
Message explain(const LevelsAllocation& levels, std::size_t node);

/// The same for every step from the root's child down to the node.
std::vector<Message> explain_path(const LevelsAllocation& levels, std::size_t node);

/// The message with every unit `u` as `units[u]`, in nested messages too.
Message renamed(Message message, std::span<const std::size_t> units);

} // namespace ansinh::quota
