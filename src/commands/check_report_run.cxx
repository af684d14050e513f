#include "commands/check_report_run.hxx"

#include "border/cell_reading.hxx"
#include "border/shipped.hxx"
#include "commands/check_report_lists.hxx"
#include "commands/check_report_rules.hxx"
#include "office/areas.hxx"
#include "office/remembered.hxx"
#include "report/line_matching.hxx"
#include "report/read_report.hxx"
#include "report/reading.hxx"
#include "target/choice.hxx"
#include "target/recall.hxx"

#include <algorithm>
#include <iterator>
#include <utility>

namespace ansinh::commands {

namespace {

const table::Table& chosen(const SheetTables& read, const std::optional<std::string>& area) {
    target::Request request;
    request.table = area;
    request.cursor = read.cursor;
    const table::Table* table = target::choose_table(read.tables, request);
    if (table == nullptr) throw Error("table.none");
    return *table;
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
    if (found.size() != 1) return false;
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
                                             const table::Table& table,
                                             const report::Indicators& indicators) {
    std::vector<report::ColumnAnswer> answers;
    if (known != nullptr) answers = report::answers_for(known->columns, table);
    if (!request.columns) return answers;
    for (report::ColumnAnswer& given : report::read_column_answers(*request.columns, indicators)) {
        std::erase_if(answers, [&](const report::ColumnAnswer& one) { return one.column == given.column; });
        answers.push_back(std::move(given));
    }
    return answers;
}

/// What was remembered stands where it is not asked otherwise; a sheet that is gone is not asked for again.
std::optional<std::string> previous_sheet(const CheckRequest& request, const report::CheckedTable* known,
                                          const std::vector<std::string>& sheets) {
    if (request.previous && !request.previous->empty()) return request.previous;
    if (request.previous || known == nullptr) return {};
    const bool there = std::ranges::find(sheets, known->previous) != sheets.end();
    return there ? std::optional(known->previous) : std::nullopt;
}

} // namespace

const table::Sheet* ReportChecked::sheet(const std::string& name) const {
    if (name.empty() || name == now.read.content.name) return &now.read.content;
    if (before && name == before->read.content.name) return &before->read.content;
    const auto found = std::ranges::find(others, name, &table::Sheet::name);
    return found == others.end() ? nullptr : &*found;
}

report::CheckMemory check_memory(const office::Document& document) {
    return report::CheckMemory::from_json(
        office::read_remembered(document.model(), office::Subject::checks).value_or(""));
}

ReportChecked run_check(Invocation& invocation, const office::Document& document,
                        const CheckRequest& request, const report::CheckMemory& memory) {
    const report::Indicators indicators = border::report_indicators(invocation.context);
    const std::vector<std::string> sheets = document.sheet_names();
    ReportChecked checked{read(invocation, document, request.sheet), {}, {}, {}, {}};
    if (!take_turned(checked.now, request.table, indicators))
        take_table(checked.now, chosen(checked.now.read, request.table));
    const table::Table& table = *checked.now.table;
    const std::string& name = checked.now.read.content.name;
    const report::CheckedTable* known = memory.find(name, table, sheets);
    const auto answers = answers_to(request, known, table, indicators);
    take_figures(checked.now, indicators, answers);
    const report::CheckedTable old = known == nullptr ? report::CheckedTable() : *known;
    const std::string period = request.period.value_or(old.period);
    if (!period.empty()) checked.now.figures.period = period;

    report::Material material{&checked.now.figures, nullptr, {}};
    const auto previous = previous_sheet(request, known, sheets);
    if (previous) {
        if (*previous == name) throw Error("check.same-sheet", {name});
        checked.before = read(invocation, document, previous);
        if (!take_turned(*checked.before, {}, indicators))
            take_table(*checked.before, like(checked.before->read, table));
        const auto same = report::answers_for(report::known_columns(answers, table), *checked.before->table);
        take_figures(*checked.before, indicators, same);
        material.previous = &checked.before->figures;
        material.line_before = report::lines_before(checked.now.figures, checked.before->figures);
    }
    const report::Cells cells = report::cells_of(
        checked.now.turned ? *checked.now.turned : checked.now.read.content, table, checked.now.formulas,
        checked.now.recognised, checked.now.figures, {checked.now.turned.has_value(), {}});
    material.cells = &cells;
    material.watch = [&](std::size_t done, std::size_t all) {
        invocation.progress.step(static_cast<int>(done), static_cast<int>(all));
    };
    invocation.progress.check();
    CheckRules rules = check_rules(invocation, document);
    const CheckLists lists = check_lists(invocation, document, checked.now, request.on);
    lists.give(material);
    checked.findings = report::check(material, rules.rules, report::names_series);
    std::ranges::move(rules.faults, std::back_inserter(checked.findings));
    if (rules.sheet) checked.others.push_back(*std::move(rules.sheet));
    std::ranges::copy(lists.sheets, std::back_inserter(checked.others));
    invocation.progress.check();

    checked.answers = old;
    checked.answers.sheet = name;
    checked.answers.area = table.area;
    checked.answers.header = target::header_key(table);
    checked.answers.columns = report::known_columns(answers, table);
    checked.answers.previous = previous.value_or("");
    checked.answers.period = period;
    checked.answers.profile = request.profile.value_or(old.profile);
    checked.answers.in_new = request.in_new.value_or(old.in_new);
    return checked;
}

} // namespace ansinh::commands
