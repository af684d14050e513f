// Printing the committee's report into a PDF file: where it goes, and consent to what must not be printed
// unseen.
#pragma once

#include "commands/report_book.hxx"
#include "commands/report_request.hxx"

#include <rtl/ustring.hxx>

namespace ansinh::commands {

/// The file's URL; empty where none is asked for. Throws Error "print.ending" (the file), and as
/// office::file_target and office::check_file_target do.
rtl::OUString pdf_target(const Invocation& invocation, const ReportRequest& request);

/// Throws Error "print.doubtful" (how many numbers, which) where a PDF is asked for,
/// numbers fail a check and nobody agreed to print them.
void refuse_doubts(const ReportRequest& request, const MadeReport& made);

/// Numbers that fail a check and why, a line each, the first dozen of them; empty where there are none.
std::vector<Message> doubts_told(const MadeReport& made);

} // namespace ansinh::commands
