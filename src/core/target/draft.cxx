#include "target/draft.hxx"

#include "target/numbers.hxx"
#include "target/solution_levels.hxx"

#include <algorithm>
#include <utility>

namespace ansinh::target {

namespace {

using table::Product;

Message done_through_levels(const Plan& plan) {
    std::vector<Argument> arguments{plan.total, std::vector<Message>{whom(plan)},
                                    table::list_names(plan.written_cells())};
    if (plan.kind == Kind::newly_joined) return {"draft.summary-levels", std::move(arguments)};
    arguments.emplace_back(plan.total - plan.handed_out);
    arguments.emplace_back(plan.handed_out);
    return {"draft.summary-levels-year-end", std::move(arguments)};
}

Message done_for(const Plan& plan) {
    if (!plan.levels.empty()) return done_through_levels(plan);
    const auto units = static_cast<std::int64_t>(plan.into.size());
    std::vector<Argument> arguments{plan.total, units, std::vector<Message>{unit_noun(plan)},
                                    table::list_names(plan.into)};
    if (plan.kind == Kind::newly_joined) return {"draft.summary", std::move(arguments)};
    arguments.emplace_back(plan.total - plan.handed_out);
    arguments.emplace_back(plan.handed_out);
    return {"draft.summary-year-end", std::move(arguments)};
}

std::vector<DraftRow> rows_of(const Plan& plan, const table::Sheet& sheet) {
    std::vector<DraftRow> rows(plan.into.size());
    for (std::size_t unit = 0; unit < rows.size(); ++unit) {
        rows[unit].into = plan.into[unit];
        rows[unit].name = plan.names.empty() ? table::cell_name(plan.into[unit]) : plan.names[unit];
        rows[unit].basis = plan.basis[unit];
        rows[unit].opening = plan.opening_of(unit);
        rows[unit].locked = plan.is_locked(unit);
        rows[unit].before = people_in(sheet.cell(plan.into[unit]));
    }
    return rows;
}

/// What one step of the levels says of its units and groups.
void fill_in_step(Draft& draft, const quota::Split& split) {
    const Plan step = step_of(draft.plan, *draft.levels, split);
    const quota::Problem problem = step.problem();
    for (std::size_t place = 0; place < split.children.size(); ++place) {
        const std::size_t spoken = draft.levels->spoken[split.children[place]];
        Message reason = why_short(step, split.allocation, place);
        std::optional<Quantity> share;
        if (!step.is_locked(place))
            share = quota::shown_share(quota::share_of(problem, split.allocation, place));
        if (spoken < draft.rows.size()) {
            DraftRow& row = draft.rows[spoken];
            row.number = row.opening + draft.allocation->given[spoken];
            row.share = std::move(share);
            row.why_short = std::move(reason);
        } else {
            const std::size_t place_of_group = spoken - draft.rows.size();
            DraftGroup& group = draft.groups[place_of_group];
            group.basis = split.basis[place];
            group.number = draft.levels->group_people[place_of_group];
            group.share = std::move(share);
            group.why_short = std::move(reason);
        }
    }
}

std::vector<DraftGroup> groups_of(const Plan& plan) {
    std::vector<DraftGroup> groups;
    for (const Group& group : plan.levels.groups)
        groups.push_back({group.name, group.depth, group.into, {}, group.locked.has_value(), 0, {}, {}, {}});
    for (std::size_t unit = 0; unit < plan.levels.of_unit.size(); ++unit)
        for (auto above = plan.levels.of_unit[unit]; above; above = plan.levels.groups[*above].parent)
            groups[*above].units.push_back(unit);
    return groups;
}

void solve_through_levels(Draft& draft) {
    draft.levels = solve_levels(draft.plan);
    draft.allocation = units_of(draft.plan, *draft.levels);
    for (const quota::Split& split : draft.levels->tree.splits)
        fill_in_step(draft, split);
    for (Message& note : notes_on(draft.plan, *draft.levels))
        draft.notes.push_back(std::move(note));
    draft.summary = summary_of(draft.plan);
}

void fill_in_numbers(Draft& draft) {
    const quota::Problem problem = draft.plan.problem();
    for (std::size_t unit = 0; unit < draft.rows.size(); ++unit) {
        DraftRow& row = draft.rows[unit];
        row.number = row.opening + draft.allocation->given[unit];
        row.why_short = why_short(draft.plan, *draft.allocation, unit);
        if (!row.locked) row.share = quota::shown_share(quota::share_of(problem, *draft.allocation, unit));
    }
}

void solve_plan(Draft& draft) {
    if (!draft.plan.levels.empty()) return solve_through_levels(draft);
    draft.allocation = solve(draft.plan);
    fill_in_numbers(draft);
    for (Message& note : notes_on(draft.plan, *draft.allocation))
        draft.notes.push_back(std::move(note));
    draft.summary = summary_of(draft.plan);
}

} // namespace

Message product_name(Product product) {
    return product == Product::health ? Message{"product.health", {}} : Message{"product.pension", {}};
}

Message summary_of(const Plan& plan) {
    if (plan.product == Product::none) return done_for(plan);
    return {"draft.summary-of-product",
            {std::vector<Message>{product_name(plan.product)}, std::vector<Message>{done_for(plan)}}};
}

Draft make_draft(const table::Sheet& sheet, std::span<const table::Table> tables,
                 const table::Vocabulary& words, const Request& request) {
    Draft draft;
    const auto stop = [&](const Message& message) {
        draft.stops.push_back({message, answer_to(message, draft.plan)});
    };
    try {
        draft.plan = make_plan(sheet, tables, words, request);
        draft.rows = rows_of(draft.plan, sheet);
        draft.groups = groups_of(draft.plan);
        draft.notes = draft.plan.notes;
        for (const Message& fault : draft.plan.faults)
            stop(fault);
        if (draft.stops.empty()) solve_plan(draft);
    } catch (const Error& error) {
        stop(error.message());
    }
    return draft;
}

Message why(const Draft& draft, std::size_t index) {
    if (!draft.is_ready()) return draft.stops.front().message;
    if (index >= draft.rows.size()) return why_group(draft, index - draft.rows.size());
    if (draft.levels) return why(draft.plan, *draft.levels, draft.levels->node_of_unit[index]);
    return why(draft.plan, *draft.allocation, index);
}

Message why_group(const Draft& draft, std::size_t group) {
    if (!draft.is_ready()) return draft.stops.front().message;
    return why(draft.plan, *draft.levels, draft.levels->node_of_group[group]);
}

std::vector<std::int64_t> Draft::written_numbers() const {
    std::vector<std::pair<table::Position, std::int64_t>> written;
    const std::vector<std::int64_t> of_units = numbers();
    for (std::size_t unit = 0; unit < of_units.size(); ++unit)
        written.emplace_back(plan.into[unit], of_units[unit]);
    for (const DraftGroup& group : groups)
        if (group.into) written.emplace_back(*group.into, *group.number);
    std::ranges::sort(written, {}, &std::pair<table::Position, std::int64_t>::first);
    std::vector<std::int64_t> people;
    for (const auto& [at, number] : written)
        people.push_back(number);
    return people;
}

} // namespace ansinh::target
