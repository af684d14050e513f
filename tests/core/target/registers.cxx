#include "target/registers.hxx"

#include <fmt/format.h>

namespace ansinh::target::test {

using table::Meaning;
using table::RowKind;

namespace {

table::Cell bound_cell(const quota::Bound& bound) {
    return bound ? number_cell(static_cast<double>(*bound)) : empty_cell();
}

} // namespace

Register make_register(const std::vector<Unit>& units, std::int64_t total) {
    Register made{table::Sheet(static_cast<int>(units.size()) + 2, 6), {}};
    TableMaker maker(made.sheet, "A1");
    maker.column({"Thôn"}, Meaning::unit)
        .column({"Đang tham gia"}, Meaning::participants)
        .column({"Chưa tham gia"}, Meaning::not_participating)
        .column({"Tối thiểu"}, Meaning::minimum)
        .column({"Tối đa"}, Meaning::maximum)
        .column({"Chỉ tiêu"}, Meaning::target);
    for (std::size_t unit = 0; unit < units.size(); ++unit)
        maker.row(RowKind::unit, fmt::format("Thôn {}", unit + 1),
                  {number_cell(units[unit].participants), number_cell(units[unit].not_yet),
                   bound_cell(units[unit].minimum), bound_cell(units[unit].maximum)});
    maker.row(
        RowKind::total, "Cộng",
        {empty_cell(), empty_cell(), empty_cell(), empty_cell(), number_cell(static_cast<double>(total))});
    made.tables.push_back(maker.make());
    return made;
}

Request register_request(Kind kind, bool bounded) {
    Request request;
    request.into = "F";
    request.basis = "C";
    request.kind = kind;
    if (bounded) {
        request.minimum = "D";
        request.maximum = "E";
    }
    return request;
}

table::Position target_cell(std::size_t unit) {
    return {static_cast<int>(unit) + 1, 5};
}

Plan plan_of(const Register& made, const Request& request) {
    return make_plan(made.sheet, made.tables, shipped_words(), request);
}

Draft draft_of(const Register& made, const Request& request) {
    return make_draft(made.sheet, made.tables, shipped_words(), request);
}

} // namespace ansinh::target::test
