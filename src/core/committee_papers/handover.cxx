#include "committee_papers/handover.hxx"

#include "calendar/period.hxx"

namespace ansinh::committee_papers {

calendar::Date last_day_of_handover(calendar::Date first_paid, int months) {
    using calendar::Period;
    return Period::of(first_paid, calendar::PeriodKind::month).next(months - 1).end();
}

} // namespace ansinh::committee_papers
