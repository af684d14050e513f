// Planning: the total, and what the people taking part already leave of it.
#include "number/rational.hxx"
#include "target/choice.hxx"
#include "target/planner.hxx"

namespace ansinh::target {

using table::Position;

void Planner::take_total_from(Position at) {
    const table::Cell& cell = m_sheet.cell(at);
    const auto whole =
        cell.kind == table::CellKind::number ? number::whole(cell.value) : std::optional<std::int64_t>();
    m_total_is_known = whole && *whole >= 0;
    if (!m_total_is_known) fault(Message{"total.cell", {table::cell_name(at)}});
    m_plan.total = whole.value_or(0);
    m_plan.total_cell = at;
}

void Planner::read_total() {
    if (!m_request.total) return read_total_row();
    if (m_plan.rate) {
        // read_rate has read it
    } else if (m_request.total->starts_with('+')) {
        read_addition(std::string_view(*m_request.total).substr(1));
    } else if (const auto number = parse_whole(*m_request.total)) {
        m_total_is_known = *number >= 0 && *number <= number::largest_exact;
        if (!m_total_is_known) fault(Message{"total.range", {*m_request.total}});
        m_plan.total = *number;
    } else if (const auto area = table::parse_area(*m_request.total);
               area && area->rows() * area->columns() == 1) {
        take_total_from({area->first_row, area->first_column});
    } else {
        fault(Message{"total.not-whole", {*m_request.total}});
    }
    if (m_table == nullptr || m_plan.total_cell) return;
    for (const Position at : typed_totals(m_sheet, *m_table, m_into_column)) {
        const Rational typed = number::from_cell(m_sheet.cell(at).value);
        if (typed != m_plan.total)
            m_plan.notes.push_back(
                Message{"allocate.other-total", {table::cell_name(at), Quantity{typed, 0}}});
    }
}

/// Without `total`, the number someone typed into the total row of the target column: a formula there would
/// only add up what is about to be written.
void Planner::read_total_row() {
    const std::vector<Position> typed =
        m_table != nullptr ? typed_totals(m_sheet, *m_table, m_into_column) : std::vector<Position>();
    if (typed.empty()) {
        fault(Message{"total.missing", {table::column_name(m_into_column)}});
        return;
    }
    if (typed.size() > 1) {
        fault(Message{"total.several", {table::list_names(typed)}});
        return;
    }
    if (is_partial()) {
        fault(
            Message{"total.whole-table", {table::cell_name(typed.front()), table::list_names(m_plan.into)}});
        return;
    }
    take_total_from(typed.front());
}

/// The sum of a column may be beyond 64 bits, what is left of a total never is.
void Planner::take_off_participants() {
    if (!m_total_is_known || !m_opening_is_known) return;
    Integer taking_part = 0;
    for (const std::int64_t people : m_plan.opening)
        taking_part += people;
    if (taking_part <= m_plan.total) {
        m_plan.handed_out = m_plan.total - static_cast<std::int64_t>(taking_part);
        return;
    }
    m_total_is_known = false; // nothing more can be said of it
    fault(Message{"total.below-participants",
                  {m_plan.total, Quantity{Rational(taking_part), 0},
                   Quantity{Rational(Integer(taking_part - m_plan.total)), 0}}});
}

} // namespace ansinh::target
