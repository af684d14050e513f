// What a check of a report is asked to do, by the URL or by the dialog.
#pragma once

#include "calendar/date.hxx"
#include "commands/arguments.hxx"

#include <optional>
#include <string>

namespace ansinh::commands {

struct CheckRequest {
    std::optional<std::string> sheet, table; ///< the report; else the table under the cursor, or the only one
    std::optional<std::string> previous; ///< sheets of other periods, see report::read_earlier; empty: none
    std::optional<std::string> period;   ///< code of the report's own; empty: not known
    std::optional<std::string> profile;  ///< name of a shipped regulation, for the notes to senders
    std::optional<std::string> columns;  ///< see report::read_column_answers
    std::optional<std::string> units;    ///< see report::read_unit_answers
    std::optional<std::string> findings; ///< where they go, see findings_home()
    calendar::Date on; ///< the day the check is made for: who is late, which year a sheet's name means
};

/// What is not given is as it was the last time; "-" takes it back. Throws Error "period.unknown",
/// "profile.unknown", "split.day", "sheet.two" and those of Arguments.
CheckRequest read_check_request(const Arguments& arguments);

} // namespace ansinh::commands
