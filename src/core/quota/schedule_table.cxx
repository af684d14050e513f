#include "quota/schedule_table.hxx"

#include "message.hxx"
#include "number/rational.hxx"
#include "quota/matrix.hxx"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace ansinh::quota {

namespace {

using People = std::optional<std::int64_t>;

/// A sum that is too large comes back as a number that is out of every range.
std::int64_t narrowed(const Integer& sum) {
    return sum > number::largest_exact ? std::numeric_limits<std::int64_t>::max()
                                       : static_cast<std::int64_t>(sum);
}

class TableScheduler {
public:
    TableScheduler(const ScheduleProblem& problem, std::span<const std::int64_t> totals,
                   std::span<const People> kept, std::size_t kept_periods)
        : m_problem(problem), m_totals(totals), m_kept(kept), m_kept_periods(kept_periods) {}

    ScheduleTable make() {
        sum_kept();
        sum_totals();
        m_problem.total = m_all;
        m_problem.kept = m_kept_sums;
        m_result.whole = make_schedule(m_problem);
        spread();
        return std::move(m_result);
    }

private:
    /// What a row has at least as long as others have it.
    void sum_kept() {
        if (m_totals.empty()) return;
        for (std::size_t period = 0; period < m_kept_periods; ++period) {
            Integer sum = 0;
            std::size_t given = 0, without = 0;
            for (std::size_t row = 0; row < m_totals.size(); ++row) {
                const People& people = m_kept[row * m_kept_periods + period];
                if (!people) {
                    without = row;
                    continue;
                }
                ++given;
                if (*people < 0) throw Error("schedule.kept-value", {label_of(period)});
                sum += *people;
            }
            if (given == 0)
                m_kept_sums.push_back(std::nullopt);
            else if (given < m_totals.size())
                throw Error("schedule.kept-row", {Units{{without}}, label_of(period)});
            else
                m_kept_sums.push_back(narrowed(sum));
        }
    }

    std::string label_of(std::size_t period) const {
        const auto periods = periods_of(m_problem.span, m_problem.grain, *m_problem.holidays);
        if (period >= periods.size())
            throw Error("schedule.kept-many", {static_cast<std::int64_t>(m_kept_periods),
                                               static_cast<std::int64_t>(periods.size())});
        return label(periods[period]);
    }

    /// What each row has left, and what the whole table comes to when rows beyond their target stay there.
    void sum_totals() {
        Integer all = 0;
        for (std::size_t row = 0; row < m_totals.size(); ++row) {
            const std::int64_t total = m_totals[row];
            if (total < 0 || total > number::largest_exact) throw Error("quota.total-invalid", {total});
            Integer achieved = 0;
            for (std::size_t period = 0; period < m_kept_periods; ++period)
                achieved += m_kept[row * m_kept_periods + period].value_or(0);
            m_rests.push_back(achieved >= total ? 0 : total - static_cast<std::int64_t>(achieved));
            m_result.surplus.push_back(achieved > total ? narrowed(achieved - total) : 0);
            all += achieved > total ? achieved : Integer(total);
        }
        m_all = narrowed(all);
    }

    void spread() {
        const Schedule& whole = m_result.whole;
        const std::size_t periods = whole.periods.size(), left = periods - whole.kept;
        m_result.people.assign(m_totals.size() * periods, 0);
        for (std::size_t row = 0; row < m_totals.size(); ++row)
            for (std::size_t period = 0; period < whole.kept; ++period)
                m_result.people[row * periods + period] = *m_kept[row * m_kept_periods + period];
        if (whole.rest == 0) return;
        const std::vector<std::int64_t> columns(
            whole.people.begin() + static_cast<std::ptrdiff_t>(whole.kept), whole.people.end());
        std::vector<double> weights;
        for (std::size_t row = 0; row < m_totals.size(); ++row)
            std::ranges::copy(columns, std::back_inserter(weights));
        const Matrix matrix = allocate_matrix({m_rests, columns, weights, {}, {}});
        for (std::size_t row = 0; row < m_totals.size(); ++row)
            for (std::size_t period = 0; period < left; ++period)
                m_result.people[row * periods + whole.kept + period] = matrix.given[row * left + period];
    }

    ScheduleProblem m_problem;
    std::span<const std::int64_t> m_totals;
    std::span<const People> m_kept;
    std::size_t m_kept_periods;
    std::vector<People> m_kept_sums;
    std::vector<std::int64_t> m_rests;
    std::int64_t m_all = 0;
    ScheduleTable m_result;
};

} // namespace

ScheduleTable make_schedule_table(const ScheduleProblem& problem, std::span<const std::int64_t> totals,
                                  std::span<const People> kept, std::size_t kept_periods) {
    return TableScheduler(problem, totals, kept, kept_periods).make();
}

} // namespace ansinh::quota
