#include "commands/check_report_sheet.hxx"

#include "border/text.hxx"
#include "office/annex/replacement.hxx"
#include "office/table/reader.hxx"
#include "report/senders.hxx"

#include <algorithm>
#include <utility>

namespace ansinh::commands {

namespace {

using report::CheckedTable;
using report::FindingKey;
using report::Severity;

std::int64_t count_of(const ReportChecked& checked, Severity severity) {
    return std::ranges::count(checked.findings, severity, &report::Finding::severity);
}

} // namespace

std::optional<table::Sheet> results_read(const Invocation& invocation, const office::Document& document,
                                         const std::string& name) {
    const std::vector<std::string> sheets = document.sheet_names();
    if (name.empty() || std::ranges::find(sheets, name) == sheets.end()) return {};
    return office::read_sheet(invocation.context, document, document.sheet_named(name), invocation.progress);
}

Compared compared(const ReportChecked& checked, const std::optional<table::Sheet>& last,
                  const annex::Words& words) {
    Compared compared;
    for (const report::Finding& finding : checked.findings)
        compared.keys.push_back(report::key_of(finding, checked.sheet(finding.sheet)));
    const auto rows = last ? annex::read_finding_rows(*last, words) : std::vector<annex::FindingRow>();
    const auto known = last ? checked.answers.findings : std::vector<report::KnownFinding>();
    const auto values_now = [&](const FindingKey& key) {
        const table::Sheet* sheet = checked.sheet(key.sheet);
        return sheet == nullptr ? key.values : report::values_at(*sheet, key.cells);
    };
    compared.past = annex::history_of(compared.keys, known, rows, values_now, words);
    return compared;
}

CheckedTable remembered(const ReportChecked& checked, const Compared& compared, const std::string& results) {
    CheckedTable table = checked.answers;
    table.results = results;
    table.findings.clear();
    for (std::size_t place = 0; place < compared.keys.size(); ++place)
        table.findings.push_back({static_cast<std::int64_t>(place + 1), compared.keys[place], false,
                                  report::sender_of(checked.findings[place], checked.now.figures),
                                  checked.findings[place].ways});
    table.findings.insert(table.findings.end(), compared.past.gone_findings.begin(),
                          compared.past.gone_findings.end());
    return table;
}

std::string results_name(const std::optional<table::Sheet>& last, const office::Document& document,
                         const annex::Words& words) {
    return last ? last->name : annex::free_sheet_name(words.check.sheet, document.sheet_names());
}

void put_results(const Invocation& invocation, const office::Document& document,
                 const css::uno::Reference<css::sheet::XSpreadsheet>& behind,
                 const std::optional<table::Sheet>& last, annex::Annex sheet, const report::CheckMemory& memory) {
    const std::string title = invocation.sentences.render(Message{"check.title", {}});
    invocation.progress.check();
    office::replace_annex(document, behind, last.has_value(), std::move(sheet),
                          {office::Subject::checks, memory.to_json()}, border::to_office(title));
}

Message check_done(const char* code, const ReportChecked& checked, std::vector<std::string> where) {
    Message message{code,
                    {checked.now.read.content.name, count_of(checked, Severity::error),
                     count_of(checked, Severity::warning), count_of(checked, Severity::unverifiable)}};
    for (std::string& name : where)
        message.arguments.emplace_back(std::move(name));
    return message;
}

} // namespace ansinh::commands
