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

profile::Regulation from_sheet(Invocation& invocation, const office::Document& document,
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
    return reading.sheet.regulation;
}

std::optional<std::string> sheet_of(const office::Document& document) {
    const std::vector<std::string> sheets = document.sheet_names();
    const auto found = std::ranges::find_if(
        sheets, [](const std::string& there) { return text::name_key(there) == text::name_key(sheet_name); });
    return found == sheets.end() ? std::nullopt : std::optional(*found);
}

profile::Regulation read_regulation(Invocation& invocation, const office::Document& document,
                                    const std::optional<std::string>& name) {
    if (name)
        return profile::Regulation(border::shipped_profile(invocation.context, profile::shipped_name(*name)));
    const auto sheet = sheet_of(document);
    if (!sheet) throw Error("profile.none", {std::string(sheet_name), profile::listed_shipped_names()});
    return from_sheet(invocation, document, *sheet);
}

} // namespace

RegulationInUse::RegulationInUse(Invocation& invocation, const office::Document& document,
                                 const std::optional<std::string>& name)
    : m_invocation(invocation), m_regulation(read_regulation(invocation, document, name)) {}

profile::Profile RegulationInUse::on(calendar::Date day) const {
    profile::Profile profile = m_regulation.on(day);
    add_roster(m_invocation.context, profile);
    return profile;
}

std::optional<profile::Profile> own_regulation(Invocation& invocation, const office::Document& document) {
    if (!sheet_of(document)) return std::nullopt;
    return regulation_in_use(invocation, document, std::nullopt);
}

profile::Profile regulation_in_use(Invocation& invocation, const office::Document& document,
                                   const std::optional<std::string>& name) {
    return RegulationInUse(invocation, document, name).on(border::today());
}

} // namespace ansinh::commands
