#include "target/changes.hxx"

#include "text/normalise.hxx"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

namespace ansinh::target {

namespace {

using Before = std::vector<std::optional<std::int64_t>>;

bool has_any(const Before& before) {
    return std::ranges::any_of(before, [](const auto& people) { return people.has_value(); });
}

Before numbers_in_cells(const Draft& draft) {
    Before before;
    for (const DraftRow& row : draft.rows)
        before.push_back(row.before);
    return before;
}

Before numbers_in(const Version& version, const Draft& draft) {
    std::unordered_map<std::string, std::int64_t> by_name;
    for (const VersionUnit& unit : version.units)
        by_name.emplace(text::name_key(unit.name), unit.people);
    Before before;
    for (const DraftRow& row : draft.rows) {
        const auto found = by_name.find(text::name_key(row.name));
        before.push_back(found == by_name.end() ? std::nullopt : std::optional(found->second));
    }
    return before;
}

Message clause(const Changes& changes, const Draft& draft, std::size_t unit) {
    const std::int64_t before = changes.before[unit].value_or(0), now = *draft.rows[unit].number;
    return {now > before ? "changes.raised" : "changes.lowered",
            {Units{{unit}}, before, now, now > before ? now - before : before - now}};
}

} // namespace

std::optional<Changes> changes_of(const Draft& draft, const Version* last) {
    Before before = numbers_in_cells(draft);
    if (!has_any(before) && last != nullptr && last->kind == draft.plan.kind)
        before = numbers_in(*last, draft);
    if (!has_any(before)) return std::nullopt;
    Changes changes{std::move(before), {}, {}, 0};
    for (std::size_t unit = 0; unit < draft.rows.size(); ++unit) {
        const std::int64_t then = changes.before[unit].value_or(0), now = *draft.rows[unit].number;
        if (now > then)
            changes.raised.push_back(unit);
        else if (now < then)
            changes.lowered.push_back(unit);
        else
            ++changes.same;
    }
    return changes;
}

Message summary_of(const Changes& changes) {
    if (changes.raised.empty() && changes.lowered.empty()) return {"changes.none", {}};
    return {"changes.summary",
            {static_cast<std::int64_t>(changes.raised.size()),
             static_cast<std::int64_t>(changes.lowered.size()), static_cast<std::int64_t>(changes.same)}};
}

Message list_of(const Changes& changes, const Draft& draft) {
    constexpr std::size_t most_listed = 8;
    if (changes.raised.empty() && changes.lowered.empty()) return {"changes.none", {}};
    std::vector<std::size_t> changed(changes.raised.size() + changes.lowered.size());
    std::ranges::merge(changes.raised, changes.lowered, changed.begin());
    std::vector<Message> clauses;
    for (std::size_t place = 0; place < std::min(changed.size(), most_listed); ++place)
        clauses.push_back(clause(changes, draft, changed[place]));
    if (changed.size() > most_listed)
        clauses.push_back({"changes.more", {static_cast<std::int64_t>(changed.size() - most_listed)}});
    return {"changes.list",
            {static_cast<std::int64_t>(changes.raised.size()),
             static_cast<std::int64_t>(changes.lowered.size()), std::move(clauses)}};
}

} // namespace ansinh::target
