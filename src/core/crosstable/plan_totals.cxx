// Planning: what the rows and the columns add up to.
#include "crosstable/planner.hxx"
#include "number/rational.hxx"
#include "quota/allocation.hxx"
#include "quota/reconciliation.hxx"
#include "target/choice.hxx"

#include <algorithm>
#include <numeric>
#include <set>

namespace ansinh::crosstable {

using table::Area;
using table::Column;
using table::Meaning;
using table::Position;

namespace {

Integer sum_of(const std::vector<std::int64_t>& numbers) {
    return std::accumulate(numbers.begin(), numbers.end(), Integer(0));
}

Quantity quantity(const quota::Sum& count) {
    return {Rational(Integer(count)), 0};
}

std::string described(const std::vector<const Column*>& columns) {
    std::string text;
    for (const Column* column : columns)
        text += (text.empty() ? "" : ", ") + table::column_name(column->column) + " (" +
                target::shown_path(column->path) + ")";
    return text;
}

} // namespace

std::vector<std::int64_t> Planner::read_people(const Cells& cells, bool& known) {
    target::ColumnReading reading =
        target::read_basis(m_sheet, cells, target::Whole::required, m_request.accept_numbers);
    m_accepted += reading.accepted;
    known = reading.faults.empty();
    faults(std::move(reading.faults));
    std::vector<std::int64_t> numbers;
    for (const double value : reading.values)
        numbers.push_back(static_cast<std::int64_t>(value));
    return numbers;
}

std::vector<const Column*> row_total_columns(const table::Sheet& sheet, const table::Table& table,
                                             table::Product product, std::span<const int> rows,
                                             std::span<const int> columns) {
    std::vector<const Column*> found = target::columns_for(table, Meaning::target, product);
    std::erase_if(found,
                  [&](const Column* column) { return std::ranges::binary_search(columns, column->column); });
    const auto is_typed = [&](const Column* column) {
        return std::ranges::any_of(rows, [&](int row) {
            const table::Cell& cell = sheet.cell(row, column->column);
            return cell.kind == table::CellKind::number && !cell.formula;
        });
    };
    if (std::ranges::count_if(found, is_typed) == 1)
        std::erase_if(found, [&](const Column* column) { return !is_typed(column); });
    return found;
}

int Planner::choose_row_totals() const {
    if (m_table == nullptr) throw Error("matrix.rows-missing");
    const auto found = row_total_columns(m_sheet, *m_table, m_product, m_plan.rows, m_plan.columns);
    if (found.empty()) throw Error("matrix.rows-missing");
    if (found.size() > 1) throw Error("matrix.rows-which", {described(found)});
    return found.front()->column;
}

void Planner::read_row_totals() {
    std::vector<int> rows = m_plan.rows;
    int column = 0;
    const auto area = m_request.rows ? table::parse_area(*m_request.rows) : std::nullopt;
    if (area) {
        if (area->columns() != 1) throw Error("column.one", {std::string("rows"), table::area_name(*area)});
        const auto fitting = rows_of(*area);
        if (!fitting)
            throw Error("column.length",
                        {std::string("rows"), table::area_name(*area),
                         static_cast<std::int64_t>(area->rows()), static_cast<std::int64_t>(row_count())});
        rows = *fitting;
        column = area->first_column;
    } else if (m_request.rows) {
        if (m_table == nullptr) throw Error("column.unknown", {std::string("rows"), *m_request.rows});
        column = target::find_column(*m_table, m_words, "rows", *m_request.rows, m_product);
    } else {
        column = choose_row_totals();
    }
    for (const int row : rows)
        m_row_total_cells.push_back({row, column});
    refuse_targets("rows", m_row_total_cells);
    m_plan.row_totals = read_people(m_row_total_cells, m_rows_are_known);
    m_plan.row_totals_area = one_range(m_row_total_cells);
}

/// Across a row or down a column; a row that spans the columns written is read column by column, so that
/// sums between them fall out.
std::optional<Planner::Cells> Planner::cells_across(const Area& area) const {
    Cells cells;
    if (area.rows() == 1) {
        const bool above =
            area.first_column <= m_plan.columns.front() && area.last_column >= m_plan.columns.back();
        if (!above && static_cast<std::size_t>(area.columns()) != column_count()) return std::nullopt;
        for (std::size_t place = 0; place < column_count(); ++place)
            cells.push_back({area.first_row,
                             above ? m_plan.columns[place] : area.first_column + static_cast<int>(place)});
        return cells;
    }
    if (area.columns() != 1 || static_cast<std::size_t>(area.rows()) != column_count()) return std::nullopt;
    for (int row = area.first_row; row <= area.last_row; ++row)
        cells.push_back({row, area.first_column});
    return cells;
}

void Planner::take_column_totals(const Cells& cells) {
    m_column_total_cells = cells;
    refuse_targets("columns", cells);
    m_plan.column_totals = read_people(cells, m_columns_are_known);
    m_plan.column_totals_area = one_range(cells);
}

void Planner::read_column_totals() {
    if (!m_request.columns) return read_total_row();
    if (*m_request.columns == "equal") {
        m_column_weights.clear();
        return hand_out_columns();
    }
    if (*m_request.columns == "weights") return hand_out_columns();
    const auto area = table::parse_area(*m_request.columns);
    if (!area) throw Error("matrix.columns-unknown", {*m_request.columns});
    const auto cells = cells_across(*area);
    if (!cells)
        throw Error("matrix.columns-length",
                    {table::area_name(*area), static_cast<std::int64_t>(area->rows() * area->columns()),
                     static_cast<std::int64_t>(column_count())});
    take_column_totals(*cells);
}

/// The numbers typed into the one total row; formulas there only add up what is about to be written. Without
/// any, the rows' sum is handed out.
void Planner::read_total_row() {
    std::set<int> rows;
    Cells typed;
    if (m_table != nullptr)
        for (const int column : m_plan.columns)
            for (const Position at : target::typed_totals(m_sheet, *m_table, column)) {
                rows.insert(at.row);
                typed.push_back(at);
            }
    if (rows.empty()) return hand_out_columns();
    std::ranges::sort(typed);
    m_columns_are_known = false;
    if (rows.size() > 1) return fault({"matrix.columns-several", {range_names(typed)}});
    if (is_partial()) return fault({"matrix.columns-whole-table", {range_names(typed), cell_names(m_plan)}});
    Cells cells;
    for (const int column : m_plan.columns)
        cells.push_back({*rows.begin(), column});
    take_column_totals(cells);
}

std::string Planner::weights_name() const {
    if (m_request.shares) return *m_request.shares;
    return *m_request.weights == "into" ? cell_names(m_plan) : *m_request.weights;
}

void Planner::hand_out_columns() {
    m_columns_are_known = m_rows_are_known && m_weights_are_known;
    m_plan.column_totals_from = m_column_weights.empty() ? ColumnTotals::equal : ColumnTotals::by_weights;
    if (!m_columns_are_known) return;
    const Integer total = sum_of(m_plan.row_totals);
    if (total > number::largest_exact) throw Error("matrix.too-many", {range_names(m_row_total_cells)});
    const std::vector<double> equal(column_count(), 1.0);
    quota::Problem problem;
    problem.total = static_cast<std::int64_t>(total);
    problem.basis = m_column_weights.empty() ? equal : m_column_weights;
    m_plan.column_totals = quota::allocate(problem).given;
    if (m_column_weights.empty())
        m_plan.notes.push_back({"matrix.columns-equal", {}});
    else
        m_plan.notes.push_back({"matrix.columns-by-weights", {weights_name()}});
}

/// Two splits of one target, made each by itself: by unit and by period or provider.
void Planner::compare_totals() {
    if (!m_rows_are_known || !m_columns_are_known) return;
    const quota::SplitTotals totals = quota::compare_splits(m_plan.row_totals, m_plan.column_totals);
    if (totals.rows == 0 && totals.columns == 0)
        return fault({"matrix.nothing", {range_names(m_row_total_cells)}});
    if (totals.rows > number::largest_exact)
        return fault({"matrix.too-many", {range_names(m_row_total_cells)}});
    if (!totals.agree())
        fault({"matrix.totals-differ",
               {quantity(totals.rows), range_names(m_row_total_cells), quantity(totals.columns),
                range_names(m_column_total_cells), quantity(totals.apart())}});
    compare_with_commune(totals);
}

/// The target of all units, where one is typed into the total row of their column: it tells which of two
/// splits that differ is the wrong one, and splits that agree may both be beside it.
void Planner::compare_with_commune(const quota::SplitTotals& totals) {
    if (m_table == nullptr || is_partial()) return;
    const auto typed = target::typed_totals(m_sheet, *m_table, m_row_total_cells.front().column);
    const auto target = typed.size() == 1 ? target::people_in(m_sheet.cell(typed.front())) : std::nullopt;
    if (!target) return;
    for (const quota::Departure& departure : totals.departures(*target)) {
        const bool by_rows = departure.side == quota::Side::rows;
        if (totals.agree() && !by_rows) continue; // the same said twice
        Message said{departure.too_many ? "matrix.more-than-commune" : "matrix.fewer-than-commune",
                     {table::cell_name(typed.front()), *target,
                      std::vector<Message>{{by_rows ? "matrix.by-rows" : "matrix.by-columns", {}}},
                      quantity(departure.people)}};
        totals.agree() ? m_plan.notes.push_back(std::move(said)) : fault(std::move(said));
    }
}

} // namespace ansinh::crosstable
