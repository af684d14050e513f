#include "commands/check_report_lists.hxx"

#include "border/shipped.hxx"
#include "calendar/period.hxx"
#include "office/table/reader.hxx"
#include "report/header_time.hxx"
#include "report/reading.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <utility>

namespace ansinh::commands {

namespace {

/// The sheet of a form by its name, in any spelling; never the one under check.
std::optional<table::Sheet> sheet_of(const Invocation& invocation, const office::Document& document,
                                     const workbook::Form& form, const ReportRead& report) {
    const std::vector<std::string> names = document.sheet_names();
    const auto found = std::ranges::find_if(names, [&](const std::string& name) {
        return text::name_key(name) == text::name_key(form.name) && name != report.read.content.name;
    });
    if (found == names.end()) return {};
    return office::read_sheet(invocation.context, document, document.sheet_named(*found),
                              invocation.progress);
}

std::vector<report::Figures> other_tables(const Invocation& invocation, const ReportRead& report) {
    std::vector<report::Figures> others;
    const report::Indicators indicators = border::report_indicators(invocation.context);
    for (const table::Table& table : report.read.tables) {
        if (&table == report.table) continue;
        try {
            others.push_back(
                report::read_figures(report.read.content, table, report::recognise(table, indicators)));
        } catch (const Error&) {
            continue; // It has nothing that could be compared.
        }
    }
    return others;
}

} // namespace

void CheckLists::give(report::Material& material) const {
    if (units) material.units = &*units;
    if (sent) material.sent = &*sent;
    for (const report::Figures& table : beside)
        material.beside.push_back(&table);
}

CheckLists check_lists(const Invocation& invocation, const office::Document& document,
                       const ReportRead& report, calendar::Date on, std::vector<report::UnitAnswer> answers) {
    CheckLists lists;
    const workbook::Forms forms = border::workbook_forms(invocation.context);
    const std::string& told = report.figures.period;
    const auto period = told.empty() ? report::period_in_name(report.read.content.name, on)
                                     : std::optional(calendar::Period::parse(told));
    const workbook::Form &villages = forms.form("villages"), &reports = forms.form("reports");
    if (auto sheet = sheet_of(invocation, document, villages, report)) {
        report::UnitList units =
            report::read_units(*sheet, villages, report.read.words, document.null_date());
        units.period = period;
        units.answers = std::move(answers);
        if (!units.units.empty()) lists.units = std::move(units);
        lists.sheets.push_back(*std::move(sheet));
    }
    if (period)
        if (auto sheet = sheet_of(invocation, document, reports, report)) {
            lists.sent = report::read_register(*sheet, reports, document.null_date(), on);
            lists.sent->period = period->label();
            lists.sheets.push_back(*std::move(sheet));
        }
    lists.beside = other_tables(invocation, report);
    return lists;
}

} // namespace ansinh::commands
