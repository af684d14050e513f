#include "commands/check_report_run.hxx"

#include "border/shipped.hxx"
#include "commands/check_report_rules.hxx"
#include "office/remembered.hxx"
#include "report/line_matching.hxx"
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

/// The table that looks like the report, where the sheet of the period before has several.
const table::Table& like(const SheetTables& read, const table::Table& report) {
    const std::string header = target::header_key(report);
    for (const table::Table& table : read.tables)
        if (target::header_key(table) == header) return table;
    return chosen(read, {});
}

void take_figures(ReportRead& report, const report::Indicators& indicators,
                  std::span<const report::ColumnAnswer> answers) {
    const report::Recognised recognised = report::recognise(*report.table, indicators, answers);
    report.columns = report::answers_of(recognised);
    report.figures = report::read_figures(report.read.content, *report.table, recognised);
    if (std::ranges::none_of(report.figures.figures, [](const report::Figure& figure) {
            return figure.state == report::FigureState::number;
        }))
        throw Error("report.no-figures", {table::area_name(report.table->area)});
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
    ReportChecked checked{{read_tables(invocation, document, request.sheet), nullptr, {}, {}}, {}, {}, {}, {}};
    checked.now.table = &chosen(checked.now.read, request.table);
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
        checked.before = ReportRead{read_tables(invocation, document, previous), nullptr, {}, {}};
        checked.before->table = &like(checked.before->read, table);
        const auto same = report::answers_for(report::known_columns(answers, table), *checked.before->table);
        take_figures(*checked.before, indicators, same);
        material.previous = &checked.before->figures;
        material.line_before = report::lines_before(checked.now.figures, checked.before->figures);
    }
    invocation.progress.check();
    CheckRules rules = check_rules(invocation, document);
    checked.findings = report::check(material, rules.rules, report::names_series);
    std::ranges::move(rules.faults, std::back_inserter(checked.findings));
    if (rules.sheet) checked.others.push_back(*std::move(rules.sheet));
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
