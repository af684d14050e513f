#include "commands/matrix_write.hxx"

#include "border/text.hxx"
#include "commands/references.hxx"
#include "office/writer.hxx"
#include "quota/method.hxx"

#include <algorithm>
#include <iterator>
#include <string>

namespace ansinh::commands {

namespace {

using crosstable::Draft;
using crosstable::Plan;
using css::sheet::XSpreadsheet;
using css::uno::Reference;

std::vector<table::Position> column_by_column(const Plan& plan) {
    std::vector<table::Position> cells;
    for (std::size_t column = 0; column < plan.columns.size(); ++column)
        std::ranges::move(plan.cells_of_column(column), std::back_inserter(cells));
    return cells;
}

/// The stored name is what Calc writes into files and reads in every language.
std::string formula_of(const Plan& plan) {
    std::string arguments = absolute_name(*plan.row_totals_area) + ";" +
                            absolute_name(*plan.column_totals_area) + ";" + absolute_name(*plan.weights_area);
    const bool bounded = plan.maximum_number || plan.maximum_area;
    if (bounded || plan.method) arguments += ";";
    if (plan.maximum_number) arguments += std::to_string(*plan.maximum_number);
    if (plan.maximum_area) arguments += absolute_name(*plan.maximum_area);
    if (plan.method) arguments += ";\"" + std::string(quota::method_name(*plan.method)) + "\"";
    return "=VN.ANSINH.QUOTA.MATRIX(" + arguments + ")";
}

std::vector<office::Result> results_of(const Draft& draft, bool as_formula) {
    const Plan& plan = draft.plan;
    if (as_formula) return {office::Formula{plan.area(), border::to_office(formula_of(plan))}};
    std::vector<office::Result> results;
    for (std::size_t column = 0; column < plan.columns.size(); ++column)
        results.emplace_back(office::Numbers{plan.cells_of_column(column), draft.numbers(column)});
    return results;
}

} // namespace

std::vector<Message> check_cells(const office::Document& document, const Reference<XSpreadsheet>& sheet,
                                 const Draft& draft) {
    const Plan& plan = draft.plan;
    std::vector<Message> faults = office::check_writable(document, sheet, column_by_column(plan));
    if (!draft.is_ready()) return faults;
    for (std::size_t column = 0; column < plan.columns.size(); ++column)
        std::ranges::move(office::check_validity(sheet, plan.cells_of_column(column), draft.numbers(column)),
                          std::back_inserter(faults));
    return faults;
}

void write_draft(const Invocation& invocation, const office::Document& document,
                 const Reference<XSpreadsheet>& sheet, const Draft& draft, bool as_formula) {
    const std::string title = invocation.sentences.render(Message{"matrix.title", {}});
    office::write_step(document, sheet, results_of(draft, as_formula), std::nullopt,
                       border::to_office(title));
    document.select(sheet, column_by_column(draft.plan));
}

Message done_sentence(const Draft& draft) {
    std::vector<Message> said{draft.summary};
    std::ranges::copy(draft.notes, std::back_inserter(said));
    return Message{"matrix.done", {std::move(said)}};
}

} // namespace ansinh::commands
