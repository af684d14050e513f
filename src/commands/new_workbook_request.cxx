#include "commands/new_workbook_request.hxx"

#include "number/digits.hxx"
#include "profile/shipped.hxx"

namespace ansinh::commands {

namespace {

/// `otherwise` where it is missing. Throws Error with that code (what was given, least, most).
int whole(const Arguments& arguments, const char* key, const char* code, int otherwise,
          workbook::Bounds bounds) {
    const auto given = arguments.text(key);
    if (!given) return otherwise;
    return workbook::whole_within(*given, code, bounds);
}

} // namespace

NewWorkbookRequest read_new_workbook_request(const Arguments& arguments) {
    arguments.allow_only({"profile", "year", "units", "schools", "providers", "file", "overwrite", "from"});
    NewWorkbookRequest request;
    const auto profile = arguments.text("profile");
    request.from = arguments.text("from").value_or("");
    if (!profile && request.from.empty())
        throw Error("workbook.profile-missing", {profile::listed_shipped_names()});
    if (profile) request.profile = profile::shipped_name(*profile);
    if (!request.from.empty())
        for (const char* count : {"units", "schools", "providers"})
            if (arguments.text(count)) throw Error("takeover.counts", {std::string(count)});
    if (!arguments.text("year")) throw Error("workbook.year-missing");
    request.year = whole(arguments, "year", "workbook.year-range", 0, workbook::years);
    workbook::Counts& counts = request.counts;
    counts.units = whole(arguments, "units", "workbook.units-range", counts.units, workbook::unit_bounds);
    counts.schools =
        whole(arguments, "schools", "workbook.schools-range", counts.schools, workbook::school_bounds);
    counts.providers = whole(arguments, "providers", "workbook.providers-range", counts.providers,
                             workbook::provider_bounds);
    request.file = arguments.text("file").value_or("");
    request.overwrite = arguments.choice("overwrite", {"no", "yes"}) == "yes";
    if (request.overwrite && request.file.empty()) throw Error("workbook.overwrite-unused");
    return request;
}

} // namespace ansinh::commands
