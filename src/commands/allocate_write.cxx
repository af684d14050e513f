#include "commands/allocate_write.hxx"

#include "border/text.hxx"
#include "commands/references.hxx"
#include "office/writer.hxx"
#include "quota/method.hxx"

#include <fmt/chrono.h>

#include <algorithm>
#include <ctime>
#include <iterator>

namespace ansinh::commands {

namespace {

using css::sheet::XSpreadsheet;
using css::uno::Reference;
using target::Plan;
using target::ProductDraft;

std::string bound_argument(const target::BoundSource& source) {
    if (source.number) return std::to_string(*source.number);
    return source.cells ? absolute_name(*source.cells) : std::string();
}

/// Nobody gets more than are not yet participating: their column is the maximum, or the lesser of the two,
/// where an empty cell of the other is none.
std::string maximum_argument(const Plan& plan) {
    const std::string asked = bound_argument(plan.maximum_source);
    if (plan.uncovered.empty()) return asked;
    const std::string uncovered = absolute_name(*plan.not_yet_area);
    if (asked.empty()) return uncovered;
    const std::string lesser = "(" + uncovered + "<" + asked + ")";
    if (plan.maximum_source.number) return "IF(" + lesser + ";" + uncovered + ";" + asked + ")";
    return "IF((" + asked + "=\"\")+" + lesser + ";" + uncovered + ";" + asked + ")";
}

std::string total_argument(const Plan& plan) {
    if (!plan.total_cell) return std::to_string(plan.total);
    return absolute_name(table::Area::of(*plan.total_cell));
}

/// The stored name is what Calc writes into files and reads in every language. At year's end the people
/// taking part already are not handed out again: they come off the total and back to each unit's number.
std::string formula_of(const Plan& plan) {
    const std::string taking_part = plan.participants_area ? absolute_name(*plan.participants_area) : "";
    std::string arguments = total_argument(plan);
    if (!taking_part.empty()) arguments += "-SUM(" + taking_part + ")";
    arguments += ";" + absolute_name(plan.basis_area);
    const std::string minimum = bound_argument(plan.minimum_source);
    const std::string maximum = maximum_argument(plan);
    // Hamilton's is what the function takes where no method is named.
    const bool named = plan.method != quota::Method::hamilton;
    if (named || !minimum.empty() || !maximum.empty()) arguments += ";" + minimum;
    if (named || !maximum.empty()) arguments += ";" + maximum;
    if (named) arguments += ";\"" + std::string(quota::method_name(plan.method)) + "\"";
    const std::string before = taking_part.empty() ? "=" : "=" + taking_part + "+";
    return before + "VN.ANSINH.QUOTA.ALLOCATE(" + arguments + ")";
}

office::Result result_of(const target::Draft& draft, bool as_formula) {
    const std::vector<table::Position>& into = draft.plan.into;
    if (!as_formula) return office::Numbers{draft.plan.written_cells(), draft.written_numbers()};
    const table::Area area{into.front().row, into.front().column, into.back().row, into.back().column};
    return office::Formula{area, border::to_office(formula_of(draft.plan))};
}

} // namespace

std::vector<Message> check_numbers(const Reference<XSpreadsheet>& sheet,
                                   std::span<const ProductDraft> drafts) {
    std::vector<Message> faults;
    for (const ProductDraft& one : drafts)
        std::ranges::move(
            office::check_validity(sheet, one.draft.plan.written_cells(), one.draft.written_numbers()),
            std::back_inserter(faults));
    return faults;
}

void write_drafts(const Invocation& invocation, const office::Document& document,
                  const Reference<XSpreadsheet>& sheet, std::span<const ProductDraft> drafts,
                  bool as_formulas, const std::optional<std::string>& remembered) {
    std::vector<office::Result> results;
    std::vector<table::Position> cells;
    for (const ProductDraft& one : drafts) {
        results.push_back(result_of(one.draft, as_formulas));
        std::ranges::copy(one.draft.plan.written_cells(), std::back_inserter(cells));
    }
    const std::string title = invocation.sentences.render(Message{"allocate.title", {}});
    office::write_step(document, sheet, results, remembered, border::to_office(title));
    document.select(sheet, cells);
}

std::string present_time() {
    return fmt::format("{:%Y-%m-%dT%H:%M:%S}", fmt::localtime(std::time(nullptr)));
}

} // namespace ansinh::commands
