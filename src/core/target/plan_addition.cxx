// Planning: an amount handed out on top of what stands in the target cells ("giao bổ sung"): the total is
// both together, and no unit gets less than it has.
#include "number/rational.hxx"
#include "target/planner.hxx"

#include <algorithm>

namespace ansinh::target {

using quota::Bound;
using table::CellKind;

void Planner::read_addition(std::string_view people) {
    m_total_is_known = false;
    const auto more = parse_whole(people);
    if (!more || people.starts_with('-')) return fault(Message{"total.not-whole", {*m_request.total}});
    if (*more > number::largest_exact) return fault(Message{"total.range", {*m_request.total}});
    const std::size_t faults_before = m_plan.faults.size();
    read_present();
    if (m_plan.faults.size() != faults_before) return;
    Integer total = *more;
    for (const std::int64_t number : m_plan.present)
        total += number;
    if (total > number::largest_exact) return fault(Message{"total.range", {*m_request.total}});
    m_plan.total = static_cast<std::int64_t>(total);
    m_total_is_known = true;
}

/// An empty cell has nobody yet but those taking part already; a number is there at least once, or nothing
/// was handed out that could be added to.
void Planner::read_present() {
    bool any = false;
    for (const table::Position at : m_plan.into) {
        const table::Cell& cell = m_sheet.cell(at);
        std::optional<std::int64_t> people;
        if (cell.kind == CellKind::empty) people = m_plan.opening_of(m_plan.present.size());
        if (const auto number = people_in(cell)) people = number;
        if (!people) fault(Message{"addition.cell", {table::cell_name(at)}});
        any = any || cell.kind == CellKind::number;
        m_plan.present.push_back(people.value_or(0));
    }
    if (!any) fault(Message{"addition.nothing", {table::list_names(m_plan.into)}});
}

/// Before people taking part already are taken off.
void Planner::keep_present() {
    m_plan.least.resize(m_plan.into.size());
    Units above_maximum;
    for (std::size_t unit = 0; unit < m_plan.into.size(); ++unit) {
        const std::int64_t present = m_plan.present[unit];
        m_plan.least[unit] = std::max(m_plan.least[unit].value_or(present), present);
        if (!m_plan.most.empty() && m_plan.most[unit] && *m_plan.most[unit] < present &&
            !m_plan.is_locked(unit))
            above_maximum.indexes.push_back(unit);
    }
    if (!above_maximum.indexes.empty()) fault(Message{"addition.above-maximum", {std::move(above_maximum)}});
}

} // namespace ansinh::target
