#include "target/draft.hxx"

#include "target/numbers.hxx"

#include <utility>

namespace ansinh::target {

namespace {

using table::Product;

Message done_for(const Plan& plan) {
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
    return why(draft.plan, *draft.allocation, index);
}

} // namespace ansinh::target
