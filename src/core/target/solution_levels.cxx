#include "target/solution_levels.hxx"

#include "number/rational.hxx"
#include "target/solution.hxx"

#include <algorithm>
#include <string_view>
#include <utility>

namespace ansinh::target {

namespace {

using quota::Bound;
using quota::LevelsProblem;

/// The plan as a tree that owns its numbers.
class Tree {
public:
    explicit Tree(const Plan& plan) : m_plan(plan) {
        const Levels& levels = plan.levels;
        m_solved.node_of_group.assign(levels.groups.size(), 0);
        add(0, std::nullopt, {}, {}, 0);
        for (std::size_t unit = 0; unit < plan.into.size(); ++unit) {
            const std::size_t above = levels.of_unit[unit] ? node_of(*levels.of_unit[unit]) : 0;
            m_solved.node_of_unit.push_back(
                add(above, plan.basis[unit], bound_at(plan.least, unit), bound_at(plan.most, unit), unit));
        }
    }

    SolvedLevels solve() {
        const LevelsProblem problem{m_plan.handed_out, m_parent,  m_basis,
                                    m_minimum,         m_maximum, m_plan.method};
        try {
            m_solved.tree = quota::allocate_levels(problem);
        } catch (const Error& error) {
            throw Error(about_numbers(error.message()));
        }
        for (std::size_t group = 0; group < m_plan.levels.groups.size(); ++group)
            m_solved.group_people.push_back(m_solved.tree.given[m_solved.node_of_group[group]] +
                                            m_plan.opening_of_group(group));
        return std::move(m_solved);
    }

private:
    static Bound bound_at(const std::vector<Bound>& bounds, std::size_t unit) {
        return bounds.empty() ? Bound() : bounds[unit];
    }

    std::size_t add(std::size_t parent, std::optional<double> basis, Bound least, Bound most,
                    std::size_t spoken) {
        m_parent.push_back(parent);
        m_basis.push_back(basis);
        m_minimum.push_back(least);
        m_maximum.push_back(most);
        m_solved.spoken.push_back(spoken);
        return m_parent.size() - 1;
    }

    /// A group comes into the tree before its first unit, and its parent before it.
    std::size_t node_of(std::size_t place) {
        std::size_t& node = m_solved.node_of_group[place];
        if (node != 0) return node;
        const Group& group = m_plan.levels.groups[place];
        const std::size_t above = group.parent ? node_of(*group.parent) : 0;
        const std::int64_t opening = m_plan.opening_of_group(place);
        Bound least = group.locked ? group.locked : group.minimum;
        Bound most = group.locked ? group.locked : group.maximum;
        if (least) *least = std::max<std::int64_t>(0, *least - opening);
        if (most) *most -= opening;
        return node = add(above, std::nullopt, least, most, m_plan.into.size() + place);
    }

    std::int64_t opening_at(std::size_t node) const {
        if (node == 0) return m_plan.total - m_plan.handed_out;
        const std::size_t spoken = m_solved.spoken[node];
        return spoken < m_plan.into.size() ? m_plan.opening_of(spoken)
                                           : m_plan.opening_of_group(spoken - m_plan.into.size());
    }

    static Argument raised(const Argument& people, std::int64_t by) {
        if (const auto* count = std::get_if<std::int64_t>(&people)) return Quantity{Rational(*count) + by, 0};
        return Quantity{std::get<Quantity>(people).value + by, 0};
    }

    /// A refusal in terms of what is written: people taking part already count on both sides.
    Message about_numbers(const Message& refusal) const {
        const std::string_view code = refusal.code;
        if (code == "quota.levels.minimums-above-maximum" || code == "quota.levels.maximums-below-minimum") {
            const std::size_t node = std::get<Units>(refusal.arguments[0]).indexes.front();
            const std::int64_t opening = opening_at(node);
            return {refusal.code,
                    {Units{{m_solved.spoken[node]}}, raised(refusal.arguments[1], opening),
                     raised(refusal.arguments[2], opening), refusal.arguments[3]}};
        }
        if (!m_plan.uncovered.empty() && code.starts_with("quota.maximum-too-small"))
            return {"uncovered.too-few-with-others",
                    {refusal.arguments[0], refusal.arguments[1], refusal.arguments[2],
                     table::column_name(*m_plan.not_yet_column)}};
        const bool narrowed = m_plan.kind == Kind::at_year_end || m_plan.has_locks() || m_plan.is_addition();
        const char* whole = code == "quota.minimum-too-large"             ? "allocate.numbers-too-large"
                            : code.starts_with("quota.maximum-too-small") ? "allocate.numbers-too-small"
                                                                          : nullptr;
        if (narrowed && whole != nullptr)
            return {whole, {raised(refusal.arguments[0], opening_at(0)), m_plan.total, refusal.arguments[2]}};
        return quota::renamed(refusal, m_solved.spoken);
    }

    const Plan& m_plan;
    std::vector<std::size_t> m_parent;
    std::vector<std::optional<double>> m_basis;
    std::vector<Bound> m_minimum, m_maximum;
    SolvedLevels m_solved;
};

Bound written(const std::vector<Bound>& bounds, std::size_t place, std::int64_t opening) {
    return bounds.empty() || !bounds[place] ? Bound() : Bound(*bounds[place] + opening);
}

/// Of a unit it is known what holds it: what was asked for, the people left to join, what it had before.
void explain_limits(const Plan& plan, const SolvedLevels& levels, const quota::Split& split, Plan& step) {
    if (plan.uncovered.empty() && !plan.is_addition()) return;
    const std::size_t count = split.children.size();
    if (!plan.uncovered.empty()) step.uncovered.resize(count);
    if (plan.is_addition()) step.present.resize(count);
    for (std::size_t place = 0; place < count; ++place) {
        const std::size_t unit = levels.spoken[split.children[place]];
        if (unit >= plan.into.size()) continue;
        step.minimum[place] = written(plan.minimum, unit, 0);
        step.maximum[place] = written(plan.maximum, unit, 0);
        if (!plan.uncovered.empty()) step.uncovered[place] = plan.uncovered[unit];
        if (plan.is_addition()) step.present[place] = plan.present[unit];
    }
}

} // namespace

SolvedLevels solve_levels(const Plan& plan) {
    return Tree(plan).solve();
}

quota::Allocation units_of(const Plan& plan, const SolvedLevels& levels) {
    quota::Allocation allocation;
    for (std::size_t unit = 0; unit < plan.into.size(); ++unit)
        allocation.given.push_back(levels.tree.given[levels.node_of_unit[unit]]);
    return allocation;
}

Plan step_of(const Plan& plan, const SolvedLevels& levels, const quota::Split& split) {
    Plan step;
    step.kind = plan.kind;
    step.method = plan.method;
    step.handed_out = levels.tree.given[split.node];
    step.total = step.handed_out;
    step.basis = split.basis;
    step.least = split.minimum;
    step.most = split.maximum;
    for (std::size_t place = 0; place < split.children.size(); ++place) {
        const std::size_t spoken = levels.spoken[split.children[place]];
        const bool is_unit = spoken < plan.into.size();
        const std::size_t group = spoken - plan.into.size();
        const std::int64_t opening = is_unit ? plan.opening_of(spoken) : plan.opening_of_group(group);
        step.total += opening;
        step.into.push_back(is_unit ? plan.into[spoken] : table::Position{});
        if (!plan.opening.empty()) step.opening.push_back(opening);
        step.minimum.push_back(written(split.minimum, place, opening));
        step.maximum.push_back(written(split.maximum, place, opening));
        step.locked.push_back(!is_unit                 ? plan.levels.groups[group].locked
                              : plan.is_locked(spoken) ? plan.locked[spoken]
                                                       : Bound());
    }
    explain_limits(plan, levels, split, step);
    if (std::ranges::none_of(step.locked, [](const Bound& lock) { return lock.has_value(); }))
        step.locked.clear();
    return step;
}

std::vector<std::size_t> spoken_in(const SolvedLevels& levels, const quota::Split& split) {
    std::vector<std::size_t> spoken;
    for (const std::size_t child : split.children)
        spoken.push_back(levels.spoken[child]);
    return spoken;
}

std::vector<Message> notes_on(const Plan& plan, const SolvedLevels& levels) {
    std::vector<Message> notes;
    for (const quota::Split& split : levels.tree.splits)
        if (split.allocation.tie)
            for (const Message& note : notes_on(step_of(plan, levels, split), split.allocation))
                notes.push_back(quota::renamed(note, spoken_in(levels, split)));
    for (Message& note : notes_on(plan, units_of(plan, levels)))
        notes.push_back(std::move(note));
    return notes;
}

Message why(const Plan& plan, const SolvedLevels& levels, std::size_t node) {
    const quota::Split& split = levels.tree.split_of(node);
    Message own = quota::renamed(why(step_of(plan, levels, split), split.allocation, levels.tree.place[node]),
                                 spoken_in(levels, split));
    if (split.node == 0) return own;
    return {"draft.why.within",
            {std::vector<Message>{why(plan, levels, split.node)}, std::vector<Message>{std::move(own)}}};
}

} // namespace ansinh::target
