// Planning: the basis, the people taking part already, and the bounds.
#include "number/rational.hxx"
#include "target/choice.hxx"
#include "target/planner.hxx"

#include <algorithm>

namespace ansinh::target {

using table::Area;
using table::Meaning;
using table::Position;
using table::Row;
using table::RowKind;

std::vector<Position> Planner::cells_in_column(int column) const {
    std::vector<Position> cells;
    for (const Position at : m_plan.into)
        cells.push_back({at.row, column});
    return cells;
}

/// A range beside the target rows is read row by row, so that totals inside it fall out; one elsewhere must
/// have as many cells as there are units.
std::vector<Position> Planner::cells_of(std::string_view argument, std::string_view text) const {
    const auto area = table::parse_area(text);
    if (!area) {
        if (m_table == nullptr) {
            const auto column = table::parse_column(text);
            if (!column) throw Error("column.unknown", {std::string(argument), std::string(text)});
            return cells_in_column(*column);
        }
        return cells_in_column(find_column(*m_table, m_words, argument, text, m_plan.product));
    }
    const int column = only_column(*area, argument);
    const bool beside =
        area->first_row <= m_plan.into.front().row && area->last_row >= m_plan.into.back().row;
    if (beside) return cells_in_column(column);
    if (static_cast<std::size_t>(area->rows()) != m_plan.into.size())
        throw Error("column.length",
                    {std::string(argument), table::area_name(*area), static_cast<std::int64_t>(area->rows()),
                     static_cast<std::int64_t>(m_plan.into.size())});
    std::vector<Position> cells;
    for (int row = area->first_row; row <= area->last_row; ++row)
        cells.push_back({row, column});
    return cells;
}

void Planner::read_basis_column() {
    if (!m_request.basis && m_table == nullptr) throw Error("basis.none");
    const std::vector<Position> cells = m_request.basis
                                            ? cells_of("basis", *m_request.basis)
                                            : cells_in_column(choose_basis(*m_table, m_plan.product));
    refuse_targets("basis.is-into", cells);
    m_plan.basis_area = area_from(cells);

    Meaning meaning = Meaning::unknown;
    if (m_table != nullptr)
        if (const table::Column* column = m_table->find_column(cells.front().column)) {
            meaning = column->meaning;
            if (!column->path.empty()) m_plan.basis_header = column->path.back();
        }
    const bool decimals =
        meaning == Meaning::unknown || meaning == Meaning::rate || meaning == Meaning::money;
    const Whole whole = decimals && !m_request.basis_less ? Whole::not_required : Whole::required;
    ColumnReading reading = read_people(cells, whole);
    m_plan.basis = std::move(reading.values);
    const bool readable = reading.faults.empty();
    faults(std::move(reading.faults));
    note_following_errors();
    if (m_request.basis_less) take_off_basis(cells, readable);
}

ColumnReading Planner::read_people(std::span<const Position> cells, Whole whole) {
    ColumnReading reading = read_basis(m_sheet, cells, whole, m_request.accept_numbers);
    m_accepted += reading.accepted;
    return reading;
}

/// What is not to be written: it would be counted on and replaced at once.
void Planner::refuse_targets(const char* code, std::span<const Position> cells) const {
    if (std::ranges::any_of(cells, [&](Position at) { return is_target(at); }))
        throw Error(code, {table::column_name(m_into_column)});
}

/// Both columns hold whole people up to 2^53, so that the difference of two doubles is exact.
void Planner::take_off_basis(std::span<const Position> basis, bool basis_is_readable) {
    const std::vector<Position> cells = cells_of("basis-less", *m_request.basis_less);
    refuse_targets("basis.is-into", cells);
    m_plan.basis_less_area = area_from(cells);
    ColumnReading reading = read_people(cells, Whole::required);
    const bool readable = basis_is_readable && reading.faults.empty();
    faults(std::move(reading.faults));
    if (!readable) return;
    for (std::size_t unit = 0; unit < cells.size(); ++unit) {
        m_plan.basis[unit] -= reading.values[unit];
        if (m_plan.basis[unit] < 0)
            fault(Message{"basis.less-too-large",
                          {table::cell_name(cells[unit]), table::cell_name(basis[unit])}});
    }
    m_plan.notes.push_back(
        Message{"allocate.basis-less",
                {table::column_name(basis.front().column), table::column_name(cells.front().column)}});
}

void Planner::read_participants() {
    if (m_request.kind != Kind::at_year_end) return;
    if (!m_request.participants && m_table == nullptr) throw Error("participants.none");
    const std::vector<Position> cells = m_request.participants
                                            ? cells_of("participants", *m_request.participants)
                                            : cells_in_column(choose_participants(*m_table, m_plan.product));
    refuse_targets("participants.is-into", cells);
    m_plan.participants_area = area_from(cells);
    ColumnReading reading = read_people(cells, Whole::required);
    m_opening_is_known = reading.faults.empty();
    faults(std::move(reading.faults));
    for (const double people : reading.values)
        m_plan.opening.push_back(static_cast<std::int64_t>(people));
}

void Planner::read_bounds_asked() {
    read_bound("min", m_request.minimum, m_plan.minimum, m_plan.minimum_source);
    read_bound("max", m_request.maximum, m_plan.maximum, m_plan.maximum_source);
}

/// A total that shows an error because of an error in its body is named too: the clerk sees it first.
void Planner::note_following_errors() {
    const bool has_error = std::any_of(m_plan.faults.begin(), m_plan.faults.end(),
                                       [](const Message& fault) { return fault.code == "cell.error-shown"; });
    if (m_table == nullptr || !has_error) return;
    for (const Row& row : m_table->rows) {
        const Position at{row.row, m_plan.basis_area.first_column};
        if (row.kind != RowKind::unit && m_sheet.cell(at).kind == table::CellKind::error)
            fault(Message{"cell.error-follows", {table::cell_name(at)}});
    }
}

void Planner::read_bound(const char* key, const std::optional<std::string>& text,
                         std::vector<quota::Bound>& bounds, BoundSource& source) {
    if (!text) return;
    if (const auto number = parse_whole(*text)) {
        if (*number < 0 || *number > number::largest_exact)
            throw Error("bound.number", {std::string(key), *text});
        source.number = number;
        bounds.assign(m_plan.into.size(), *number);
        return;
    }
    const std::vector<Position> cells = cells_of(key, *text);
    source.cells = area_from(cells);
    BoundsReading reading = read_bounds(m_sheet, cells, m_request.accept_numbers);
    bounds = std::move(reading.values);
    m_accepted += reading.accepted;
    faults(std::move(reading.faults));
}

} // namespace ansinh::target
