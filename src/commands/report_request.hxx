// What `report` is asked for, by its URL or by its dialog.
#pragma once

#include "calendar/period.hxx"
#include "commands/invocation.hxx"
#include "commands/paper_output.hxx"
#include "commands/report_book.hxx"
#include "committee_report/report.hxx"

#include <optional>
#include <string>

namespace ansinh::commands {

struct ReportRequest {
    calendar::Period period;
    std::optional<calendar::Date> on;   ///< stands for today; none: ReportBook::day
    std::optional<std::string> profile; ///< a shipped one; none: the workbook's own
    PaperPlace place = PaperPlace::sheets;
    committee_report::Signing signing;
    std::string pdf;           ///< the file its sheets are printed into; empty: none
    bool overwrite = false;    ///< a file that is there may be replaced
    bool print_doubts = false; ///< numbers that fail a check may be printed
};

/// Throws Error "committee.period-missing", "committee.kind-differs", and where a day is given
/// "committee.kind", "committee.not-begun",
/// /// "print.as-writer" for a PDF of a text document, "print.unused" (the argument) for overwrite and
/// doubtful without pdf, and what Arguments and Period::parse throw.
ReportRequest read_report_request(const Arguments& arguments);

/// Throws Error "command.cancelled" when the clerk leaves, "print.year-ahead" (the year) where none of the
/// workbook's periods has begun.
ReportRequest ask_report_request(Invocation& invocation, const office::Document& document,
                                 const ReportBook& book);

} // namespace ansinh::commands
