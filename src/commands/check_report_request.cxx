#include "commands/check_report_request.hxx"

#include "calendar/period.hxx"
#include "commands/day_asked.hxx"
#include "commands/references.hxx"
#include "profile/shipped.hxx"

namespace ansinh::commands {

namespace {

std::optional<std::string> without_dash(std::optional<std::string> text) {
    if (text == "-") text->clear();
    return text;
}

} // namespace

CheckRequest read_check_request(const Arguments& arguments) {
    arguments.allow_only(
        {"sheet", "table", "previous", "period", "profile", "columns", "units", "findings", "on"});
    SheetOfReferences references;
    CheckRequest request;
    request.table = references.without_sheet(arguments.text("table"));
    request.sheet = arguments.text("sheet");
    if (!request.sheet) request.sheet = references.sheet();
    request.previous = without_dash(arguments.text("previous"));
    request.period = without_dash(arguments.text("period"));
    if (request.period && !request.period->empty())
        request.period = calendar::Period::parse(*request.period).code();
    if (const auto profile = arguments.text("profile")) request.profile = profile::shipped_name(*profile);
    request.columns = arguments.text("columns");
    request.units = arguments.text("units");
    request.findings = arguments.text("findings");
    request.on = day_asked(arguments);
    return request;
}

} // namespace ansinh::commands
