#include "target/plan.hxx"

#include "target/choice.hxx"
#include "target/planner.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <limits>

namespace ansinh::target {

int only_column(const table::Area& area, std::string_view argument) {
    if (area.columns() != 1) throw Error("column.one", {std::string(argument), table::area_name(area)});
    return area.first_column;
}

table::Area area_from(std::span<const table::Position> cells) {
    return {cells.front().row, cells.front().column, cells.back().row, cells.back().column};
}

std::optional<std::int64_t> parse_whole(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (end != text.data() + text.size() || error == std::errc::invalid_argument) return std::nullopt;
    using Limits = std::numeric_limits<std::int64_t>;
    if (error == std::errc::result_out_of_range) return text.starts_with('-') ? Limits::min() : Limits::max();
    return value;
}

void Planner::faults(std::vector<Message> messages) {
    m_plan.faults.insert(m_plan.faults.end(), std::make_move_iterator(messages.begin()),
                         std::make_move_iterator(messages.end()));
}

Plan Planner::make() {
    m_plan.kind = m_request.kind;
    if (m_request.method) m_plan.method = quota::parse_method(*m_request.method);
    find_into();
    find_units();
    name_units();
    find_levels();
    ask_hidden_rows();
    read_basis_column();
    read_participants();
    look_up_not_yet();
    read_bounds_asked();
    read_group_bounds();
    read_rate();
    if (m_accepted > 0)
        m_plan.notes.push_back(Message{"allocate.accepted", {static_cast<std::int64_t>(m_accepted)}});
    read_total();
    read_locks();
    check_into_is_free();
    check_group_cells();
    if (m_request.as_formulas) check_formulas_fit();
    take_off_participants();
    check_locks_fit();
    if (m_plan.faults.empty()) narrow_bounds();
    if (m_plan.faults.empty()) limit_to_uncovered();
    check_group_bounds();
    return std::move(m_plan);
}

std::vector<std::int64_t> Plan::numbers(const quota::Allocation& allocation) const {
    std::vector<std::int64_t> numbers = allocation.given;
    for (std::size_t unit = 0; unit < numbers.size(); ++unit)
        numbers[unit] += opening_of(unit);
    return numbers;
}

bool Plan::has_locks() const {
    return !locked.empty() ||
           std::ranges::any_of(levels.groups, [](const Group& group) { return group.locked.has_value(); });
}

std::int64_t Plan::opening_of_group(std::size_t group) const {
    std::int64_t people = 0;
    for (std::size_t unit = 0; unit < opening.size(); ++unit)
        for (auto above = levels.of_unit[unit]; above; above = levels.groups[*above].parent)
            if (*above == group) people += opening[unit];
    return people;
}

std::vector<std::string> Plan::spoken_names() const {
    std::vector<std::string> spoken = names;
    for (const Group& group : levels.groups)
        spoken.push_back(group.name);
    return spoken;
}

std::vector<table::Position> Plan::written_cells() const {
    std::vector<table::Position> cells = into;
    for (const Group& group : levels.groups)
        if (group.into) cells.push_back(*group.into);
    std::ranges::sort(cells);
    return cells;
}

Plan make_plan(const table::Sheet& sheet, std::span<const table::Table> tables,
               const table::Vocabulary& words, const Request& request) {
    return Planner(sheet, choose_table(tables, request), words, request).make();
}

namespace {

/// "2 khu vực", "3 “Điểm thu”": the groups of a depth, counted.
Message group_count(const Plan& plan, std::size_t depth) {
    const auto count = static_cast<std::int64_t>(plan.levels.count_at(depth));
    if (!plan.levels.headers[depth].empty()) return {"level.of-column", {count, plan.levels.headers[depth]}};
    const bool areas = std::ranges::all_of(plan.levels.groups, [&](const Group& group) {
        return group.depth != depth || text::plain_key(group.name).starts_with("khu vuc");
    });
    return {areas ? "level.areas" : "level.sections", {count}};
}

} // namespace

Message whom(const Plan& plan) {
    Message all{"level.units",
                {static_cast<std::int64_t>(plan.into.size()), std::vector<Message>{unit_noun(plan)}}};
    for (std::size_t depth = plan.levels.headers.size(); depth-- > 0;)
        all = {"level.and",
               {std::vector<Message>{group_count(plan, depth)}, std::vector<Message>{std::move(all)}}};
    return all;
}

Message unit_noun(const Plan& plan) {
    return unit_noun(plan.unit_word);
}

Message unit_noun(std::string_view unit_word) {
    return text::plain_key(unit_word) == "thon" ? Message{"noun.villages", {}} : Message{"noun.units", {}};
}

} // namespace ansinh::target
