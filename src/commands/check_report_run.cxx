#include "commands/check_report_run.hxx"

#include "border/cell_reading.hxx"
#include "border/shipped.hxx"
#include "calendar/period.hxx"
#include "commands/check_report_lists.hxx"
#include "commands/check_report_rules.hxx"
#include "office/areas.hxx"
#include "report/earlier.hxx"
#include "report/read_report.hxx"
#include "report/reading.hxx"
#include "report/unit_answers.hxx"
#include "target/choice.hxx"
#include "target/recall.hxx"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace ansinh::commands {

namespace {

const table::Table& chosen(const SheetTables& read, const std::optional<std::string>& area) {
    if (read.tables.empty()) throw Error("report.no-table", {read.content.name});
    target::Request request;
    request.table = area;
    request.cursor = read.cursor;
    return *target::choose_table(read.tables, request);
}

/// Of several that lie the other way the one under the cursor.
void keep_under_cursor(std::vector<report::ReportTable>& found, const std::optional<table::Position>& cursor) {
    if (found.size() < 2) return;
    std::string areas;
    for (const report::ReportTable& each : found)
        areas += (areas.empty() ? "" : ", ") + table::area_name(each.area);
    std::erase_if(found, [&](const report::ReportTable& each) { return !cursor || !each.area.contains(*cursor); });
    if (found.size() != 1) throw Error("table.which", {areas});
}

/// Where no table lies across, the one with units in columns that was asked for, or the only one.
bool take_turned(ReportRead& report, const std::optional<std::string>& area,
                 const report::Indicators& indicators) {
    std::vector<report::ReportTable> found =
        report::report_tables(report.read.content, report.read.tables, report.read.words, indicators);
    std::erase_if(found, [&](const report::ReportTable& each) {
        const auto asked = area ? table::parse_area(*area) : std::nullopt;
        return !each.turned || (asked && !asked->intersects(each.area));
    });
    keep_under_cursor(found, report.read.cursor);
    if (found.empty()) return false;
    report.turned = report::turned(report.read.content);
    report.formulas = report.formulas.turned();
    report.area = found.front().area;
    report.read.tables = {std::move(found.front().table)};
    report.table = &report.read.tables.front();
    return true;
}

void take_table(ReportRead& report, const table::Table& table) {
    report.table = &table;
    report.area = table.area;
}

/// A sheet with its formulas.
ReportRead read(const Invocation& invocation, const office::Document& document,
                const std::optional<std::string>& sheet) {
    ReportRead report{read_tables(invocation, document, sheet), nullptr, {}, {}, {}, {}, {}, {}};
    const table::Sheet& content = report.read.content;
    report.formulas = border::formula_texts(
        office::range_of(report.read.sheet, {0, 0, content.rows() - 1, content.columns() - 1}));
    return report;
}

/// The table that looks like the report, where the sheet of the period before has several.
const table::Table& like(const SheetTables& read, const table::Table& report) {
    const std::string header = target::header_key(report);
    for (const table::Table& table : read.tables)
        if (target::header_key(table) == header) return table;
    return chosen(read, {});
}

void take_figures(ReportRead& report, const report::Indicators& indicators,
                  std::span<const report::ColumnAnswer> answers) {
    report.recognised = report::recognise(*report.table, indicators, answers);
    report.columns = report::answers_of(report.recognised);
    report.figures = report::read_figures(report.turned ? *report.turned : report.read.content, *report.table,
                                          report.recognised);
    if (report.turned)
        for (table::Position& cell : report.figures.cells)
            cell = report::turned(cell);
    report.figures.area = table::area_name(report.area);
    if (std::ranges::none_of(report.figures.figures, [](const report::Figure& figure) {
            return figure.state == report::FigureState::number;
        }))
        throw Error("report.no-figures", {report.figures.area});
}

std::vector<report::ColumnAnswer> answers_to(const CheckRequest& request, const report::CheckedTable* known,
                                             const table::Table& table, bool turned,
                                             const report::Indicators& indicators) {
    std::vector<report::ColumnAnswer> answers;
    if (known != nullptr) answers = report::answers_for(known->columns, table);
    if (!request.columns) return answers;
    for (report::ColumnAnswer& given : report::read_column_answers(*request.columns, indicators, turned)) {
        if (table.find_column(given.column) == nullptr)
            throw Error("check.no-column", {report::column_said(given.column, turned)});
        std::erase_if(answers, [&](const report::ColumnAnswer& one) { return one.column == given.column; });
        answers.push_back(std::move(given));
    }
    return answers;
}

/// What was remembered stands where it is not asked otherwise; a sheet that is gone is not asked for again.
std::vector<report::EarlierSheet> earlier_sheets(const CheckRequest& request, const report::CheckedTable& old,
                                                 const std::vector<std::string>& sheets) {
    if (request.previous) return report::read_earlier(*request.previous, sheets);
    std::vector<report::EarlierSheet> earlier = report::read_earlier(old.previous, sheets);
    std::erase_if(earlier, [&](const report::EarlierSheet& one) {
        return std::ranges::find(sheets, one.sheet) == sheets.end();
    });
    return earlier;
}

/// Its table is the one that looks like the report, its columns are what they are there.
ReportRead read_earlier(const Invocation& invocation, const office::Document& document,
                        const std::string& sheet, const ReportRead& now, const report::Indicators& indicators,
                        std::span<const report::ColumnAnswer> answers) {
    if (sheet == now.read.content.name) throw Error("check.same-sheet", {sheet});
    ReportRead earlier = read(invocation, document, sheet);
    if (!take_turned(earlier, {}, indicators)) take_table(earlier, like(earlier.read, *now.table));
    const auto same = report::answers_for(report::known_columns(answers, *now.table), *earlier.table);
    take_figures(earlier, indicators, same);
    return earlier;
}

/// One report is that of the period before as the clerk says; of several each must tell its period.
void find_periods(ReportChecked& checked, std::span<const report::EarlierSheet> sheets, calendar::Date on) {
    report::Figures& now = checked.now.figures;
    if (sheets.size() == 1 && !sheets.front().period.empty())
        checked.earlier.front().figures.period = sheets.front().period;
    if (sheets.size() < 2) return;
    if (!report::find_period(now, {}, on)) throw Error("check.own-period", {now.sheet});
    // A sheet "Tháng 7" beside a quarter of last year is last year's.
    const calendar::Date until = now.period.empty() ? on : calendar::Period::parse(now.period).end();
    for (std::size_t place = 0; place < sheets.size(); ++place)
        if (!report::find_period(checked.earlier[place].figures, sheets[place].period, until))
            throw Error("check.no-period", {sheets[place].sheet});
}

/// Those given now are about rows and units that are there; what was remembered may be about others.
std::vector<report::UnitAnswer> unit_answers(const CheckRequest& request, const report::CheckedTable& old) {
    if (!request.units) return old.units;
    return report::answers_with(old.units, report::read_unit_answers(*request.units));
}

void check_units(const Invocation& invocation, const CheckRequest& request, const CheckLists& lists,
                 const report::Figures& figures) {
    if (!request.units) return;
    const auto given = report::read_unit_answers(*request.units).answers;
    if (given.empty()) return;
    if (!lists.units)
        throw Error("check.no-units", {border::workbook_forms(invocation.context).form("villages").name});
    report::check_unit_answers(given, figures, *lists.units);
}

} // namespace

const table::Sheet* ReportChecked::sheet(const std::string& name) const {
    if (name.empty() || name == now.read.content.name) return &now.read.content;
    for (const ReportRead& report : earlier)
        if (name == report.read.content.name) return &report.read.content;
    const auto found = std::ranges::find(others, name, &table::Sheet::name);
    return found == others.end() ? nullptr : &*found;
}

ReportChecked run_check(Invocation& invocation, const office::Document& document, const CheckRequest& request,
                        const FindingsHome& home, const report::CheckMemory& memory) {
    const report::Indicators indicators = border::report_indicators(invocation.context);
    const std::vector<std::string> sheets = document.sheet_names();
    ReportChecked checked{read(invocation, document, request.sheet), {}, {}, {}, {}, {}};
    if (!take_turned(checked.now, request.table, indicators))
        take_table(checked.now, chosen(checked.now.read, request.table));
    const table::Table& table = *checked.now.table;
    const std::string& name = checked.now.read.content.name;
    const report::CheckedTable* known = memory.find(name, table, sheets, home.file, checked.now.area);
    const report::CheckedTable old = known == nullptr ? report::CheckedTable() : *known;
    const auto answers = answers_to(request, known, table, checked.now.turned.has_value(), indicators);
    take_figures(checked.now, indicators, answers);
    const std::string period = request.period.value_or(old.period);
    if (!period.empty()) checked.now.figures.period = period;

    const auto sheets_before = earlier_sheets(request, old, sheets);
    for (const report::EarlierSheet& one : sheets_before)
        checked.earlier.push_back(
            read_earlier(invocation, document, one.sheet, checked.now, indicators, answers));
    find_periods(checked, sheets_before, request.on);
    std::vector<const report::Figures*> earlier;
    for (const ReportRead& report : checked.earlier)
        earlier.push_back(&report.figures);
    report::Material material{&checked.now.figures, nullptr, {}};
    report::give_earlier(material, earlier);
    const report::Cells cells = report::cells_of(
        checked.now.turned ? *checked.now.turned : checked.now.read.content, table, checked.now.formulas,
        checked.now.recognised, checked.now.figures, {checked.now.turned.has_value(), {}});
    material.cells = &cells;
    material.watch = [&](std::size_t done, std::size_t all) {
        invocation.progress.step(static_cast<int>(done), static_cast<int>(all));
    };
    invocation.progress.check();
    CheckRules rules = check_rules(invocation, std::array{document, home.document});
    const auto units = unit_answers(request, old);
    const CheckLists lists = check_lists(invocation, document, checked.now, request.on, units);
    check_units(invocation, request, lists, checked.now.figures);
    lists.give(material);
    checked.findings = report::check(material, rules.rules, report::names_series);
    std::ranges::move(rules.faults, std::back_inserter(checked.findings));
    if (rules.sheet && rules.document > 0) checked.in_workbook.push_back(rules.sheet->name);
    if (rules.sheet) checked.others.push_back(*std::move(rules.sheet));
    std::ranges::copy(lists.sheets, std::back_inserter(checked.others));
    invocation.progress.check();

    checked.answers = old;
    checked.answers.sheet = name;
    checked.answers.area = checked.now.area;
    checked.answers.header = target::header_key(table);
    checked.answers.columns = report::known_columns(answers, table);
    checked.answers.units = units;
    checked.answers.previous = report::write_earlier(sheets_before);
    checked.answers.period = period;
    checked.answers.profile = request.profile.value_or(old.profile);
    checked.answers.file = home.file;
    return checked;
}

} // namespace ansinh::commands
