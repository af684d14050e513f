// From a tree to one allocation an inner node: bounds come up from the leaves, numbers go down from the root.
#include "quota/levels.hxx"

#include "number/decimal.hxx"
#include "quota/sums.hxx"

#include <algorithm>
#include <cmath>
#include <ranges>
#include <utility>

namespace ansinh::quota {

namespace {

/// What a node needs at least and can take at most, its descendants considered; no most: any number.
struct Reach {
    Sum least = 0;
    std::optional<Sum> most;
    /// As `least`, and besides a first person for each leaf with a basis where the method gives that, as far
    /// as maximums allow.
    Sum first = 0;
};

class Tree {
public:
    explicit Tree(const LevelsProblem& problem) : m_problem(problem), m_size(problem.parent.size()) {}

    LevelsAllocation allocate() {
        check_shape();
        count_children();
        check_values();
        take_bases();
        take_reaches();
        hand_down();
        return std::move(m_result);
    }

private:
    bool is_leaf(std::size_t node) const { return m_children[node] == 0; }

    static Bound bound_at(std::span<const Bound> bounds, std::size_t node) {
        return bounds.empty() ? Bound() : bounds[node];
    }

    template <class Predicate>
    void refuse_nodes(const char* code, Predicate at_fault) const {
        Units nodes;
        for (std::size_t node = 1; node < m_size; ++node)
            if (at_fault(node)) nodes.indexes.push_back(node);
        if (!nodes.indexes.empty()) throw Error(code, {std::move(nodes)});
    }

    void check_shape() const {
        const auto fits = [&](std::size_t size) { return size == 0 || size == m_size; };
        if (m_size == 0 || m_problem.basis.size() != m_size || !fits(m_problem.minimum.size()) ||
            !fits(m_problem.maximum.size()))
            throw Error("quota.shape");
        refuse_nodes("quota.levels.parent", [&](std::size_t node) { return m_problem.parent[node] >= node; });
    }

    void count_children() {
        m_children.resize(m_size);
        for (std::size_t node = 1; node < m_size; ++node)
            ++m_children[m_problem.parent[node]];
    }

    void check_values() const {
        if (m_problem.total < 0 || m_problem.total > number::largest_exact)
            throw Error("quota.total-invalid", {m_problem.total});
        refuse_nodes("quota.levels.leaf-without-basis",
                     [&](std::size_t node) { return is_leaf(node) && !m_problem.basis[node]; });
        refuse_nodes("quota.basis-invalid", [&](std::size_t node) {
            const std::optional<double>& basis = m_problem.basis[node];
            return basis && (!std::isfinite(*basis) || *basis < 0);
        });
        const auto out_of_range = [](const Bound& bound) {
            return bound && (*bound < 0 || *bound > number::largest_exact);
        };
        refuse_nodes("quota.bound-invalid", [&](std::size_t node) {
            return out_of_range(bound_at(m_problem.minimum, node)) ||
                   out_of_range(bound_at(m_problem.maximum, node));
        });
        refuse_nodes("quota.bounds-crossed", [&](std::size_t node) {
            const Bound maximum = bound_at(m_problem.maximum, node);
            return maximum && bound_at(m_problem.minimum, node).value_or(0) > *maximum;
        });
    }

    /// A sum of decimals is exact here, and becomes the double that shows it as Calc's SUM would.
    void take_bases() {
        m_basis.resize(m_size);
        std::vector<Rational> of_leaves(m_size);
        for (std::size_t node = m_size; node-- > 0;) {
            Rational sum = is_leaf(node) && node > 0 ? number::exact(number::decimal(*m_problem.basis[node]))
                                                     : std::move(of_leaves[node]);
            const bool summed = node == 0 || !m_problem.basis[node];
            m_basis[node] = summed ? number::to_cell(sum) : *m_problem.basis[node];
            if (node > 0) of_leaves[m_problem.parent[node]] += sum;
        }
    }

    /// Children come after their parents, so that backwards every node is complete when it is met.
    void take_reaches() {
        m_reach.assign(m_size, Reach{0, Sum{0}});
        for (std::size_t node = m_size; node-- > 1;) {
            Reach& reach = m_reach[node];
            if (is_leaf(node)) reach.most.reset();
            take_own_bounds(node, reach);
            if (m_basis[node] == 0) reach.most = reach.least;
            if (is_leaf(node) && gives_everybody_one(m_problem.method)) reach.first = 1;
            reach.first = std::max(reach.first, reach.least);
            if (reach.most) reach.first = std::min(reach.first, *reach.most);
            Reach& above = m_reach[m_problem.parent[node]];
            above.least += reach.least;
            above.first += reach.first;
            if (!reach.most) above.most.reset();
            if (above.most) *above.most += *reach.most;
        }
    }

    void take_own_bounds(std::size_t node, Reach& reach) const {
        const Bound minimum = bound_at(m_problem.minimum, node);
        const Bound maximum = bound_at(m_problem.maximum, node);
        if (maximum && reach.least > *maximum)
            throw Error("quota.levels.minimums-above-maximum",
                        {Units{{node}}, people(reach.least), *maximum, people(reach.least - *maximum)});
        if (minimum && reach.most && *reach.most < *minimum)
            throw Error("quota.levels.maximums-below-minimum",
                        {Units{{node}}, people(*reach.most), *minimum, people(*minimum - *reach.most)});
        if (minimum && reach.least < *minimum) reach.least = *minimum;
        if (maximum && (!reach.most || *reach.most > *maximum)) reach.most = *maximum;
    }

    void hand_down() {
        m_result.given.resize(m_size);
        m_result.split.assign(m_size, LevelsAllocation::none);
        m_result.place.resize(m_size);
        m_result.given[0] = m_problem.total;
        lay_out_splits();
        refuse_too_small_a_total();
        for (Split& split : m_result.splits)
            share_out(split);
    }

    void lay_out_splits() {
        std::vector<std::size_t> of_node(m_size, LevelsAllocation::none);
        for (std::size_t node = 0; node < m_size; ++node) {
            if (is_leaf(node)) continue;
            of_node[node] = m_result.splits.size();
            Split& split = m_result.splits.emplace_back();
            split.node = node;
            split.method = m_problem.method;
            split.children.reserve(m_children[node]);
        }
        for (std::size_t node = 1; node < m_size; ++node) {
            m_result.split[node] = of_node[m_problem.parent[node]];
            Split& split = m_result.splits[m_result.split[node]];
            m_result.place[node] = split.children.size();
            split.children.push_back(node);
            split.basis.push_back(m_basis[node]);
        }
    }

    /// Where it is enough, every minimum is at most the total, and what the children of a node need is at
    /// most what the node gets.
    void refuse_too_small_a_total() const {
        const Sum& least = m_reach[0].least;
        if (least <= m_problem.total) return;
        Units nodes;
        for (const std::size_t child : m_result.splits.front().children)
            if (m_reach[child].least > 0) nodes.indexes.push_back(child);
        throw Error("quota.minimum-too-large",
                    {people(least), m_problem.total, people(least - m_problem.total), std::move(nodes)});
    }

    /// Where there are enough people, an inner node gets a first one for each of its leaves; leaves get
    /// theirs from the method itself.
    void take_bounds(Split& split) const {
        Sum first = 0;
        for (const std::size_t child : split.children)
            first += m_reach[child].first;
        const bool enough = first <= m_result.given[split.node];
        const auto least = [&](std::size_t child) {
            return enough && !is_leaf(child) ? m_reach[child].first : m_reach[child].least;
        };
        const auto any = [&](auto has) { return std::ranges::any_of(split.children, has); };
        if (any([&](std::size_t child) { return least(child) > 0; }))
            for (const std::size_t child : split.children)
                split.minimum.emplace_back(static_cast<std::int64_t>(least(child)));
        const auto bounds = [&](std::size_t child) {
            return m_reach[child].most && *m_reach[child].most <= number::largest_exact &&
                   m_basis[child] != 0;
        };
        if (!any(bounds)) return;
        for (const std::size_t child : split.children)
            split.maximum.push_back(bounds(child) ? Bound(static_cast<std::int64_t>(*m_reach[child].most))
                                                  : Bound());
    }

    void share_out(Split& split) {
        take_bounds(split);
        const std::int64_t given = m_result.given[split.node];
        try {
            split.allocation = quota::allocate(split.problem(given));
        } catch (const Error& error) { // only of the whole: what a node is handed can be handed on
            throw Error(renamed(error.message(), split.children));
        }
        for (std::size_t place = 0; place < split.children.size(); ++place)
            m_result.given[split.children[place]] = split.allocation.given[place];
    }

    const LevelsProblem& m_problem;
    std::size_t m_size;
    std::vector<std::size_t> m_children; ///< how many a node has
    std::vector<double> m_basis;
    std::vector<Reach> m_reach;
    LevelsAllocation m_result;
};

} // namespace

LevelsAllocation allocate_levels(const LevelsProblem& problem) {
    return Tree(problem).allocate();
}

Message renamed(Message message, std::span<const std::size_t> units) {
    for (Argument& argument : message.arguments) {
        if (auto* named = std::get_if<Units>(&argument)) {
            for (std::size_t& index : named->indexes)
                index = units[index];
        } else if (auto* nested = std::get_if<std::vector<Message>>(&argument)) {
            for (Message& one : *nested)
                one = renamed(std::move(one), units);
        }
    }
    return message;
}

Message explain(const LevelsAllocation& levels, std::size_t node) {
    const Split& split = levels.split_of(node);
    return renamed(explain(levels.problem_of(split), split.allocation, levels.place[node]), split.children);
}

std::vector<Message> explain_path(const LevelsAllocation& levels, std::size_t node) {
    std::vector<Message> path;
    for (; node != 0; node = levels.split_of(node).node)
        path.push_back(explain(levels, node));
    std::ranges::reverse(path);
    return path;
}

} // namespace ansinh::quota
