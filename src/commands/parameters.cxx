#include "commands/parameters.hxx"

#include "border/shipped.hxx"
#include "border/text.hxx"
#include "commands/day_asked.hxx"
#include "commands/references.hxx"
#include "office/document.hxx"
#include "office/new_sheet.hxx"
#include "office/parameters/writer.hxx"
#include "office/table/reader.hxx"
#include "profile/next_reports.hxx"
#include "profile/sheet_reader.hxx"
#include "profile/shipped.hxx"

#include <algorithm>

namespace ansinh::commands {

namespace {

constexpr char sheet_name[] = "Tham số";

Message write_sheet(Invocation& invocation, const std::string& profile_name) {
    const std::string name = profile::shipped_name(profile_name);
    const calendar::Date on = day_asked(invocation.arguments);
    const office::Document document(invocation.frame);
    office::check_sheet_can_be_added(document, sheet_name);
    document.commit_pending_edit();

    const profile::SheetWords words = border::sheet_words(invocation.context);
    const std::vector<profile::Row> rows =
        profile::to_rows(border::shipped_profile(invocation.context, name),
                         border::law_parameters(invocation.context), on, words);
    invocation.progress.check();
    const auto title = border::to_office(invocation.sentences.render(Message{"parameters.title", {}}));
    const auto sheet = office::write_parameters(document, sheet_name, rows, words, title);
    const auto has_value = [](const profile::Row& row) { return !row.code.empty(); };
    const auto first = std::ranges::find_if(rows, has_value) - rows.begin();
    const table::Position first_value{static_cast<int>(first) + 1, static_cast<int>(profile::Column::value)};
    document.select(sheet, std::span(&first_value, 1));
    const auto count = std::ranges::count_if(rows, has_value);
    return Message{"parameters.done",
                   {std::string(sheet_name), static_cast<std::int64_t>(count), name, calendar::numeric(on)}};
}

/// The sheet meant and the part of it; a text that is no range is a sheet's name.
struct Place {
    css::uno::Reference<css::sheet::XSpreadsheet> sheet;
    std::optional<table::Area> area;
};

Place place_of(const office::Document& document, const std::string& asked) {
    SheetOfReferences references;
    const auto area = table::parse_area(*references.without_sheet(asked));
    if (!area) return {document.sheet_named(asked), std::nullopt};
    return {references.sheet() ? document.sheet_named(*references.sheet()) : document.active_sheet(), area};
}

/// That the table can be used, and what that means for the next reports.
Message checked(const std::string& asked, const profile::Regulation& regulation, calendar::Date on,
                const calendar::Holidays& holidays) {
    std::vector<Message> due;
    for (const profile::ReportDue& report : profile::next_reports(regulation, on, holidays))
        due.push_back(profile::sentence_of(report, holidays));
    if (due.empty()) return {"parameters.checked-silent", {asked}};
    return {"parameters.checked", {asked, std::move(due)}};
}

Message check_table(Invocation& invocation, const std::string& asked) {
    const office::Document document(invocation.frame);
    document.commit_pending_edit();
    const Place place = place_of(document, asked);
    const table::Sheet sheet =
        office::read_sheet(invocation.context, document, place.sheet, invocation.progress);
    const table::Area area = place.area.value_or(table::Area{0, 0, sheet.rows() - 1, sheet.columns() - 1});

    const profile::SheetWords words = border::sheet_words(invocation.context);
    const profile::Parameters parameters = border::law_parameters(invocation.context);
    const profile::SheetReading reading =
        profile::read_sheet(sheet, area, {words, parameters, document.null_date()});
    std::vector<Message> faults;
    std::ranges::transform(reading.faults, std::back_inserter(faults), &profile::SheetFault::message);
    refuse_if_any("parameters.refused", faults);
    return checked(asked, reading.sheet.regulation, day_asked(invocation.arguments),
                   calendar::Holidays(border::holiday_law(invocation.context)));
}

} // namespace

Message parameters(Invocation& invocation) {
    const Arguments& arguments = invocation.arguments;
    arguments.allow_only({"profile", "on", "check"});
    const auto profile = arguments.text("profile");
    const auto check = arguments.text("check");
    if (profile.has_value() == check.has_value())
        throw Error("parameters.which", {profile::listed_shipped_names()});
    return check ? check_table(invocation, *check) : write_sheet(invocation, *profile);
}

} // namespace ansinh::commands
