// The list of what must be reminded of, as a sheet to be printed: for each member a table and a text to
// paste.
#pragma once

#include "committee/reminders.hxx"
#include "paper/compose.hxx"

#include <span>

namespace ansinh::committee {

/// Composed like an annex; lay_out_list makes its sheet.
paper::ComposedAnnex reminder_list(std::span<const ReminderGroup> groups, const MeetingWords& words, Date on);

} // namespace ansinh::committee
