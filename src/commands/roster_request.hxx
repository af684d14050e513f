// What `roster` is asked for, by its URL or by its dialog.
#pragma once

#include "calendar/date.hxx"
#include "commands/invocation.hxx"
#include "committee/places.hxx"

#include <cstdint>
#include <optional>
#include <string>

namespace ansinh::commands {

enum class RosterTask : std::uint8_t {
    fill,    ///< make the sheet, or add the rows it lacks
    list,    ///< print who sits on the committee that day
    changes, ///< print who left and came between two days
    duties   ///< print each member's duties
};

struct RosterRequest {
    RosterTask task = RosterTask::fill;
    std::optional<std::string> profile; ///< a shipped name; none: the workbook's own regulation
    std::optional<calendar::Date> on;   ///< none: today
    calendar::Date from, to;            ///< of `changes`
    committee::PlacesGiven places;
    bool findings = false; ///< on a sheet of their own
};

/// Throws Error "arguments.…", "profile.unknown", "roster.day" (the argument, what was given), "roster.days-missing" for
/// changes without both days, "roster.days-order" (both), "roster.day-unused" (the argument) for days that the task
/// does not have, "workbook.units-range", "workbook.schools-range", "workbook.providers-range" (what was given,
/// least, most).
RosterRequest read_roster_request(const Arguments& arguments);

/// `needs_profile`: the workbook has no regulation of its own. Throws Error "command.cancelled" when the clerk leaves.
RosterRequest ask_roster_request(const Invocation& invocation, bool needs_profile);

/// What a field or an argument says of a day. Throws Error "roster.day" (its name, what was given).
calendar::Date roster_day(const std::string& name, const std::string& typed);

/// Throws Error "roster.days-order" (both) unless the first is the earlier one.
void check_roster_days(const RosterRequest& request);

} // namespace ansinh::commands
