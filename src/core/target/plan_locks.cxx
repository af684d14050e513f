// Planning: units that keep their number, and what locks and people taking part already make of the bounds.
#include "number/rational.hxx"
#include "target/destination.hxx"
#include "target/planner.hxx"
#include "text/normalise.hxx"

#include <algorithm>

namespace ansinh::target {

using quota::Bound;
using table::Position;

namespace {

bool is_people(std::int64_t number) {
    return number >= 0 && number <= number::largest_exact;
}

} // namespace

void Planner::read_lock(const Lock& lock) {
    const std::string name = table::cell_name(lock.cell);
    const auto place = std::ranges::lower_bound(m_plan.into, lock.cell);
    const bool is_unit = place != m_plan.into.end() && *place == lock.cell;
    Group* const group = is_unit ? nullptr : group_written_at(lock.cell);
    if (!is_unit && group == nullptr) return fault(Message{"lock.outside", {name}});
    Bound& locked =
        is_unit ? m_plan.locked[static_cast<std::size_t>(place - m_plan.into.begin())] : group->locked;
    if (locked) return fault(Message{"lock.twice", {name}});
    locked = lock.people ? lock.people : people_in(m_sheet.cell(lock.cell));
    if (!locked || !is_people(*locked)) return fault(Message{"lock.cell", {name}});
}

/// Groups that share a name are told apart by their parent's, so that a name means one.
void Planner::read_group_lock(const GroupLock& lock) {
    const std::string key = text::name_key(lock.name);
    Group* found = nullptr;
    std::string names;
    for (Group& group : m_plan.levels.groups) {
        names += (names.empty() ? "" : ", ") + group.name;
        if (text::name_key(group.name) == key) found = &group;
    }
    if (found == nullptr) return fault(Message{"lock.group-unknown", {lock.name, names}});
    if (found->locked) return fault(Message{"lock.twice", {found->name}});
    found->locked = lock.people;
}

void Planner::read_locks() {
    if (!m_request.locked_groups.empty() && !m_request.levels) throw Error("lock.no-levels");
    for (const GroupLock& lock : m_request.locked_groups)
        read_group_lock(lock);
    if (m_request.locked.empty()) return;
    m_plan.locked.resize(m_plan.into.size());
    const std::size_t faults_before = m_plan.faults.size();
    for (const Lock& lock : m_request.locked)
        read_lock(lock);
    m_locks_are_known = m_plan.faults.size() == faults_before;
}

/// A locked cell that holds its number already is not replaced.
void Planner::check_into_is_free() {
    std::vector<Position> kept;
    for (std::size_t unit = 0; unit < m_plan.locked.size(); ++unit) {
        const table::Cell& cell = m_sheet.cell(m_plan.into[unit]);
        if (m_plan.is_locked(unit) && !cell.formula && people_in(cell) == m_plan.locked[unit])
            kept.push_back(m_plan.into[unit]);
    }
    faults(check_destination(m_sheet, m_plan.into, m_request.overwrite, kept));
}

void Planner::check_locks_fit() {
    if (m_plan.locked.empty() || !m_total_is_known || !m_opening_is_known || !m_locks_are_known) return;
    Integer least = 0;
    for (std::size_t unit = 0; unit < m_plan.locked.size(); ++unit) {
        const std::int64_t opening = m_plan.opening_of(unit);
        const std::int64_t written = m_plan.locked[unit].value_or(opening);
        least += written;
        if (written < opening)
            fault(Message{"lock.below-opening", {table::cell_name(m_plan.into[unit]), written, opening}});
    }
    if (least <= m_plan.total) return;
    fault(Message{
        m_plan.kind == Kind::at_year_end ? "locks.above-total-year-end" : "locks.above-total",
        {Quantity{Rational(least), 0}, m_plan.total, Quantity{Rational(Integer(least - m_plan.total)), 0}}});
}

void Planner::note_locks_beyond_bounds() {
    Units beyond;
    for (std::size_t unit = 0; unit < m_plan.locked.size(); ++unit) {
        const auto bound = [&](const std::vector<Bound>& bounds) {
            return bounds.empty() ? Bound() : bounds[unit];
        };
        const Bound minimum = bound(m_plan.minimum), maximum = bound(m_plan.maximum);
        if (m_plan.is_locked(unit) &&
            ((minimum && *m_plan.locked[unit] < *minimum) || (maximum && *m_plan.locked[unit] > *maximum)))
            beyond.indexes.push_back(unit);
    }
    if (!beyond.indexes.empty())
        m_plan.notes.push_back(Message{"allocate.lock-beyond-bounds", {std::move(beyond)}});
}

/// Bounds are about the number written. Who takes part already meets a minimum by as much; a maximum below
/// that can never be kept. A lock is the clerk's last word and stands above both.
void Planner::narrow_bounds() {
    m_plan.least = m_plan.minimum;
    m_plan.most = m_plan.maximum;
    if (m_plan.is_addition()) keep_present();
    if (!m_plan.locked.empty()) {
        m_plan.least.resize(m_plan.into.size());
        m_plan.most.resize(m_plan.into.size());
        note_locks_beyond_bounds();
    }
    Units below;
    for (std::size_t unit = 0; unit < m_plan.into.size(); ++unit) {
        const std::int64_t opening = m_plan.opening_of(unit);
        if (m_plan.is_locked(unit)) {
            m_plan.least[unit] = m_plan.most[unit] = *m_plan.locked[unit] - opening;
            continue;
        }
        if (!m_plan.least.empty() && m_plan.least[unit])
            m_plan.least[unit] = std::max<std::int64_t>(0, *m_plan.least[unit] - opening);
        if (!m_plan.most.empty() && m_plan.most[unit] && (*m_plan.most[unit] -= opening) < 0)
            below.indexes.push_back(unit);
    }
    if (!below.indexes.empty()) fault(Message{"bound.below-opening", {std::move(below)}});
}

} // namespace ansinh::target
