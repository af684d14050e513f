// Which report a clerk most likely wants to make.
#pragma once

#include "calendar/holiday.hxx"
#include "calendar/period.hxx"
#include "profile/regulation.hxx"

#include <cstddef>
#include <vector>

namespace ansinh::committee_report {

/// The quarters, halves and the year of `year` that have begun on `on`, by their last day, the shorter first.
/// Throws Error "date.range".
std::vector<calendar::Period> periods_begun(int year, calendar::Date on);

/// The place among them of the report that is due next on `on`, each by what holds on its own last day; where
/// none is due any more or the regulation says no day, that of the last one. Precondition: there is one.
/// Throws Error "date.range" and "holiday.before-law".
std::size_t next_due(const std::vector<calendar::Period>& periods, const profile::Regulation& regulation,
                     calendar::Date on, const calendar::Holidays& holidays);

} // namespace ansinh::committee_report
