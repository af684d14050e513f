#include "quota/schedule.hxx"

#include "calendar/period.hxx"
#include "message.hxx"
#include "number/rational.hxx"
#include "quota/allocation.hxx"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <numeric>
#include <utility>

namespace ansinh::quota {

namespace {

using calendar::Date;
using calendar::PeriodKind;
using std::chrono::days;

/// Places of slices that belong together.
using Group = std::vector<std::size_t>;

std::int64_t length(const TimeSpan& span) {
    return (span.last - span.first).count() + 1;
}

class Scheduler {
public:
    explicit Scheduler(const ScheduleProblem& problem) : m_problem(problem) {}

    Schedule make() {
        m_result.periods = periods_of(m_problem.span, m_problem.grain, *m_problem.holidays);
        check_profile();
        cut_into_slices();
        keep();
        if (m_result.rest > 0) spread();
        sum_up();
        return std::move(m_result);
    }

private:
    void check_profile() const;
    void cut_into_slices();
    void keep();
    void refuse_if_no_weight() const;
    void spread();
    void spread_over_levels(const Group& left);
    void share(std::int64_t people, const std::vector<Group>& groups,
               const std::function<Rational(const Group&)>& weight, std::vector<std::int64_t>& shares) const;
    void share_by_days(std::int64_t people, const Group& slices);
    void sum_up();

    bool has_own_weights() const {
        return m_problem.weights == TimeWeights::equal ||
               (m_problem.weights == TimeWeights::profile &&
                m_problem.profile.size() == m_result.periods.size());
    }
    bool has_weight_for(PeriodKind kind) const {
        return m_problem.weights == TimeWeights::profile && !has_own_weights() &&
               m_problem.profile.size() == (kind == PeriodKind::quarter ? 4 : 12);
    }
    Rational own_weight(std::size_t period) const {
        return m_problem.weights == TimeWeights::equal ? Rational(1)
                                                       : number::from_cell(m_problem.profile[period]);
    }
    calendar::Period calendar_period(const Group& group, PeriodKind kind) const {
        return calendar::Period::of(m_result.slices[group.front()].days.first, kind);
    }
    Rational days_of(const Group& group, bool working) const;
    Rational part_of_profile(const Group& group, PeriodKind kind) const;
    Rational month_weight(const Group& month) const;
    Rational quarter_weight(const Group& quarter) const;
    std::vector<Group> by(const Group& slices, PeriodKind kind) const;
    std::vector<Group> by_period(const Group& slices) const;

    const ScheduleProblem& m_problem;
    Schedule m_result;
};

void Scheduler::check_profile() const {
    if (m_problem.weights != TimeWeights::profile) return;
    const std::size_t given = m_problem.profile.size();
    if (!has_own_weights() && given != 12 && given != 4)
        throw Error("schedule.profile-length",
                    {static_cast<std::int64_t>(given), static_cast<std::int64_t>(m_result.periods.size())});
    for (std::size_t place = 0; place < given; ++place)
        if (!std::isfinite(m_problem.profile[place]) || m_problem.profile[place] < 0)
            throw Error("schedule.profile-value", {static_cast<std::int64_t>(place + 1)});
}

void Scheduler::cut_into_slices() {
    for (std::size_t place = 0; place < m_result.periods.size(); ++place) {
        const TimeSpan& whole = m_result.periods[place].days;
        for (Date first = whole.first; first <= whole.last;) {
            const Date last = std::min(whole.last, calendar::Period::of(first, PeriodKind::month).end());
            m_result.slices.push_back({place, {first, last}, m_problem.holidays->working_days(first, last)});
            first = last + days(1);
        }
    }
}

/// The people achieved in the periods that are over, and what that leaves.
void Scheduler::keep() {
    const auto& kept = m_problem.kept;
    const std::size_t periods = m_result.periods.size();
    if (m_problem.total < 0 || m_problem.total > number::largest_exact)
        throw Error("quota.total-invalid", {m_problem.total});
    if (kept.size() > periods)
        throw Error("schedule.kept-many",
                    {static_cast<std::int64_t>(kept.size()), static_cast<std::int64_t>(periods)});
    const auto is_given = [](const std::optional<std::int64_t>& people) { return people.has_value(); };
    const auto end = std::find_if(kept.rbegin(), kept.rend(), is_given).base();
    if (const auto gap = std::find(kept.begin(), end, std::nullopt); gap != end)
        throw Error("schedule.kept-gap",
                    {label(m_result.periods[static_cast<std::size_t>(gap - kept.begin())])});
    m_result.kept = static_cast<std::size_t>(end - kept.begin());
    m_result.people.assign(periods, 0);
    Integer achieved = 0;
    for (std::size_t place = 0; place < m_result.kept; ++place) {
        const std::int64_t people = *kept[place];
        if (people < 0 || people > number::largest_exact)
            throw Error("schedule.kept-value", {label(m_result.periods[place])});
        m_result.people[place] = people;
        achieved += people;
    }
    if (achieved > number::largest_exact)
        throw Error("schedule.kept-value", {label(m_result.periods[m_result.kept - 1])});
    m_result.achieved = static_cast<std::int64_t>(achieved);
    m_result.rest = std::max<std::int64_t>(0, m_problem.total - m_result.achieved);
    m_result.surplus = std::max<std::int64_t>(0, m_result.achieved - m_problem.total);
    if (m_result.rest > 0 && m_result.kept == periods) throw Error("schedule.nothing-left", {m_result.rest});
}

// Weights

Rational Scheduler::days_of(const Group& group, bool working) const {
    std::int64_t count = 0;
    for (const std::size_t slice : group)
        count += working ? m_result.slices[slice].workdays : length(m_result.slices[slice].days);
    return Rational(count);
}

/// Of the number given for the whole month or quarter of the calendar the part that these slices are.
Rational Scheduler::part_of_profile(const Group& group, PeriodKind kind) const {
    const calendar::Period whole = calendar_period(group, kind);
    const int workdays = m_problem.holidays->working_days(whole.start(), whole.end());
    const Rational part = workdays > 0 ? days_of(group, true) / workdays
                                       : days_of(group, false) / length({whole.start(), whole.end()});
    return number::from_cell(m_problem.profile[whole.number() - 1]) * part;
}

/// A month whose weight comes from its periods has, in this mode, one slice for each.
Rational Scheduler::month_weight(const Group& month) const {
    if (has_weight_for(PeriodKind::month)) return part_of_profile(month, PeriodKind::month);
    if (!has_own_weights()) return days_of(month, true);
    Rational sum = 0;
    for (const std::size_t slice : month)
        sum += own_weight(m_result.slices[slice].period);
    return sum;
}

Rational Scheduler::quarter_weight(const Group& quarter) const {
    if (has_weight_for(PeriodKind::quarter)) return part_of_profile(quarter, PeriodKind::quarter);
    Rational sum = 0;
    for (const Group& month : by(quarter, PeriodKind::month))
        sum += month_weight(month);
    return sum;
}

// Sharing

std::vector<Group> Scheduler::by(const Group& slices, PeriodKind kind) const {
    std::vector<Group> groups;
    for (const std::size_t slice : slices) {
        if (groups.empty() || calendar_period(groups.back(), kind) != calendar_period({slice}, kind))
            groups.emplace_back();
        groups.back().push_back(slice);
    }
    return groups;
}

std::vector<Group> Scheduler::by_period(const Group& slices) const {
    std::vector<Group> groups;
    for (const std::size_t slice : slices) {
        if (groups.empty() || m_result.slices[groups.back().front()].period != m_result.slices[slice].period)
            groups.emplace_back();
        groups.back().push_back(slice);
    }
    return groups;
}

void Scheduler::share(std::int64_t people, const std::vector<Group>& groups,
                      const std::function<Rational(const Group&)>& weight,
                      std::vector<std::int64_t>& shares) const {
    std::vector<double> weights;
    std::ranges::transform(groups, std::back_inserter(weights),
                           [&](const Group& group) { return number::to_cell(weight(group)); });
    Problem problem;
    problem.total = people;
    problem.basis = weights;
    shares = allocate(problem).given;
}

/// By working days; where there are none, by days: the weights of a profile may send people there.
void Scheduler::share_by_days(std::int64_t people, const Group& slices) {
    std::vector<Group> single;
    for (const std::size_t slice : slices)
        single.push_back({slice});
    const bool working = days_of(slices, true) > 0;
    std::vector<std::int64_t> shares;
    share(
        people, single, [&](const Group& slice) { return days_of(slice, working); }, shares);
    for (std::size_t place = 0; place < slices.size(); ++place)
        m_result.slices[slices[place]].people = shares[place];
}

void Scheduler::spread_over_levels(const Group& left) {
    const std::vector<Group> quarters = by(left, PeriodKind::quarter);
    std::vector<std::int64_t> of_quarters, of_months;
    share(
        m_result.rest, quarters, [&](const Group& group) { return quarter_weight(group); }, of_quarters);
    for (std::size_t quarter = 0; quarter < quarters.size(); ++quarter) {
        if (of_quarters[quarter] == 0) continue;
        const std::vector<Group> months = by(quarters[quarter], PeriodKind::month);
        const bool weighty =
            std::ranges::any_of(months, [&](const Group& group) { return month_weight(group) > 0; });
        share(
            of_quarters[quarter], months,
            [&](const Group& group) { return weighty ? month_weight(group) : days_of(group, false); },
            of_months);
        for (std::size_t month = 0; month < months.size(); ++month)
            share_by_days(of_months[month], months[month]);
    }
}

void Scheduler::spread() {
    Group left;
    for (std::size_t slice = 0; slice < m_result.slices.size(); ++slice)
        if (m_result.slices[slice].period >= m_result.kept) left.push_back(slice);
    if (m_problem.weights == TimeWeights::workdays && days_of(left, true) == 0)
        throw Error("schedule.no-working-day",
                    {m_result.rest, calendar::numeric(m_result.slices[left.front()].days.first),
                     calendar::numeric(m_problem.span.last)});
    try {
        if (!has_own_weights() || m_problem.grain == Grain::month) return spread_over_levels(left);
        const std::vector<Group> periods = by_period(left);
        std::vector<std::int64_t> shares;
        share(
            m_result.rest, periods,
            [&](const Group& period) { return own_weight(m_result.slices[period.front()].period); }, shares);
        for (std::size_t place = 0; place < periods.size(); ++place)
            share_by_days(shares[place], periods[place]);
    } catch (const Error& error) {
        if (error.message().code != "quota.no-basis") throw;
        throw Error("schedule.profile-zero", {m_result.rest});
    }
}

/// The periods from their slices; those that are over the other way round.
void Scheduler::sum_up() {
    Group all(m_result.slices.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    for (const Group& period : by_period(all)) {
        const std::size_t place = m_result.slices[period.front()].period;
        if (place < m_result.kept) {
            share_by_days(m_result.people[place], period);
            continue;
        }
        for (const std::size_t slice : period)
            m_result.people[place] += m_result.slices[slice].people;
    }
}

} // namespace

Schedule make_schedule(const ScheduleProblem& problem) {
    return Scheduler(problem).make();
}

std::vector<TimeSum> sums_by(const Schedule& schedule, Grain grain, const calendar::Holidays& holidays) {
    std::vector<TimeSum> sums;
    const TimeSpan span{schedule.periods.front().days.first, schedule.periods.back().days.last};
    for (const TimePeriod& period : periods_of(span, grain, holidays)) {
        TimeSum sum{period};
        for (const TimeSlice& slice : schedule.slices)
            if (slice.days.first >= period.days.first && slice.days.last <= period.days.last)
                sum.people += slice.people;
        sums.push_back(sum);
    }
    return sums;
}

} // namespace ansinh::quota
