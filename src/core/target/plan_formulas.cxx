// Planning: whether the result can be written as formulas.
#include "target/planner.hxx"

#include <algorithm>

namespace ansinh::target {

using table::Position;

/// Cells that a formula would both fill and refer to. Values may well replace what they were computed from.
std::vector<Position> Planner::targets_read_by_formulas() const {
    std::vector<Position> found;
    for (const Position at : m_plan.into) {
        const auto holds = [&](const BoundSource& source) {
            return source.cells && source.cells->contains(at);
        };
        if (at == m_plan.total_cell || holds(m_plan.minimum_source) || holds(m_plan.maximum_source))
            found.push_back(at);
    }
    return found;
}

/// A formula takes one range: with section or total rows between the units only values can be written.
void Planner::check_formulas_fit() {
    const auto one_range = [](const std::vector<Position>& cells) {
        return cells.back().row - cells.front().row + 1 == static_cast<int>(cells.size());
    };
    const auto fits = [&](const table::Area& area) {
        return area.rows() == static_cast<int>(m_plan.into.size());
    };
    if (!one_range(m_plan.into) || !fits(m_plan.basis_area) ||
        (m_plan.participants_area && !fits(*m_plan.participants_area)))
        fault(Message{"formulas.not-one-range", {}});
    if (m_request.accept_numbers) fault(Message{"formulas.accepted-numbers", {}});
    if (m_request.basis_less) fault(Message{"formulas.basis-less", {}});
    if (m_request.levels) fault(Message{"formulas.levels", {}});
    if (!m_request.locked.empty()) fault(Message{"formulas.locks", {}});
    if (m_request.total && m_request.total->starts_with('+')) fault(Message{"formulas.addition", {}});
    if (m_plan.rate) fault(Message{"formulas.rate", {*m_plan.rate}});
    if (is_limited_to_uncovered()) check_uncovered_fits_formulas();
    if (m_plan.kind == Kind::at_year_end && (m_request.minimum || m_request.maximum))
        fault(Message{"formulas.year-end-bounds", {}});
    const std::vector<Position> circular = targets_read_by_formulas();
    if (!circular.empty()) fault(Message{"formulas.circular", {table::list_names(circular)}});
}

} // namespace ansinh::target
