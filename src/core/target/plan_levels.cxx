// Planning: the groups that get their number before their units do, and what bounds and locks say of them.
#include "message.hxx"
#include "number/rational.hxx"
#include "table/ordinal.hxx"
#include "target/destination.hxx"
#include "target/planner.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

namespace ansinh::target {

using quota::Bound;
using table::Position;
using table::Row;
using table::RowKind;

namespace {

/// A heading on the way down to the row in question.
struct Heading {
    const Row* row = nullptr;
    table::OrdinalKind kind = table::OrdinalKind::none;
    bool has_units = false;
    std::optional<std::size_t> group; ///< once a unit of the plan stands below it
};

/// A section of a kind that is open already ends that one; another kind right below a heading is inside of
/// it.
void open(std::vector<Heading>& headings, Heading next) {
    const auto same = std::ranges::find(headings, next.kind, &Heading::kind);
    headings.erase(same, headings.end());
    while (!headings.empty() && headings.back().has_units)
        headings.pop_back();
    headings.push_back(next);
}

/// "I" in the column of ordinals, or in front of the name: "II. Khu vực xã cũ Tân Phú".
table::OrdinalKind ordinal_kind(const table::Sheet& sheet, const table::Table& table, const Row& row) {
    for (const table::Column& column : table.columns)
        if (column.meaning == table::Meaning::ordinal) {
            const auto ordinal = table::read_ordinal(text::one_line(sheet.cell(row.row, column.column).text));
            if (ordinal.kind != table::OrdinalKind::none) return ordinal.kind;
        }
    return table::read_ordinal(row.name.substr(0, row.name.find_first_of(".)-"))).kind;
}

/// Empty, or a formula that shows nothing: 0 in a sum.
std::optional<Rational> as_summand(const table::Cell& cell) {
    if (cell.kind == table::CellKind::number) return number::from_cell(cell.value);
    if (cell.kind == table::CellKind::empty || cell.text.empty()) return Rational(0);
    return std::nullopt;
}

std::vector<std::string_view> split_at_commas(std::string_view text) {
    std::vector<std::string_view> parts;
    for (std::size_t first = 0; first <= text.size();) {
        const std::size_t comma = std::min(text.find(',', first), text.size());
        parts.push_back(text.substr(first, comma - first));
        first = comma + 1;
    }
    return parts;
}

} // namespace

std::size_t Levels::count_at(std::size_t depth) const {
    return static_cast<std::size_t>(std::ranges::count(groups, depth, &Group::depth));
}

std::size_t Planner::add_group(Group group) {
    std::vector<Group>& groups = m_plan.levels.groups;
    group.depth = group.parent ? groups[*group.parent].depth + 1 : 0;
    groups.push_back(std::move(group));
    return groups.size() - 1;
}

void Planner::group_by_sections() {
    std::unordered_map<int, std::size_t> unit_at;
    for (std::size_t unit = 0; unit < m_rows.size(); ++unit)
        unit_at.emplace(m_rows[unit]->row, unit);
    std::vector<Heading> headings;
    for (const Row& row : m_table->rows) {
        if (row.kind == RowKind::section)
            open(headings, {&row, ordinal_kind(m_sheet, *m_table, row), false, {}});
        if (row.kind != RowKind::unit || headings.empty()) continue;
        headings.back().has_units = true;
        const auto unit = unit_at.find(row.row);
        if (unit == unit_at.end()) continue;
        std::optional<std::size_t> above;
        for (Heading& heading : headings) {
            const bool innermost = &heading == &headings.back();
            if (!heading.group)
                heading.group = add_group({innermost ? row.section : heading.row->name,
                                           above,
                                           0,
                                           heading.row->row,
                                           std::nullopt,
                                           {},
                                           {},
                                           {}});
            above = heading.group;
        }
        m_plan.levels.of_unit[unit->second] = above;
    }
    if (m_plan.levels.empty()) throw Error("levels.no-sections");
}

/// Merged cells and cells left blank below a text go with it, until a section or total comes between.
void Planner::group_by_columns(const std::vector<int>& columns) {
    std::unordered_map<int, std::size_t> unit_at;
    for (std::size_t unit = 0; unit < m_rows.size(); ++unit)
        unit_at.emplace(m_rows[unit]->row, unit);
    std::map<std::pair<std::optional<std::size_t>, std::string>, std::size_t> known;
    std::vector<std::string> texts(columns.size());
    for (const Row& row : m_table->rows) {
        if (row.kind == RowKind::section || row.kind == RowKind::total)
            std::ranges::fill(texts, std::string());
        if (row.kind != RowKind::unit) continue;
        const auto unit = unit_at.find(row.row);
        std::optional<std::size_t> above;
        for (std::size_t depth = 0; depth < columns.size(); ++depth) {
            std::string text = text::one_line(m_sheet.shown(row.row, columns[depth]).text);
            if (!text.empty() && text::name_key(text) != text::name_key(texts[depth])) {
                texts[depth] = std::move(text);
                std::fill(texts.begin() + static_cast<std::ptrdiff_t>(depth) + 1, texts.end(), std::string());
            }
            if (unit == unit_at.end()) continue;
            if (texts[depth].empty()) {
                fault(Message{"levels.blank", {table::cell_name({row.row, columns[depth]})}});
                break;
            }
            const auto key = std::pair(above, text::name_key(texts[depth]));
            auto found = known.find(key);
            if (found == known.end())
                found =
                    known
                        .emplace(key,
                                 add_group({texts[depth], above, 0, std::nullopt, std::nullopt, {}, {}, {}}))
                        .first;
            above = found->second;
        }
        if (unit != unit_at.end()) m_plan.levels.of_unit[unit->second] = above;
    }
}

std::vector<int> Planner::level_columns() const {
    std::vector<int> columns;
    for (const std::string_view part : split_at_commas(*m_request.levels)) {
        const int column = cells_of("levels", part).front().column;
        if (column == m_into_column) throw Error("levels.is-into", {table::column_name(column)});
        if (std::ranges::find(columns, column) != columns.end())
            throw Error("levels.twice", {table::column_name(column)});
        columns.push_back(column);
    }
    return columns;
}

void Planner::find_levels() {
    if (!m_request.levels) return;
    if (m_table == nullptr || m_rows.empty()) throw Error("levels.no-table");
    m_plan.levels.of_unit.resize(m_rows.size());
    if (text::plain_key(*m_request.levels) == "sections") {
        m_plan.levels.choice.sections = true;
        group_by_sections();
        m_plan.levels.headers.resize(
            1 + std::ranges::max_element(m_plan.levels.groups, {}, &Group::depth)->depth);
    } else {
        const std::vector<int> columns = level_columns();
        m_plan.levels.choice.columns = columns;
        group_by_columns(columns);
        for (const int column : columns) {
            const table::Column* known = m_table->find_column(column);
            m_plan.levels.headers.push_back(
                known != nullptr && !known->path.empty() ? known->path.back() : table::column_name(column));
        }
    }
    tell_equal_groups_apart();
    place_group_cells();
}

void Planner::tell_equal_groups_apart() {
    std::vector<Group>& groups = m_plan.levels.groups;
    std::map<std::string, int> times;
    for (const Group& group : groups)
        ++times[text::name_key(group.name)];
    std::vector<std::string> shown;
    for (const Group& group : groups)
        shown.push_back(times[text::name_key(group.name)] > 1 && group.parent
                            ? group.name + " (" + groups[*group.parent].name + ")"
                            : group.name);
    for (std::size_t place = 0; place < groups.size(); ++place)
        groups[place].name = std::move(shown[place]);
}

std::vector<Position> Planner::unit_cells_of(std::size_t group, int column) const {
    std::vector<Position> cells;
    for (std::size_t unit = 0; unit < m_plan.into.size(); ++unit) {
        auto above = m_plan.levels.of_unit[unit];
        while (above && *above != group)
            above = m_plan.levels.groups[*above].parent;
        if (above) cells.push_back({m_plan.into[unit].row, column});
    }
    return cells;
}

/// Whether the section's cell holds a formula that shows the sum of what its units have in the column: then
/// it says nothing of its own, and adds up what will be written as well.
bool Planner::adds_up(std::size_t group, int column) const {
    const table::Cell& cell = m_sheet.cell(*m_plan.levels.groups[group].row, column);
    const auto shown = as_summand(cell);
    if (!cell.formula || !shown) return false;
    Rational sum = 0;
    for (const Position at : unit_cells_of(group, column)) {
        const auto summand = as_summand(m_sheet.cell(at));
        if (!summand) return false;
        sum += *summand;
    }
    return sum == *shown;
}

/// A range asked for names all cells that are written.
void Planner::place_group_cells() {
    for (std::size_t place = 0; place < m_plan.levels.groups.size(); ++place) {
        Group& group = m_plan.levels.groups[place];
        if (!group.row || adds_up(place, m_into_column)) continue;
        if (m_into_area && (*group.row < m_into_area->first_row || *group.row > m_into_area->last_row))
            continue;
        group.into = Position{*group.row, m_into_column};
    }
}

void Planner::read_group_bound(const BoundSource& source, Bound Group::*bound) {
    if (!source.cells || source.cells->first_row != m_plan.into.front().row ||
        source.cells->last_row != m_plan.into.back().row)
        return;
    for (std::size_t place = 0; place < m_plan.levels.groups.size(); ++place) {
        Group& group = m_plan.levels.groups[place];
        if (!group.row || adds_up(place, source.cells->first_column)) continue;
        const Position at{*group.row, source.cells->first_column};
        BoundsReading reading = read_bounds(m_sheet, std::span(&at, 1), m_request.accept_numbers);
        m_accepted += reading.accepted;
        group.*bound = reading.values.front();
        faults(std::move(reading.faults));
    }
}

void Planner::read_group_bounds() {
    read_group_bound(m_plan.minimum_source, &Group::minimum);
    read_group_bound(m_plan.maximum_source, &Group::maximum);
}

Group* Planner::group_written_at(Position at) {
    const auto found = std::ranges::find(m_plan.levels.groups, std::optional(at), &Group::into);
    return found == m_plan.levels.groups.end() ? nullptr : &*found;
}

void Planner::check_group_cells() {
    std::vector<Position> cells, kept;
    for (const Group& group : m_plan.levels.groups) {
        if (!group.into) continue;
        cells.push_back(*group.into);
        const table::Cell& cell = m_sheet.cell(*group.into);
        if (group.locked && !cell.formula && cell.kind == table::CellKind::number &&
            number::whole(cell.value) == group.locked)
            kept.push_back(*group.into);
    }
    std::ranges::sort(cells);
    std::ranges::sort(kept);
    faults(check_destination(m_sheet, cells, m_request.overwrite, kept));
}

/// As for units: what is locked or is the most may not be below the people taking part already.
void Planner::check_group_bounds() {
    if (!m_plan.faults.empty()) return;
    Units below;
    for (std::size_t place = 0; place < m_plan.levels.groups.size(); ++place) {
        const Group& group = m_plan.levels.groups[place];
        const Bound most = group.locked ? group.locked : group.maximum;
        if (most && m_plan.opening_of_group(place) > *most)
            below.indexes.push_back(m_plan.into.size() + place);
    }
    if (!below.indexes.empty()) fault(Message{"bound.below-opening", {std::move(below)}});
}

} // namespace ansinh::target
