#include "commands/report_pdf.hxx"

#include "office/file_names.hxx"
#include "office/sending_copy.hxx"

namespace ansinh::commands {

namespace {

constexpr char ending[] = "pdf";
constexpr std::size_t most_told = 12;

} // namespace

rtl::OUString pdf_target(const Invocation& invocation, const ReportRequest& request) {
    if (request.pdf.empty()) return {};
    const rtl::OUString target = office::file_target(request.pdf, ending);
    if (office::ending_of(target) != ending) throw Error("print.ending", {office::shown_path(target)});
    office::check_file_target(invocation.context, target, request.overwrite);
    return target;
}

std::vector<Message> doubts_told(const MadeReport& made) {
    std::vector<Message> told;
    for (const committee_report::Doubt& doubt : made.contents.doubts) {
        if (told.size() == most_told) {
            told.push_back({"print.more-doubts",
                            {static_cast<std::int64_t>(made.contents.doubts.size() - most_told)}});
            break;
        }
        told.push_back({"print.doubt", {doubt.cell, doubt.why}});
    }
    return told;
}

void refuse_doubts(const ReportRequest& request, const MadeReport& made) {
    if (request.pdf.empty() || request.print_doubts || made.report.marked == 0) return;
    throw Error("print.doubtful", {static_cast<std::int64_t>(made.report.marked), doubts_told(made)});
}

} // namespace ansinh::commands
