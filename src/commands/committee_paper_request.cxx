#include "commands/committee_paper_request.hxx"

#include "border/today.hxx"
#include "calendar/date_reading.hxx"
#include "committee_papers/make.hxx"
#include "text/normalise.hxx"

namespace ansinh::commands {

namespace {

constexpr char all_units[] = "all";

calendar::Date day_of(const std::string& typed) {
    const calendar::DateReading reading = calendar::read_date(typed);
    if (reading.kind != calendar::DateReadingKind::date) throw Error("issue.on", {typed});
    return *reading.value;
}

paper::Signer signer_of(const Arguments& arguments) {
    const std::string_view who = arguments.choice("signer", {"head", "deputy", "delegated"});
    return who == "head"     ? paper::Signer::head
           : who == "deputy" ? paper::Signer::deputy
                             : paper::Signer::delegated;
}

} // namespace

CommitteePaperRequest committee_paper_request(const committee_papers::Catalogue& catalogue,
                                              const std::string& paper, const std::string& on,
                                              const std::string& period, const std::string& unit) {
    CommitteePaperRequest asked;
    if (paper.empty()) throw Error("papers.missing", {catalogue.ids()});
    asked.definition = &catalogue.find(paper);
    asked.request.on = on.empty() ? border::today() : day_of(on);
    if (!period.empty()) asked.request.period = calendar::Period::parse(period);
    if (text::name_key(unit) != all_units) asked.request.unit = text::one_line(unit);
    return asked;
}

CommitteePaperRequest read_committee_paper_request(const Arguments& arguments,
                                                   const committee_papers::Catalogue& catalogue) {
    arguments.allow_only(
        {"paper", "on", "period", "since", "unit", "signer", "keeper", "place", "profile", "as"});
    const auto text = [&](std::string_view key) { return arguments.text(key).value_or(""); };
    CommitteePaperRequest asked =
        committee_paper_request(catalogue, text("paper"), text("on"), text("period"), text("unit"));
    if (const auto since = arguments.text("since")) asked.request.since = day_of(*since);
    asked.request.signer = signer_of(arguments);
    asked.request.keeper = text("keeper");
    asked.request.place = text("place");
    asked.profile = arguments.text("profile");
    asked.place = paper_place(arguments);
    committee_papers::check_request(*asked.definition, asked.request);
    return asked;
}

} // namespace ansinh::commands
