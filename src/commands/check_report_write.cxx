#include "commands/check_report_write.hxx"

#include "annex/findings.hxx"
#include "border/shipped.hxx"
#include "border/text.hxx"
#include "commands/check_report_texts.hxx"
#include "office/annex/insertion.hxx"
#include "office/annex/replacement.hxx"
#include "office/new_sheet.hxx"
#include "office/table/reader.hxx"
#include "office/workbook/new_workbook.hxx"
#include "report/senders.hxx"

#include <com/sun/star/frame/XModel.hpp>

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

/// A year's workbook has many sheets: "Quý III, A4:F11" says which was looked at.
std::string checked_name(const ReportChecked& checked) {
    return checked.now.read.content.name + ", " + table::area_name(checked.now.area);
}

Message done(const char* code, const ReportChecked& checked, const std::string& where) {
    return {code,
            {checked.now.read.content.name, count_of(checked, Severity::error),
             count_of(checked, Severity::warning), count_of(checked, Severity::unverifiable), where}};
}

std::vector<FindingKey> keys_of(const ReportChecked& checked) {
    std::vector<FindingKey> keys;
    for (const report::Finding& finding : checked.findings)
        keys.push_back(report::key_of(finding, checked.sheet(finding.sheet)));
    return keys;
}

/// The sheet with the findings of the last run; null where the clerk took it away.
std::optional<table::Sheet> last_results(const Invocation& invocation, const office::Document& document,
                                         const CheckedTable& known) {
    const std::vector<std::string> sheets = document.sheet_names();
    if (known.results.empty() || std::ranges::find(sheets, known.results) == sheets.end()) return {};
    return office::read_sheet(invocation.context, document, document.sheet_named(known.results),
                              invocation.progress);
}

annex::History history(const ReportChecked& checked, const std::vector<FindingKey>& keys,
                       const std::optional<table::Sheet>& last, const annex::Words& words) {
    const auto rows = last ? annex::read_finding_rows(*last, words) : std::vector<annex::FindingRow>();
    const auto known = last ? checked.answers.findings : std::vector<report::KnownFinding>();
    const auto values_now = [&](const FindingKey& key) {
        const table::Sheet* sheet = checked.sheet(key.sheet);
        return sheet == nullptr ? key.values : report::values_at(*sheet, key.cells);
    };
    return annex::history_of(keys, known, rows, values_now, words);
}

/// The answers with what was found, for the document's memory.
CheckedTable remembered(const ReportChecked& checked, const std::vector<FindingKey>& keys,
                        const annex::History& history, const std::string& results) {
    CheckedTable table = checked.answers;
    table.results = results;
    table.findings.clear();
    for (std::size_t place = 0; place < keys.size(); ++place)
        table.findings.push_back({static_cast<std::int64_t>(place + 1), keys[place], false,
                                  report::sender_of(checked.findings[place], checked.now.figures),
                                  checked.findings[place].ways});
    table.findings.insert(table.findings.end(), history.gone_findings.begin(), history.gone_findings.end());
    return table;
}

Message in_new_document(Invocation& invocation, const office::Document& document,
                        const ReportChecked& checked, const annex::Words& words) {
    const rtl::OUString url =
        css::uno::Reference<css::frame::XModel>(document.model(), css::uno::UNO_QUERY_THROW)->getURL();
    const auto texts =
        finding_texts(invocation.context, checked, !url.isEmpty(), border::to_utf8(url));
    const annex::History none = history(checked, keys_of(checked), {}, words);
    annex::Annex sheet =
        annex::findings_annex(checked.findings, texts, none, checked_name(checked), words);
    const std::string name = sheet.sheet;
    office::NewWorkbook book(invocation.context);
    office::insert_only_annex(book.document(), std::move(sheet));
    invocation.progress.check();
    invocation.progress.rest();
    invocation.frame = book.show();
    return done("check.done-in-new", checked, name);
}

void check_findings_can_be_written(const office::Document& document, bool in_new) {
    if (in_new) return;
    if (document.is_read_only()) throw Error("check.read-only");
    office::check_sheet_can_be_added(document);
}

Message write_findings(Invocation& invocation, const office::Document& document, ReportChecked& checked,
                       report::CheckMemory& memory) {
    const annex::Words words = border::annex_words(invocation.context);
    if (checked.answers.in_new) return in_new_document(invocation, document, checked, words);

    const CheckedTable* known =
        memory.find(checked.now.read.content.name, *checked.now.table, document.sheet_names());
    const std::vector<FindingKey> keys = keys_of(checked);
    const auto last = last_results(invocation, document, checked.answers);
    const annex::History past = history(checked, keys, last, words);
    annex::Annex sheet = annex::findings_annex(
        checked.findings, finding_texts(invocation.context, checked, true, {}), past, checked_name(checked),
        words);
    sheet.sheet = last ? last->name : annex::free_sheet_name(words.check.sheet, document.sheet_names());
    const std::string name = sheet.sheet;
    memory.remember(remembered(checked, keys, past, name), known);
    const std::string title = invocation.sentences.render(Message{"check.title", {}});
    office::replace_annex(document, checked.now.read.sheet, last.has_value(), std::move(sheet),
                          {office::Subject::checks, memory.to_json()}, border::to_office(title));
    return done("check.done", checked, name);
}

} // namespace

Message check_and_write(Invocation& invocation, const office::Document& document,
                        const CheckRequest& request) {
    report::CheckMemory memory = check_memory(document);
    ReportChecked checked = run_check(invocation, document, request, memory);
    check_findings_can_be_written(document, checked.answers.in_new);
    return write_findings(invocation, document, checked, memory);
}

} // namespace ansinh::commands
