// What `new-workbook` is asked for, by its URL or by its dialog.
#pragma once

#include "commands/invocation.hxx"
#include "workbook/plan.hxx"

#include <string>

namespace ansinh::commands {

struct NewWorkbookRequest {
    std::string profile; ///< a shipped name; empty only with `from`: that workbook's
    int year = 0;
    workbook::Counts counts;
    std::string file; ///< where it is saved; empty: it stays untitled
    bool overwrite = false;
    std::string from; ///< last year's workbook: a file, or a sheet of the open one; empty: none
};

/// Throws Error "workbook.profile-missing" (the names), "profile.unknown", "workbook.year-missing",
/// "workbook.overwrite-unused", "workbook.year-range", "workbook.units-range" and others as
/// workbook::whole_within, "takeover.counts" (the argument) for counts beside `from`, which brings its own.
NewWorkbookRequest read_new_workbook_request(const Arguments& arguments);

/// Throws Error "command.cancelled" when the clerk leaves.
NewWorkbookRequest ask_new_workbook_request(const Invocation& invocation);

} // namespace ansinh::commands
