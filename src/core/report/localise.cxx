#include "report/localise.hxx"

#include "report/corrections.hxx"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

namespace ansinh::report {

namespace {

using Indexes = std::vector<std::size_t>;

/// Which rules a figure stands in.
std::vector<Indexes> rules_by_figure(std::span<const LinearRule> rules, std::size_t figures) {
    std::vector<Indexes> by_figure(figures);
    for (std::size_t rule = 0; rule < rules.size(); ++rule)
        for (const Term& term : rules[rule].terms)
            by_figure[term.figure].push_back(rule);
    return by_figure;
}

/// Broken rules that hang together by their figures.
std::vector<Indexes> groups_of(std::span<const LinearRule> rules, const std::vector<Indexes>& by_figure,
                               const std::vector<bool>& broken) {
    std::vector<Indexes> groups;
    std::vector<bool> seen(rules.size());
    for (std::size_t first = 0; first < rules.size(); ++first) {
        if (!broken[first] || seen[first]) continue;
        Indexes group{first};
        seen[first] = true;
        for (std::size_t at = 0; at < group.size(); ++at)
            for (const Term& term : rules[group[at]].terms)
                for (const std::size_t next : by_figure[term.figure])
                    if (broken[next] && !seen[next]) {
                        seen[next] = true;
                        group.push_back(next);
                    }
        std::ranges::sort(group);
        groups.push_back(std::move(group));
    }
    return groups;
}

/// Looks for all sets of a given size that mend one group.
class Search {
public:
    Search(const Numbers& numbers, std::span<const LinearRule> rules, const std::vector<Indexes>& by_figure,
           const std::vector<bool>& broken, const Indexes& group)
        : m_numbers(numbers), m_rules(rules), m_by_figure(by_figure), m_broken(broken), m_group(group) {
        for (const std::size_t figure : figures_of(group)) {
            const auto count =
                std::ranges::count_if(by_figure[figure], [&](std::size_t rule) { return broken[rule]; });
            m_most_touched = std::max(m_most_touched, static_cast<std::size_t>(count));
        }
    }

    std::vector<Explanation> fewest() {
        for (std::size_t size = 1; size <= most_explaining && m_found.empty(); ++size) {
            m_size = size;
            m_tried.clear();
            extend({});
        }
        return std::move(m_found);
    }

private:
    bool touches(std::size_t rule, const Indexes& chosen) const {
        return std::ranges::any_of(m_rules[rule].terms, [&](const Term& term) {
            return std::ranges::binary_search(chosen, term.figure);
        });
    }

    Indexes untouched(const Indexes& chosen) const {
        Indexes rules;
        std::ranges::copy_if(m_group, std::back_inserter(rules),
                             [&](std::size_t rule) { return !touches(rule, chosen); });
        return rules;
    }

    /// A rule that holds and has exactly one chosen figure, which it keeps from changing: another figure of
    /// the rule has to be chosen as well.
    std::optional<std::size_t> pinning(const Indexes& chosen) const {
        for (const std::size_t figure : chosen)
            for (const std::size_t rule : m_by_figure[figure]) {
                if (m_broken[rule] || m_rules[rule].relation != Relation::equal) continue;
                if (m_rules[rule].tolerance != 0) continue;
                const auto count = std::ranges::count_if(m_rules[rule].terms, [&](const Term& term) {
                    return std::ranges::binary_search(chosen, term.figure);
                });
                if (count == 1) return rule;
            }
        return {};
    }

    void extend(const Indexes& chosen) {
        if (!m_tried.insert(chosen).second) return;
        const std::size_t left = m_size - chosen.size();
        if (const Indexes missing = untouched(chosen); !missing.empty()) {
            if (missing.size() <= left * m_most_touched) add_each(chosen, figures_of({missing.front()}));
            return;
        }
        const std::optional<std::size_t> pinned = pinning(chosen);
        if (left == 0) {
            if (!pinned) try_out(chosen);
            return;
        }
        if (pinned) return add_each(chosen, figures_of({*pinned}));
        Indexes touched = m_group;
        for (const std::size_t figure : chosen)
            touched.insert(touched.end(), m_by_figure[figure].begin(), m_by_figure[figure].end());
        add_each(chosen, figures_of(touched));
    }

    std::set<std::size_t> figures_of(const Indexes& rules) const {
        std::set<std::size_t> figures;
        for (const std::size_t rule : rules)
            for (const Term& term : m_rules[rule].terms)
                figures.insert(term.figure);
        return figures;
    }

    void add_each(const Indexes& chosen, const std::set<std::size_t>& figures) {
        for (const std::size_t figure : figures) {
            if (std::ranges::binary_search(chosen, figure)) continue;
            Indexes more = chosen;
            more.insert(std::ranges::upper_bound(more, figure), figure);
            extend(more);
        }
    }

    void try_out(const Indexes& chosen) {
        std::set<std::size_t> touched;
        for (const std::size_t figure : chosen)
            for (const std::size_t rule : m_by_figure[figure])
                // A broken rule of another group may be touched through one that holds; it is mended there.
                if (!m_broken[rule] || std::ranges::binary_search(m_group, rule)) touched.insert(rule);
        std::vector<const LinearRule*> rules;
        for (const std::size_t rule : touched)
            rules.push_back(&m_rules[rule]);
        if (auto correction = correct(m_numbers, chosen, rules))
            m_found.push_back({chosen, std::move(correction->values)});
    }

    const Numbers& m_numbers;
    const std::span<const LinearRule> m_rules;
    const std::vector<Indexes>& m_by_figure;
    const std::vector<bool>& m_broken;
    const Indexes& m_group;
    std::size_t m_most_touched = 0; ///< broken rules that one figure stands in
    std::size_t m_size = 0;
    std::set<Indexes> m_tried;
    std::vector<Explanation> m_found;
};

} // namespace

std::vector<bool> beyond_explaining(std::span<const LinearRule> broken) {
    std::size_t figures = 0;
    for (const LinearRule& rule : broken)
        for (const Term& term : rule.terms)
            figures = std::max(figures, term.figure + 1);
    const std::vector<Indexes> by_figure = rules_by_figure(broken, figures);
    std::vector<bool> beyond(broken.size());
    for (const Indexes& group : groups_of(broken, by_figure, std::vector<bool>(broken.size(), true))) {
        std::size_t most = 0; // rules that one figure stands in
        for (const std::size_t rule : group)
            for (const Term& term : broken[rule].terms)
                most = std::max(most, by_figure[term.figure].size());
        if (group.size() > most_explaining * most)
            for (const std::size_t rule : group)
                beyond[rule] = true;
    }
    return beyond;
}

Rational excess(const LinearRule& rule, std::span<const Rational> values) {
    Rational sum = rule.constant;
    for (const Term& term : rule.terms)
        sum += term.factor * values[term.figure];
    if (rule.relation == Relation::equal && sum < 0) sum = -sum;
    return sum > rule.tolerance ? Rational(sum - rule.tolerance) : Rational(0);
}

namespace {

/// Groups whose rules an explanation of this one would touch: only found through rules that hold, so nothing
/// says that what mends the one mends the other.
std::set<std::size_t> groups_touched(const Explanation& explanation, std::size_t own,
                                     const std::vector<Indexes>& by_figure,
                                     const std::map<std::size_t, std::size_t>& group_of) {
    std::set<std::size_t> groups;
    for (const std::size_t figure : explanation.figures)
        for (const std::size_t rule : by_figure[figure])
            if (const auto found = group_of.find(rule); found != group_of.end() && found->second != own)
                groups.insert(found->second);
    return groups;
}

/// Which groups have to be explained together: the first one that no explanation leaves the others alone.
std::set<std::size_t> entangled(const std::vector<BrokenGroup>& groups,
                                const std::vector<Indexes>& by_figure) {
    std::map<std::size_t, std::size_t> group_of;
    for (std::size_t group = 0; group < groups.size(); ++group)
        for (const std::size_t rule : groups[group].rules)
            group_of[rule] = group;
    for (std::size_t group = 0; group < groups.size(); ++group) {
        std::set<std::size_t> together;
        bool alone = groups[group].explanations.empty();
        for (const Explanation& explanation : groups[group].explanations) {
            const auto touched = groups_touched(explanation, group, by_figure, group_of);
            alone = alone || touched.empty();
            together.insert(touched.begin(), touched.end());
        }
        if (alone) continue;
        together.insert(group);
        return together;
    }
    return {};
}

} // namespace

std::vector<BrokenGroup> localise(const Numbers& numbers, std::span<const LinearRule> rules) {
    const std::vector<Indexes> by_figure = rules_by_figure(rules, numbers.values.size());
    std::vector<bool> broken;
    for (const LinearRule& rule : rules)
        broken.push_back(excess(rule, numbers.values) > 0);
    const auto explained = [&](Indexes group) {
        auto explanations = Search(numbers, rules, by_figure, broken, group).fewest();
        std::ranges::sort(explanations, {}, &Explanation::figures);
        return BrokenGroup{std::move(group), std::move(explanations)};
    };
    std::vector<BrokenGroup> groups;
    for (Indexes& group : groups_of(rules, by_figure, broken))
        groups.push_back(explained(std::move(group)));
    for (auto together = entangled(groups, by_figure); !together.empty();
         together = entangled(groups, by_figure)) {
        Indexes joint;
        for (const std::size_t group : together)
            joint.insert(joint.end(), groups[group].rules.begin(), groups[group].rules.end());
        std::ranges::sort(joint);
        groups[*together.begin()] = explained(std::move(joint));
        for (auto group = together.rbegin(); *group != *together.begin(); ++group)
            groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(*group));
    }
    return groups;
}

} // namespace ansinh::report
