#include "target/answer.hxx"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace ansinh::target {

namespace {

using Entry = std::pair<std::string_view, Answer>;

constexpr std::array answers_by_code{
    Entry{"table.none", Answer::table},
    Entry{"table.which", Answer::table},
    Entry{"table.unknown", Answer::table},
    Entry{"table.no-units", Answer::table},
    Entry{"into.part", Answer::into},
    Entry{"into.none", Answer::into},
    Entry{"into.which-product", Answer::into},
    Entry{"into.two-products", Answer::into},
    Entry{"into.merged", Answer::into},
    Entry{"into.formula", Answer::overwrite},
    Entry{"into.number", Answer::overwrite},
    Entry{"into.spaces", Answer::overwrite},
    Entry{"into.text", Answer::overwrite},
    Entry{"product.unknown", Answer::product},
    Entry{"basis.none", Answer::basis},
    Entry{"basis.which", Answer::basis},
    Entry{"basis.is-into", Answer::basis},
    Entry{"basis.less-too-large", Answer::basis},
    Entry{"participants.none", Answer::participants},
    Entry{"participants.which", Answer::participants},
    Entry{"participants.is-into", Answer::participants},
    Entry{"total.missing", Answer::total},
    Entry{"total.several", Answer::total},
    Entry{"total.whole-table", Answer::total},
    Entry{"total.not-whole", Answer::total},
    Entry{"total.range", Answer::total},
    Entry{"total.cell", Answer::total},
    Entry{"total.below-participants", Answer::total},
    Entry{"rate.range", Answer::total},
    Entry{"rate.ambiguous", Answer::total},
    Entry{"rate.reached", Answer::total},
    Entry{"rate.no-participants", Answer::total},
    Entry{"population.none", Answer::total},
    Entry{"population.which", Answer::basis},
    Entry{"population.is-into", Answer::into},
    Entry{"rows.hidden", Answer::hidden_rows},
    Entry{"cell.text-number", Answer::numbers},
    Entry{"cell.fraction-candidate", Answer::numbers},
    Entry{"cell.scaled", Answer::numbers},
    Entry{"bound.below-opening", Answer::maximum},
    Entry{"lock.outside", Answer::locks},
    Entry{"lock.twice", Answer::locks},
    Entry{"lock.cell", Answer::locks},
    Entry{"lock.group-unknown", Answer::locks},
    Entry{"lock.below-opening", Answer::locks},
    Entry{"locks.above-total", Answer::locks},
    Entry{"locks.above-total-year-end", Answer::locks},
    Entry{"levels.no-table", Answer::levels},
    Entry{"levels.no-sections", Answer::levels},
    Entry{"levels.is-into", Answer::levels},
    Entry{"levels.blank", Answer::levels},
    Entry{"levels.twice", Answer::levels},
    Entry{"quota.levels.minimums-above-maximum", Answer::maximum},
    Entry{"quota.levels.maximums-below-minimum", Answer::minimum},
    Entry{"formulas.levels", Answer::form},
    Entry{"addition.nothing", Answer::total},
    Entry{"addition.above-maximum", Answer::maximum},
    Entry{"uncovered.below-minimum", Answer::uncovered},
    Entry{"uncovered.too-few", Answer::uncovered},
    Entry{"uncovered.too-few-with-others", Answer::uncovered},
    Entry{"formulas.addition", Answer::form},
    Entry{"formulas.rate", Answer::form},
    Entry{"formulas.uncovered", Answer::form},
    Entry{"formulas.not-one-range", Answer::form},
    Entry{"formulas.circular", Answer::form},
    Entry{"formulas.accepted-numbers", Answer::form},
    Entry{"formulas.basis-less", Answer::form},
    Entry{"formulas.locks", Answer::form},
    Entry{"formulas.year-end-bounds", Answer::form},
    Entry{"quota.total-invalid", Answer::total},
    Entry{"quota.basis-invalid", Answer::basis},
    Entry{"quota.no-basis", Answer::basis},
    Entry{"quota.bounds-crossed", Answer::minimum},
    Entry{"quota.minimum-too-large", Answer::minimum},
    Entry{"quota.maximum-too-small", Answer::maximum},
    Entry{"quota.maximum-too-small-without-basis", Answer::maximum},
};

/// As the URL calls them.
constexpr std::array answers_by_argument{
    Entry{"into", Answer::into},        Entry{"basis", Answer::basis},
    Entry{"basis-less", Answer::basis}, Entry{"names", Answer::names},
    Entry{"levels", Answer::levels},    Entry{"min", Answer::minimum},
    Entry{"max", Answer::maximum},      Entry{"participants", Answer::participants},
};

template <class Entries>
Answer looked_up(const Entries& entries, std::string_view key) {
    const auto found = std::ranges::find(entries, key, &Entry::first);
    return found == entries.end() ? Answer::none : found->second;
}

Answer answer_by_cell(std::string_view cell, const Plan& plan) {
    const auto area = table::parse_area(cell);
    if (!area) return Answer::none;
    const auto holds = [&](const std::optional<table::Area>& column) {
        return column && column->contains(*area);
    };
    if (holds(plan.participants_area)) return Answer::participants;
    if (holds(plan.minimum_source.cells)) return Answer::minimum;
    if (holds(plan.maximum_source.cells)) return Answer::maximum;
    if (holds(plan.basis_area) || holds(plan.basis_less_area)) return Answer::basis;
    return Answer::none;
}

/// Too many or too few people once locks and participants are taken off: whatever holds the most of them.
Answer answer_to_narrowed(const Plan& plan, const std::vector<quota::Bound>& bounds, Answer bound) {
    if (plan.has_locks()) return Answer::locks;
    return bounds.empty() ? Answer::total : bound;
}

} // namespace

Answer answer_to(const Message& message, const Plan& plan) {
    const std::string_view code = message.code;
    if (const Answer answer = looked_up(answers_by_code, code); answer != Answer::none) return answer;
    if (code == "allocate.numbers-too-large") return answer_to_narrowed(plan, plan.minimum, Answer::minimum);
    if (code == "allocate.numbers-too-small") return answer_to_narrowed(plan, plan.maximum, Answer::maximum);
    const auto* subject =
        message.arguments.empty() ? nullptr : std::get_if<std::string>(&message.arguments[0]);
    if (subject == nullptr) return Answer::none;
    if (code.starts_with("column.") || code == "bound.number")
        return looked_up(answers_by_argument, *subject);
    if (code.starts_with("cell.")) return answer_by_cell(*subject, plan);
    return Answer::none;
}

} // namespace ansinh::target
