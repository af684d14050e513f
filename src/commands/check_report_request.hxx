// What a check of a report is asked to do, by the URL or by the dialog.
#pragma once

#include "calendar/date.hxx"
#include "commands/arguments.hxx"

#include <optional>
#include <string>

namespace ansinh::commands {

struct CheckRequest {
    std::optional<std::string> sheet, table; ///< the report; else the table under the cursor, or the only one
    std::optional<std::string> previous;     ///< the sheet with the report of the period before; empty: none
    std::optional<std::string> period;       ///< code of the report's own; empty: not known
    std::optional<std::string> profile;      ///< name of a shipped regulation, for the notes to senders
    std::optional<std::string> columns;      ///< see report::read_column_answers
    std::optional<bool> in_new;              ///< findings go to a new document
    calendar::Date on;                       ///< the day the check is made for
};

/// What is not given is as it was the last time; "-" takes it back. Throws Error "period.unknown", "profile.unknown", "split.day", "sheet.two" and those of Arguments.
CheckRequest read_check_request(const Arguments& arguments);

} // namespace ansinh::commands
