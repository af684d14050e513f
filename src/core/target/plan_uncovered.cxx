// Planning: people not yet participating, and that no unit gets more new people than these (the rule that a
// village never gets more than its uncovered people).
#include "number/rational.hxx"
#include "target/choice.hxx"
#include "target/planner.hxx"

#include <algorithm>

namespace ansinh::target {

using quota::Bound;
using table::Meaning;
using table::Position;

/// What cannot be read is no fault unless it is the basis: the unit then has no limit, and a note says so.
void Planner::look_up_not_yet() {
    if (m_table == nullptr) return;
    const auto columns = columns_for(*m_table, Meaning::not_participating, m_plan.product);
    if (columns.size() != 1 || columns.front()->column == m_into_column) return;
    m_plan.not_yet_column = columns.front()->column;
    const std::vector<Position> cells = cells_in_column(*m_plan.not_yet_column);
    m_plan.not_yet_area = area_from(cells);
    const bool is_basis = m_plan.basis_area == *m_plan.not_yet_area && !m_request.basis_less;
    for (const Position at : cells) {
        const ColumnReading reading =
            read_basis(m_sheet, std::span(&at, 1), Whole::required, m_request.accept_numbers);
        if (!is_basis) m_accepted += reading.accepted;
        m_plan.not_yet.push_back(reading.faults.empty() ? number::whole(reading.values.front()) : Bound());
    }
}

bool Planner::is_limited_to_uncovered() const {
    return m_request.kind == Kind::newly_joined && m_request.uncovered == Uncovered::limit &&
           !m_plan.not_yet.empty();
}

/// Formulas go on limiting: the column becomes their maximum, or the lesser of both.
void Planner::check_uncovered_fits_formulas() {
    if (!std::ranges::all_of(m_plan.not_yet, &Bound::has_value))
        fault(Message{"formulas.uncovered", {table::column_name(*m_plan.not_yet_column)}});
}

/// A lock is the clerk's last word, and an amount on top takes nothing back that was handed out before.
void Planner::limit_to_uncovered() {
    if (!is_limited_to_uncovered()) return;
    m_plan.uncovered.resize(m_plan.into.size());
    m_plan.most.resize(m_plan.into.size());
    Units unknown, below_minimum;
    for (std::size_t unit = 0; unit < m_plan.into.size(); ++unit) {
        if (m_plan.is_locked(unit)) continue;
        if (!m_plan.not_yet[unit]) {
            unknown.indexes.push_back(unit);
            continue;
        }
        std::int64_t limit = *m_plan.not_yet[unit];
        if (m_plan.is_addition()) limit = std::max(limit, m_plan.present[unit]);
        m_plan.uncovered[unit] = limit;
        Bound& most = m_plan.most[unit];
        const Bound least = m_plan.least.empty() ? Bound() : m_plan.least[unit];
        if (least > limit && (!most || least <= *most)) below_minimum.indexes.push_back(unit);
        most = std::min(most.value_or(limit), limit);
    }
    const std::string column = table::column_name(*m_plan.not_yet_column);
    if (!unknown.indexes.empty())
        m_plan.notes.push_back(Message{"uncovered.unknown", {std::move(unknown), column}});
    if (!below_minimum.indexes.empty())
        fault(Message{"uncovered.below-minimum", {std::move(below_minimum), column}});
}

} // namespace ansinh::target
