#include "commands/regulation_source.hxx"

#include "border/shipped.hxx"
#include "border/today.hxx"
#include "office/table/reader.hxx"
#include "profile/sheet_reader.hxx"
#include "profile/shipped.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <iterator>

namespace ansinh::commands {

namespace {

constexpr char sheet_name[] = "Tham số";

/// What the sheet does not hold, from the profile it was made from where that is a shipped one.
void add_roster(const border::Context& context, profile::Profile& profile) {
    if (std::ranges::find(profile::shipped_names, profile.name) == profile::shipped_names.end()) return;
    profile::Profile shipped = border::shipped_profile(context, profile.name);
    profile.documents = std::move(shipped.documents);
    profile.reporters = std::move(shipped.reporters);
    profile.seats = std::move(shipped.seats);
    profile.duties = std::move(shipped.duties);
}

profile::Profile from_sheet(Invocation& invocation, const office::Document& document,
                            const std::string& name) {
    const table::Sheet sheet =
        office::read_sheet(invocation.context, document, document.sheet_named(name), invocation.progress);
    const profile::SheetWords words = border::sheet_words(invocation.context);
    const profile::Parameters parameters = border::law_parameters(invocation.context);
    const profile::SheetReading reading = profile::read_sheet(
        sheet, {0, 0, sheet.rows() - 1, sheet.columns() - 1}, {words, parameters, document.null_date()});
    std::vector<Message> faults;
    std::ranges::transform(reading.faults, std::back_inserter(faults), &profile::SheetFault::message);
    refuse_if_any("parameters.refused", faults);
    profile::Profile profile = reading.sheet.regulation.on(border::today());
    add_roster(invocation.context, profile);
    return profile;
}

} // namespace

std::optional<profile::Profile> own_regulation(Invocation& invocation, const office::Document& document) {
    const std::vector<std::string> sheets = document.sheet_names();
    const auto found = std::ranges::find_if(
        sheets, [](const std::string& there) { return text::name_key(there) == text::name_key(sheet_name); });
    if (found == sheets.end()) return std::nullopt;
    return from_sheet(invocation, document, *found);
}

profile::Profile regulation_in_use(Invocation& invocation, const office::Document& document,
                                   const std::optional<std::string>& name) {
    if (name) return border::shipped_profile(invocation.context, profile::shipped_name(*name));
    auto own = own_regulation(invocation, document);
    if (!own) throw Error("profile.none", {std::string(sheet_name), profile::listed_shipped_names()});
    return std::move(*own);
}

} // namespace ansinh::commands
