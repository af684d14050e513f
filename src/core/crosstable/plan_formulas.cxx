// Planning: whether the result can be written as one array formula.
#include "crosstable/planner.hxx"

namespace ansinh::crosstable {

/// QUOTA_MATRIX takes ranges only: every input must be one, and so must the cells written.
void Planner::check_formulas_fit() {
    if (!m_plan.is_one_range() || !m_plan.row_totals_area ||
        (!m_column_total_cells.empty() && !m_plan.column_totals_area) ||
        (m_request.maximum && !m_plan.maximum_number && !m_plan.maximum_area))
        fault({"formulas.matrix-not-one-range", {}});
    if (m_plan.column_totals_from != ColumnTotals::read) fault({"formulas.matrix-columns", {}});
    if (!m_plan.weights_area) fault({"formulas.matrix-weights", {}});
    if (m_request.accept_numbers) fault({"formulas.accepted-numbers", {}});
}

} // namespace ansinh::crosstable
