// The list of what must be reminded of, as a sheet to be printed: for each member a table and a text to
// paste.
#pragma once

#include "committee/reminders.hxx"
#include "paper/compose.hxx"
#include "paper/form.hxx"

#include <span>

namespace ansinh::committee {

/// Each begins a page. paper::lay_out_annex makes its sheet.
paper::ComposedAnnex reminder_list(std::span<const ReminderGroup> groups, const MeetingWords& words,
                                   const paper::Form& form, Date on);

} // namespace ansinh::committee
