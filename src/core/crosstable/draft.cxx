#include "crosstable/draft.hxx"

#include "quota/method.hxx"
#include "quota/reconciliation.hxx"
#include "target/plan.hxx"

#include <algorithm>
#include <string>

namespace ansinh::crosstable {

namespace {

Message column_noun(Across across) {
    switch (across) {
    case Across::months:
        return {"noun.months", {}};
    case Across::quarters:
        return {"noun.quarters", {}};
    case Across::weeks:
        return {"noun.weeks", {}};
    case Across::other:
        break;
    }
    return {"noun.columns", {}};
}

Message summary_of(const Plan& plan) {
    return {"matrix.summary",
            {plan.total(), static_cast<std::int64_t>(plan.rows.size()),
             std::vector<Message>{target::unit_noun(plan.unit_word)},
             static_cast<std::int64_t>(plan.columns.size()), std::vector<Message>{column_noun(plan.across)},
             cell_names(plan)}};
}

Units tied_cells(const Plan& plan, const quota::Matrix& matrix) {
    const quota::MatrixUnits units{plan.rows.size(), plan.columns.size()};
    Units cells;
    for (const quota::MatrixTie& tie : matrix.ties)
        cells.indexes.push_back(units.cell(tie.row * plan.columns.size() + tie.column));
    return cells;
}

std::vector<Message> notes_on(const Plan& plan, const quota::Matrix& matrix) {
    std::vector<Message> notes;
    if (matrix.method == quota::Method::hamilton)
        notes.push_back({"matrix.rounded", {}});
    else
        notes.push_back({"matrix.divided", {std::string(quota::method_name(matrix.method))}});
    if (!matrix.ties.empty())
        notes.push_back(
            {"matrix.ties", {static_cast<std::int64_t>(matrix.ties.size()), tied_cells(plan, matrix)}});
    return notes;
}

} // namespace

std::vector<std::int64_t> Draft::numbers(std::size_t column) const {
    std::vector<std::int64_t> numbers;
    for (std::size_t row = 0; row < plan.rows.size(); ++row)
        numbers.push_back(matrix->given[row * plan.columns.size() + column]);
    return numbers;
}

Draft make_draft(const table::Sheet& sheet, std::span<const table::Table> tables,
                 const table::Vocabulary& words, const Request& request) {
    Draft draft;
    try {
        draft.plan = make_plan(sheet, tables, words, request);
        draft.notes = draft.plan.notes;
        draft.stops = draft.plan.faults;
        if (!draft.stops.empty()) return draft;
        draft.matrix = quota::reconcile(draft.plan.problem()).matrix;
        std::ranges::move(notes_on(draft.plan, *draft.matrix), std::back_inserter(draft.notes));
        draft.summary = summary_of(draft.plan);
    } catch (const Error& error) {
        draft.stops.push_back(error.message());
    }
    return draft;
}

} // namespace ansinh::crosstable
