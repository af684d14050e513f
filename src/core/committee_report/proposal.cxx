#include "committee_report/proposal.hxx"

#include "committee_report/figures.hxx"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>

namespace ansinh::committee_report {

using calendar::Period;

std::vector<Period> periods_begun(int year, Date on) {
    std::vector<Period> periods;
    for (const char* part : {"-Q1", "-Q2", "-Q3", "-Q4", "-H1", "-H2", ""})
        periods.push_back(Period::parse(std::to_string(year) + part));
    std::erase_if(periods, [&](const Period& period) { return period.start() > on; });
    std::ranges::stable_sort(periods, {}, [](const Period& period) {
        return std::tuple(period.end(), calendar::months_of(period.kind()));
    });
    return periods;
}

std::size_t next_due(const std::vector<Period>& periods, const profile::Regulation& regulation, Date on,
                     const calendar::Holidays& holidays) {
    std::size_t next = periods.size() - 1;
    std::optional<Date> first;
    for (std::size_t place = 0; place < periods.size(); ++place) {
        const auto due = timing_of(regulation.on(periods[place].end()), periods[place], holidays).due;
        if (!due || *due < on || (first && *first <= *due)) continue;
        first = due;
        next = place;
    }
    return next;
}

} // namespace ansinh::committee_report
