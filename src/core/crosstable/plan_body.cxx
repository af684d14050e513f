// Planning: weights and maximums of the cells.
#include "crosstable/planner.hxx"
#include "number/rational.hxx"
#include "target/choice.hxx"
#include "target/people_text.hxx"
#include "target/planner.hxx"

#include <algorithm>

namespace ansinh::crosstable {

using table::Area;
using table::Position;

namespace {

std::vector<int> counted(int first, int last) {
    std::vector<int> lines;
    for (int line = first; line <= last; ++line)
        lines.push_back(line);
    return lines;
}

std::vector<Position> cells_at(const std::vector<int>& rows, const std::vector<int>& columns) {
    std::vector<Position> cells;
    for (const int row : rows)
        for (const int column : columns)
            cells.push_back({row, column});
    return cells;
}

} // namespace

/// A range beside the units is read unit by unit, so that totals inside it fall out; one elsewhere must have
/// as many rows as there are units.
std::optional<std::vector<int>> Planner::rows_of(const Area& area) const {
    if (area.first_row <= m_plan.rows.front() && area.last_row >= m_plan.rows.back()) return m_plan.rows;
    if (static_cast<std::size_t>(area.rows()) != row_count()) return std::nullopt;
    return counted(area.first_row, area.last_row);
}

/// A range on another place of the same sheet; below the columns written it may hold sums as they do.
std::optional<std::vector<int>> Planner::columns_of(const Area& area) const {
    if (static_cast<std::size_t>(area.columns()) == column_count())
        return counted(area.first_column, area.last_column);
    if (area.first_column <= m_plan.columns.front() && area.last_column >= m_plan.columns.back())
        return m_plan.columns;
    return std::nullopt;
}

/// `argument` names what must not be written into; empty: it may.
std::vector<double> Planner::read_weights_at(std::string_view argument, const Cells& cells) {
    if (!argument.empty()) refuse_targets(argument, cells);
    target::ColumnReading reading =
        target::read_basis(m_sheet, cells, target::Whole::not_required, m_request.accept_numbers);
    m_accepted += reading.accepted;
    m_weights_are_known = m_weights_are_known && reading.faults.empty();
    faults(std::move(reading.faults));
    return std::move(reading.values);
}

/// Weights that are one row or one column leave the other side to the totals. So does having none: then every
/// cell is row total × column total ÷ sum, which weights that are all 1 say exactly.
void Planner::read_weights() {
    m_plan.weights.assign(row_count() * column_count(), 1.0);
    if (m_request.weights) read_weights_of_units();
    if (m_request.shares) read_shares();
}

void Planner::read_weights_of_units() {
    if (*m_request.weights == "into") return read_own_weights();
    if (const auto area = table::parse_area(*m_request.weights)) return read_weights_in(*area);
    if (m_table == nullptr) throw Error("column.unknown", {std::string("weights"), *m_request.weights});
    const int column = target::find_column(*m_table, m_words, "weights", *m_request.weights, m_product);
    read_weights_in({m_plan.rows.front(), column, m_plan.rows.back(), column});
}

void Planner::read_weights_in(const Area& area) {
    const std::size_t m = row_count(), n = column_count();
    const auto rows = rows_of(area);
    const auto columns = columns_of(area);
    std::vector<double>& weights = m_plan.weights;
    if (rows && columns) {
        const Cells cells = cells_at(*rows, *columns);
        take_weights_of_cells(read_weights_at("weights", cells));
        m_plan.weights_area = one_range(cells);
        return;
    }
    if (columns && area.rows() == 1) {
        m_column_weights = read_weights_at("weights", cells_at({area.first_row}, *columns));
        for (std::size_t place = 0; place < weights.size(); ++place)
            weights[place] = m_column_weights[place % n];
        return;
    }
    if (rows && area.columns() == 1) {
        const std::vector<double> needs = read_weights_at("weights", cells_at(*rows, {area.first_column}));
        for (std::size_t place = 0; place < weights.size(); ++place)
            weights[place] = needs[place / n];
        return;
    }
    throw Error("matrix.weights-shape", {table::area_name(area), static_cast<std::int64_t>(area.rows()),
                                         static_cast<std::int64_t>(area.columns()),
                                         static_cast<std::int64_t>(m), static_cast<std::int64_t>(n)});
}

/// What is to be replaced says how, which only numbers can: a formula would refer to itself.
void Planner::read_own_weights() {
    take_weights_of_cells(read_weights_at({}, m_plan.cells()));
}

void Planner::take_weights_of_cells(std::vector<double> weights) {
    const std::size_t n = column_count();
    m_column_weights.assign(n, 0.0);
    for (std::size_t place = 0; place < weights.size(); ++place)
        m_column_weights[place % n] += weights[place];
    m_plan.weights = std::move(weights);
}

/// Need × share is of rank one, where shares decide what columns without totals get, and that nobody gets any
/// where they are 0. For the rest the needs say the same, exactly.
void Planner::read_shares() {
    if (!m_column_weights.empty()) throw Error("matrix.shares-twice");
    const auto area = table::parse_area(*m_request.shares);
    if (!area) throw Error("matrix.shares-unknown", {*m_request.shares});
    const auto cells = cells_across(*area);
    if (!cells)
        throw Error("matrix.shares-length",
                    {table::area_name(*area), static_cast<std::int64_t>(area->rows() * area->columns()),
                     static_cast<std::int64_t>(column_count())});
    m_column_weights = read_weights_at("shares", *cells);
    for (std::size_t place = 0; place < m_plan.weights.size(); ++place)
        if (m_column_weights[place % column_count()] == 0) m_plan.weights[place] = 0;
}

/// A URL's number, else one as the document writes them.
std::optional<std::int64_t> Planner::maximum_number() const {
    if (const auto number = target::parse_whole(*m_request.maximum)) return number;
    return target::parse_people(*m_request.maximum, m_sheet.separators).people;
}

void Planner::read_maximum() {
    if (!m_request.maximum) return;
    if (const auto number = maximum_number()) {
        if (*number < 0 || *number > number::largest_exact)
            throw Error("bound.number", {std::string("max"), *m_request.maximum});
        m_plan.maximum_number = number;
        m_plan.maximum.assign(row_count() * column_count(), *number);
        return;
    }
    const auto area = table::parse_area(*m_request.maximum);
    if (!area) throw Error("bound.number", {std::string("max"), *m_request.maximum});
    const auto rows = rows_of(*area);
    const auto columns = columns_of(*area);
    if (!rows || !columns)
        throw Error("matrix.maximum-shape",
                    {table::area_name(*area), static_cast<std::int64_t>(area->rows()),
                     static_cast<std::int64_t>(area->columns()), static_cast<std::int64_t>(row_count()),
                     static_cast<std::int64_t>(column_count())});
    const Cells cells = cells_at(*rows, *columns);
    refuse_targets("max", cells);
    m_plan.maximum_area = one_range(cells);
    target::BoundsReading reading = target::read_bounds(m_sheet, cells, m_request.accept_numbers);
    m_plan.maximum = std::move(reading.values);
    m_accepted += reading.accepted;
    faults(std::move(reading.faults));
}

} // namespace ansinh::crosstable
