#include "crosstable/reasons.hxx"

#include <algorithm>
#include <string>

namespace ansinh::crosstable {

namespace {

/// "Tháng 1: 3"; who gets nobody is left out.
std::vector<Message> parts(const std::vector<std::string>& names, const std::vector<std::int64_t>& people) {
    std::vector<Message> said;
    for (std::size_t place = 0; place < names.size(); ++place)
        if (people[place] > 0) said.push_back({"matrix.part", {names[place], people[place]}});
    return said;
}

Message sum_of_parts(const std::string& name, std::int64_t total, std::vector<Message> said) {
    if (said.empty()) return {"matrix.nobody", {name}};
    return {"matrix.parts", {name, total, std::move(said)}};
}

} // namespace

Message why_all(const Draft& draft) {
    if (!draft.is_ready()) return draft.stops.front();
    return quota::explain_matrix(draft.plan.problem(), *draft.matrix);
}

Message why_cell(const Draft& draft, std::size_t row, std::size_t column) {
    if (!draft.is_ready()) return draft.stops.front();
    return quota::explain_cell(draft.plan.problem(), *draft.matrix, row, column);
}

Message why_row(const Draft& draft, std::size_t row) {
    if (!draft.is_ready()) return draft.stops.front();
    const Plan& plan = draft.plan;
    std::vector<std::int64_t> people;
    for (std::size_t column = 0; column < plan.columns.size(); ++column)
        people.push_back(draft.matrix->given[row * plan.columns.size() + column]);
    return sum_of_parts(plan.row_names[row], plan.row_totals[row], parts(plan.column_names, people));
}

Message why_column(const Draft& draft, std::size_t column) {
    if (!draft.is_ready()) return draft.stops.front();
    const Plan& plan = draft.plan;
    return sum_of_parts(plan.column_names[column], plan.column_totals[column],
                        parts(plan.row_names, draft.numbers(column)));
}

std::vector<std::size_t> blocking(const Draft& draft) {
    std::vector<std::size_t> found;
    const std::size_t lines = draft.plan.rows.size() + draft.plan.columns.size();
    for (const Message& stop : draft.stops)
        for (const Argument& argument : stop.arguments)
            if (const auto* units = std::get_if<Units>(&argument))
                std::ranges::copy_if(units->indexes, std::back_inserter(found),
                                     [&](std::size_t index) { return index < lines; });
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end()); // clang 14 knows no ranges::unique
    return found;
}

} // namespace ansinh::crosstable
