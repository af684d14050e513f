#include "commands/allocate_request.hxx"

#include "commands/allocate_write.hxx"
#include "commands/consents.hxx"
#include "commands/references.hxx"

#include <regex>

namespace ansinh::commands {

namespace {

target::Kind kind(const Arguments& arguments) {
    return arguments.choice("kind", {"new", "year-end"}) == "year-end" ? target::Kind::at_year_end
                                                                       : target::Kind::newly_joined;
}

/// "2026-05-12" or "2026-05-12T08:30:00"; the present without it.
std::string when(const Arguments& arguments) {
    static const std::regex iso(R"(\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?)");
    const auto on = arguments.text("on");
    if (on && !std::regex_match(*on, iso)) throw Error("allocate.on", {*on});
    return on.value_or(present_time());
}

} // namespace

Asked read_asked(const Arguments& arguments) {
    Asked asked;
    SheetOfReferences references;
    target::Request& request = asked.request;
    request.total = references.without_sheet(arguments.text("total"));
    request.basis = references.without_sheet(arguments.text("basis"));
    request.into = references.without_sheet(arguments.text("into"));
    request.minimum = references.without_sheet(arguments.text("min"));
    request.maximum = references.without_sheet(arguments.text("max"));
    read_common(arguments, references, request);
    request.basis_less = references.without_sheet(arguments.text("basis-less"));
    request.participants = references.without_sheet(arguments.text("participants"));
    request.names = references.without_sheet(arguments.text("names"));
    request.kind = kind(arguments);
    if (const auto locks = arguments.text("lock")) request.locked = target::parse_locks(*locks);
    request.levels = references.without_sheet(arguments.text("levels"));
    request.uncovered = arguments.choice("uncovered", {"limit", "ignore"}) == "ignore"
                            ? target::Uncovered::ignore
                            : target::Uncovered::limit;
    asked.sheet = references.sheet();
    asked.when = when(arguments);
    return asked;
}

} // namespace ansinh::commands
