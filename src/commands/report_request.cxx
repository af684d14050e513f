#include "commands/report_request.hxx"

#include "commands/day_asked.hxx"
#include "commands/paper_signing.hxx"
#include "committee_report/figures.hxx"

namespace ansinh::commands {

namespace {

void read_printing(const Arguments& arguments, ReportRequest& request) {
    request.pdf = arguments.text("pdf").value_or("");
    request.overwrite = arguments.choice("overwrite", {"no", "yes"}) == "yes";
    request.print_doubts = arguments.choice("doubtful", {"refuse", "print"}) == "print";
    if (!request.pdf.empty() && request.place == PaperPlace::text_document) throw Error("print.as-writer");
    for (const char* argument : {"overwrite", "doubtful"})
        if (request.pdf.empty() && arguments.text(argument))
            throw Error("print.unused", {std::string(argument)});
}

} // namespace

ReportRequest read_report_request(const Arguments& arguments) {
    arguments.allow_only(
        {"kind", "period", "profile", "on", "as", "signer", "seal", "name", "pdf", "overwrite", "doubtful"});
    const std::string_view kind = arguments.choice("kind", {"", "quarter", "half", "year"});
    const auto code = arguments.text("period");
    if (!code) throw Error("committee.period-missing");
    ReportRequest request{calendar::Period::parse(*code),
                          day_given(arguments),
                          arguments.text("profile"),
                          paper_place(arguments),
                          {signer_of(arguments), seal_of(arguments), arguments.text("name").value_or("")},
                          {},
                          false,
                          false};
    if (!kind.empty() && calendar::period_kind(kind) != request.period.kind())
        throw Error("committee.kind-differs", {std::string(kind), request.period.code()});
    if (request.on) committee_report::check_period(request.period, {*request.on});
    read_printing(arguments, request);
    return request;
}

} // namespace ansinh::commands
