#include "crosstable/plan.hxx"

#include "crosstable/planner.hxx"
#include "quota/allocation.hxx"
#include "target/destination.hxx"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace ansinh::crosstable {

namespace {

using table::Area;
using table::Position;

bool without_gaps(std::span<const int> lines) {
    return lines.back() - lines.front() + 1 == static_cast<int>(lines.size());
}

/// Neighbouring lines as runs: first and last.
std::vector<std::pair<int, int>> runs(std::span<const int> lines) {
    std::vector<std::pair<int, int>> found;
    for (const int line : lines) {
        if (!found.empty() && found.back().second + 1 == line)
            found.back().second = line;
        else
            found.emplace_back(line, line);
    }
    return found;
}

} // namespace

std::int64_t Plan::total() const {
    return std::accumulate(row_totals.begin(), row_totals.end(), std::int64_t{0});
}

std::vector<Position> Plan::cells() const {
    std::vector<Position> found;
    for (const int row : rows)
        for (const int column : columns)
            found.push_back({row, column});
    return found;
}

std::vector<Position> Plan::cells_of_column(std::size_t column) const {
    std::vector<Position> found;
    for (const int row : rows)
        found.push_back({row, columns[column]});
    return found;
}

bool Plan::is_one_range() const {
    return without_gaps(rows) && without_gaps(columns);
}

std::vector<std::string> Plan::names() const {
    std::vector<std::string> names = row_names;
    names.insert(names.end(), column_names.begin(), column_names.end());
    for (const Position at : cells())
        names.push_back(table::cell_name(at));
    return names;
}

std::string cell_names(const Plan& plan) {
    std::string text;
    for (const auto& [first_row, last_row] : runs(plan.rows))
        for (const auto& [first_column, last_column] : runs(plan.columns))
            text += (text.empty() ? "" : ", ") +
                    table::area_name(Area{first_row, first_column, last_row, last_column});
    return text;
}

std::optional<Area> one_range(std::span<const Position> cells) {
    if (cells.empty()) return std::nullopt;
    const Area area{cells.front().row, cells.front().column, cells.back().row, cells.back().column};
    if (area.rows() < 1 || area.columns() < 1 ||
        static_cast<std::size_t>(area.rows()) * static_cast<std::size_t>(area.columns()) != cells.size())
        return std::nullopt;
    return area;
}

std::string range_names(std::span<const Position> cells) {
    if (const auto area = one_range(cells)) return table::area_name(*area);
    std::string text;
    for (std::size_t first = 0; first < cells.size();) {
        std::size_t end = first + 1;
        while (end < cells.size() && one_range(cells.subspan(first, end + 1 - first)))
            ++end;
        text += (text.empty() ? "" : ", ") + table::area_name(*one_range(cells.subspan(first, end - first)));
        first = end;
    }
    return text;
}

void Planner::faults(std::vector<Message> messages) {
    std::ranges::move(messages, std::back_inserter(m_plan.faults));
}

/// What is not to be written: it would be counted on and replaced at once.
void Planner::refuse_targets(std::string_view argument, const Cells& cells) const {
    const auto is_target = [&](Position at) {
        return std::ranges::binary_search(m_plan.rows, at.row) &&
               std::ranges::binary_search(m_plan.columns, at.column);
    };
    Cells both;
    std::ranges::copy_if(cells, std::back_inserter(both), is_target);
    if (!both.empty()) throw Error("matrix.is-into", {std::string(argument), range_names(both)});
}

Plan Planner::make() {
    if (m_request.method && *m_request.method != "auto")
        m_plan.method = quota::parse_method(*m_request.method);
    find_destination();
    find_rows();
    name_all();
    read_row_totals();
    read_weights();
    read_column_totals();
    read_maximum();
    if (m_accepted > 0)
        m_plan.notes.push_back({"allocate.accepted", {static_cast<std::int64_t>(m_accepted)}});
    compare_totals();
    faults(target::check_destination(m_sheet, m_plan.cells(), m_request.overwrite));
    if (m_request.as_formulas) check_formulas_fit();
    m_plan.row_totals_are_known = m_rows_are_known;
    m_plan.column_totals_are_known = m_columns_are_known;
    return std::move(m_plan);
}

Plan make_plan(const table::Sheet& sheet, std::span<const table::Table> tables,
               const table::Vocabulary& words, const Request& request) {
    return Planner(sheet, tables, words, request).make();
}

} // namespace ansinh::crosstable
