// What is wrong with a roster: each finding with its cell and how to mend it.
#pragma once

#include "committee/roster.hxx"

#include <vector>

namespace ansinh::committee {

/// All that is wrong, the gravest first, then in the order of the sheet; each with its cell where there is one and
/// with an instruction. Errors: cells that cannot be read; "roster.two-heads", "roster.two-standing", "roster.held-twice"
/// (holdings that share a day, both dates included: rules 17); "roster.no-name", "roster.no-title",
/// "roster.to-before-from". To be looked at: "roster.vacant" and "roster.no-head" on `day`, "roster.role-unknown" (a
/// standing deputy, a deputy or an invited member the regulation does not have), "roster.spelling" (one person
/// written in two ways), "roster.name-form" (a form of address or capitals in a name, also of who stands in),
/// "roster.own-substitute" (a member who is to stand in for himself), "roster.no-decision",
/// "roster.no-decided", "roster.decided-after".
std::vector<report::Finding> check(const Roster& roster, const Profile* profile, Date day, const Words& words);

/// Throws Error "roster.refused" (cells that cannot be read).
void refuse_unread(const Roster& roster);

/// Throws Error for what no list can be made of: what `refuse_unread` refuses, and two heads on that day,
/// "roster.two-heads-on" (day, both names and cells).
void refuse_unsound(const Roster& roster, Date day);

/// Throws Error "roster.none" (the sheet) where no row has a name.
void refuse_nameless(const Roster& roster);

} // namespace ansinh::committee
