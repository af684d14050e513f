#include "annex/methods.hxx"

#include "number/rational.hxx"

#include <algorithm>

namespace ansinh::annex {

namespace {

using target::MethodColumn;
using target::MethodTable;

bool are_people(const std::vector<double>& basis) {
    return std::ranges::all_of(basis, [](double one) { return number::whole(one).has_value(); });
}

/// The one the others are told apart from.
std::size_t reference_in(const MethodTable& methods, quota::Method chosen) {
    const auto has_result = [](const MethodColumn& column) { return !column.refusal; };
    auto found = std::ranges::find_if(methods.columns, [&](const MethodColumn& column) {
        return column.method == chosen && has_result(column);
    });
    if (found == methods.columns.end()) found = std::ranges::find_if(methods.columns, has_result);
    return static_cast<std::size_t>(found - methods.columns.begin());
}

std::vector<Column> columns_of(const Words& words, bool with_basis) {
    std::vector<Column> columns{{Role::ordinal, {}, words.ordinal, -1}, {Role::name, {}, words.name, -1}};
    if (with_basis) columns.push_back({Role::people, {}, words.methods.basis, -1});
    for (const std::string& name : words.methods.names)
        columns.push_back({Role::people, words.methods.group, name, -1});
    columns.push_back({Role::people, {}, words.methods.difference, -1});
    return columns;
}

/// How far the methods are apart; nothing where they agree.
Content difference_at(const MethodTable& methods, std::size_t unit) {
    if (!methods.differs(unit)) return {};
    std::vector<std::int64_t> numbers;
    for (const MethodColumn& column : methods.columns)
        if (!column.refusal) numbers.push_back(column.numbers[unit]);
    const auto [least, most] = std::ranges::minmax(numbers);
    return most - least;
}

Line line_of(const target::Draft& draft, const MethodTable& methods, std::size_t unit, bool with_basis,
             std::size_t reference) {
    Line line{LineKind::unit, {static_cast<std::int64_t>(unit + 1), draft.rows[unit].name}, {}};
    if (with_basis) line.cells.emplace_back(*number::whole(draft.plan.basis[unit]));
    for (const MethodColumn& column : methods.columns) {
        if (column.refusal) {
            line.cells.emplace_back("–");
            continue;
        }
        if (column.numbers[unit] != methods.columns[reference].numbers[unit])
            line.marked.push_back(line.cells.size());
        line.cells.emplace_back(column.numbers[unit]);
    }
    line.cells.push_back(difference_at(methods, unit));
    return line;
}

Line total_of(const MethodTable& methods, const Words& words, bool with_basis, std::size_t units) {
    const Sum all{{{0, units - 1}}};
    Line line{LineKind::total, {Content(), words.methods.total}, {}};
    if (with_basis) line.cells.emplace_back(all);
    for (const MethodColumn& column : methods.columns)
        line.cells.push_back(column.refusal ? Content() : Content(all));
    line.cells.emplace_back();
    return line;
}

} // namespace

Annex compare_annex(const target::Draft& draft, const MethodTable& methods, const Words& words) {
    Annex annex;
    annex.sheet = words.methods.sheet;
    annex.title = words.methods.title;
    if (draft.plan.product != table::Product::none)
        annex.title += " " + words.title_products.of(draft.plan.product);
    annex.measure = words.measure;
    const bool with_basis = are_people(draft.plan.basis);
    annex.columns = columns_of(words, with_basis);
    const std::size_t reference = reference_in(methods, draft.plan.method);
    if (reference < words.methods.names.size())
        annex.attached = "(" + words.methods.marked + " " + words.methods.names[reference] + ")";
    for (std::size_t unit = 0; unit < draft.rows.size(); ++unit)
        annex.lines.push_back(line_of(draft, methods, unit, with_basis, reference));
    annex.lines.push_back(total_of(methods, words, with_basis, draft.rows.size()));
    annex.left = words.left;
    annex.right = words.right;
    return annex;
}

} // namespace ansinh::annex
