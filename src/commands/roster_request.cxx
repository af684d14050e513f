#include "commands/roster_request.hxx"

#include "calendar/date_reading.hxx"
#include "profile/shipped.hxx"

namespace ansinh::commands {

namespace {

std::optional<std::vector<std::string>> places(const Arguments& arguments, const char* key, const char* code,
                                               workbook::Bounds bounds) {
    const auto given = arguments.text(key);
    return given ? std::optional(committee::read_places(*given, code, bounds)) : std::nullopt;
}

std::optional<calendar::Date> day_of(const Arguments& arguments, const char* key) {
    const auto typed = arguments.text(key);
    return typed ? std::optional(roster_day(key, *typed)) : std::nullopt;
}

void read_days(const Arguments& arguments, RosterRequest& request) {
    request.on = day_of(arguments, "on");
    const auto from = day_of(arguments, "from"), to = day_of(arguments, "to");
    if (request.task == RosterTask::changes) {
        if (request.on) throw Error("roster.day-unused", {std::string("on")});
        if (!from || !to) throw Error("roster.days-missing");
        request.from = *from;
        request.to = *to;
        return check_roster_days(request);
    }
    if (from || to) throw Error("roster.day-unused", {std::string(from ? "from" : "to")});
}

} // namespace

calendar::Date roster_day(const std::string& name, const std::string& typed) {
    const calendar::DateReading reading = calendar::read_date(typed);
    if (reading.kind != calendar::DateReadingKind::date) throw Error("roster.day", {name, typed});
    return *reading.value;
}

void check_roster_days(const RosterRequest& request) {
    if (request.to <= request.from)
        throw Error("roster.days-order", {calendar::numeric(request.from), calendar::numeric(request.to)});
}

RosterRequest read_roster_request(const Arguments& arguments) {
    arguments.allow_only(
        {"profile", "on", "from", "to", "sheet", "units", "schools", "providers", "findings"});
    RosterRequest request;
    const std::string_view sheet = arguments.choice("sheet", {"members", "duties", "changes"});
    request.task = sheet == "duties"    ? RosterTask::duties
                   : sheet == "changes" ? RosterTask::changes
                                        : RosterTask::fill;
    if (const auto profile = arguments.text("profile")) request.profile = profile::shipped_name(*profile);
    read_days(arguments, request);
    if (request.task == RosterTask::fill && request.on) request.task = RosterTask::list;
    request.places = {places(arguments, "units", "workbook.units-range", workbook::unit_bounds),
                      places(arguments, "schools", "workbook.schools-range", workbook::school_bounds),
                      places(arguments, "providers", "workbook.providers-range", workbook::provider_bounds)};
    request.findings = arguments.choice("findings", {"no", "sheet"}) == "sheet";
    return request;
}

} // namespace ansinh::commands
