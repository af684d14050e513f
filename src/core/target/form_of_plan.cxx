#include "target/form_of_plan.hxx"

#include "target/choice.hxx"

#include <algorithm>

namespace ansinh::target {

namespace {

/// The plan's own product; a table that names none has one without a name.
ProductForm& product_of(Form& form, table::Product product) {
    const auto found = std::ranges::find(form.products, product, &ProductForm::product);
    if (found != form.products.end()) return *found;
    ProductForm& added = form.products.emplace_back();
    added.product = product;
    return added;
}

bool is_beside(const table::Area& area, const Plan& plan) {
    return area.first_row == plan.into.front().row && area.last_row == plan.into.back().row;
}

std::optional<int> column_beside(const std::optional<table::Area>& area, const Plan& plan) {
    return area && is_beside(*area, plan) ? std::optional(area->first_column) : std::nullopt;
}

Limit limit_of(const BoundSource& source) {
    if (source.number) return {std::nullopt, std::to_string(*source.number)};
    return {source.cells ? std::optional(source.cells->first_column) : std::nullopt, {}};
}

/// Read from a cell it is found there again; else it was said, and a rate is taken of what stands there then.
TotalAnswer total_of(const Plan& plan) {
    if (plan.rate) return {*plan.rate, std::nullopt, {}};
    const std::string text = std::to_string(plan.total);
    return plan.total_cell ? TotalAnswer{text, plan.total_cell, text} : TotalAnswer{text, std::nullopt, {}};
}

std::vector<RowLock> locks_of(const Plan& plan) {
    std::vector<RowLock> locks;
    for (std::size_t unit = 0; unit < plan.into.size(); ++unit)
        if (plan.is_locked(unit)) locks.push_back({plan.into[unit].row, plan.locked[unit]});
    return locks;
}

std::vector<GroupLock> group_locks_of(const Plan& plan) {
    std::vector<GroupLock> locks;
    for (const Group& group : plan.levels.groups)
        if (group.locked) locks.push_back({group.name, *group.locked});
    return locks;
}

} // namespace

Form form_of(const Plan& plan, const Request& request, const table::Table& table,
             const table::Vocabulary& words, Form form) {
    form.table = table.area;
    choose_levels(form, plan.levels.choice);
    form.method = plan.method;
    form.as_formulas = request.as_formulas;
    ProductForm& product = product_of(form, plan.product);
    product.taking_part = true;
    product.kind = plan.kind;
    product.into = plan.into.front().column;
    if (const auto column = column_beside(plan.basis_area, plan))
        product.basis = BasisChoice{*column, column_beside(plan.basis_less_area, plan)};
    if (const auto column = column_beside(plan.participants_area, plan)) product.participants = column;
    product.total = total_of(plan);
    product.minimum = limit_of(plan.minimum_source);
    product.maximum = limit_of(plan.maximum_source);
    product.locked = locks_of(plan);
    product.locked_groups = group_locks_of(plan);
    if (request.names && !table::parse_area(*request.names))
        form.names = find_column(table, words, "names", *request.names, table::Product::none);
    else if (request.names)
        form.names = table::parse_area(*request.names)->first_column;
    return form;
}

} // namespace ansinh::target
