// Until when the papers of a person who joined in a campaign round are handed over to the collector who
// stays.
#pragma once

#include "calendar/date.hxx"

namespace ansinh::committee_papers {

/// The last day of the month before the second collection is due, of somebody who pays every `months` months
/// and first paid on `first_paid`: from the second collection on the collector of the village collects (Ia
/// Nan II.6). Monthly from 05/11/2025: 30/11/2025; every 12 months: 31/10/2026. Precondition: months at least
/// 1. Throws Error "date.range".
calendar::Date last_day_of_handover(calendar::Date first_paid, int months);

} // namespace ansinh::committee_papers
