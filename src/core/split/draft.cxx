#include "split/draft.hxx"

#include "split/days_off.hxx"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace ansinh::split {

namespace {

/// Faults of the cells that would be written: the numbers themselves do not depend on them.
bool is_about_target_cells(const Message& fault) {
    return fault.code.starts_with("into.");
}

void add_stop(Draft& draft, const Message& message) {
    draft.stops.push_back({message, answer_to(message)});
}

/// What is known of the time alone.
void read_periods(Draft& draft, const Request& request, const calendar::Holidays& holidays) {
    try {
        draft.periods = quota::periods_of(request.span, request.grain, holidays);
        draft.span = request.span;
    } catch (const Error& error) {
        add_stop(draft, error.message());
    }
}

std::int64_t hidden_units(const table::Sheet& sheet, const Plan& plan) {
    if (!plan.is_table || plan.into.empty()) return 0;
    return std::ranges::count_if(plan.into.front(), [&](const table::Position& at) {
        return sheet.row_state(at.row) != table::RowState::visible;
    });
}

void add_notes(Draft& draft, const table::Sheet& sheet, const calendar::Holidays& holidays) {
    draft.notes = notes_on(*draft.made);
    if (const std::int64_t hidden = hidden_units(sheet, *draft.plan); hidden > 0)
        draft.notes.push_back({"split.hidden", {hidden}});
    if (draft.plan->weights != quota::TimeWeights::workdays) return;
    if (const std::string off = days_off(*draft.span, holidays); !off.empty())
        draft.notes.push_back({"split.days-off", {off}});
    if (const int made_up = days_made_up(*draft.span, holidays); made_up > 0)
        draft.notes.push_back({"split.days-made-up", {std::int64_t{made_up}}});
}

} // namespace

Draft make_draft(const table::Sheet& sheet, std::span<const table::Table> tables,
                 const table::Vocabulary& words, const Form& form, const calendar::Holidays& holidays) {
    Draft draft;
    FormRequest asked = request_of(form, sheet, tables);
    draft.stops = std::move(asked.stops);
    const bool knows_time = std::ranges::none_of(draft.stops, [](const Stop& stop) {
        return stop.answer == Answer::year || stop.answer == Answer::first;
    });
    if (knows_time) read_periods(draft, asked.request, holidays);
    if (!draft.is_ready()) return draft;
    try {
        draft.plan = make_plan(sheet, tables, words, asked.request, holidays);
        for (const Message& fault : draft.plan->faults)
            add_stop(draft, fault);
        if (!std::ranges::all_of(draft.plan->faults, is_about_target_cells)) return draft;
        draft.made = solve(*draft.plan, holidays);
        add_notes(draft, sheet, holidays);
    } catch (const Error& error) {
        add_stop(draft, error.message());
    }
    return draft;
}

std::vector<Line> lines_of(const Draft& draft, quota::Grain by, const calendar::Holidays& holidays) {
    const quota::Schedule& whole = draft.made->whole;
    std::vector<Line> lines;
    if (by == draft.plan->grain) {
        for (std::size_t place = 0; place < whole.periods.size(); ++place)
            lines.push_back({whole.periods[place], whole.people[place], place < whole.kept});
        return lines;
    }
    for (const quota::TimeSum& sum : quota::sums_by(whole, by, holidays))
        lines.push_back({sum.period, sum.people, false});
    return lines;
}

Message word_for(quota::Grain grain) {
    switch (grain) {
    case quota::Grain::quarter:
        return {"split.quarters", {}};
    case quota::Grain::month:
        return {"split.months", {}};
    case quota::Grain::week:
        break;
    }
    return {"split.weeks", {}};
}

std::vector<Argument> summary_arguments(const Plan& plan) {
    const Integer total = std::accumulate(plan.totals.begin(), plan.totals.end(), Integer(0));
    const table::Area area{plan.into.front().front().row, plan.into.front().front().column,
                           plan.into.back().back().row, plan.into.back().back().column};
    return {static_cast<std::int64_t>(total),           static_cast<std::int64_t>(plan.periods.size()),
            std::vector<Message>{word_for(plan.grain)}, calendar::numeric(plan.span.first),
            calendar::numeric(plan.span.last),          table::area_name(area)};
}

std::vector<Message> notes_on(const quota::ScheduleTable& made) {
    std::vector<Message> notes;
    if (made.whole.kept > 0)
        notes.push_back({"split.kept", {static_cast<std::int64_t>(made.whole.kept), made.whole.achieved}});
    Units beyond;
    std::int64_t surplus = 0;
    for (std::size_t row = 0; row < made.surplus.size(); ++row) {
        if (made.surplus[row] > 0) beyond.indexes.push_back(row);
        surplus += made.surplus[row];
    }
    if (surplus > 0 && made.surplus.size() == 1) notes.push_back({"split.surplus", {surplus}});
    if (surplus > 0 && made.surplus.size() > 1) notes.push_back({"split.surplus-units", {surplus, beyond}});
    return notes;
}

} // namespace ansinh::split
