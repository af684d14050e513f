#include "commands/check_report_write.hxx"

#include "annex/findings.hxx"
#include "border/shipped.hxx"
#include "border/text.hxx"
#include "commands/check_report_sheet.hxx"
#include "commands/check_report_texts.hxx"
#include "commands/check_report_year.hxx"
#include "office/annex/replacement.hxx"
#include "office/new_sheet.hxx"
#include "office/open_documents.hxx"
#include "office/screen.hxx"
#include "office/workbook/new_workbook.hxx"

#include <utility>

namespace ansinh::commands {

namespace {

/// A year's workbook has many sheets: "Quý III, A4:F11" says which was looked at.
std::string checked_name(const ReportChecked& checked) {
    return checked.now.read.content.name + ", " + table::area_name(checked.now.area);
}

Message in_new_document(Invocation& invocation, const office::Document& document,
                        const ReportChecked& checked, const annex::Words& words) {
    const rtl::OUString url = office::url_of(document);
    const auto texts = finding_texts(invocation.context, checked, {!url.isEmpty(), border::to_utf8(url), {}});
    annex::Annex sheet = annex::findings_annex(checked.findings, texts, compared(checked, {}, words).past,
                                               checked_name(checked), words);
    const std::string name = sheet.sheet;
    office::NewWorkbook book(invocation.context);
    office::insert_only_annex(book.document(), std::move(sheet));
    invocation.progress.check();
    invocation.progress.rest();
    invocation.frame = book.show();
    return check_done("check.done-in-new", checked, {name});
}

Message in_checked(const Invocation& invocation, const office::Document& document, const ReportChecked& checked,
                   report::CheckMemory& memory, const report::CheckedTable* known, const annex::Words& words) {
    const auto last = results_read(invocation, document, checked.answers.results);
    const Compared with_last = compared(checked, last, words);
    annex::Annex sheet =
        annex::findings_annex(checked.findings, finding_texts(invocation.context, checked, {}), with_last.past,
                              checked_name(checked), words);
    const std::string name = results_name(last, document, words);
    sheet.sheet = name;
    memory.remember(remembered(checked, with_last, name), known);
    put_results(invocation, document, checked.now.read.sheet, last, std::move(sheet), memory);
    return check_done("check.done", checked, {name});
}

/// The office undoes sheets of a document safely only while that one is active. In front of a window it stays there,
/// because the clerk wants to see the findings.
Message in_year(Invocation& invocation, const FindingsHome& home, const ReportChecked& checked,
                report::CheckMemory& memory, const report::CheckedTable* known, const annex::Words& words) {
    YearsFindings findings(invocation, home, checked, memory, words);
    const bool on_screen = office::is_on_screen(invocation.frame);
    invocation.progress.check();
    invocation.progress.rest();
    const auto frame = office::bring_forward(home.document);
    Message said = findings.write(known);
    if (on_screen)
        invocation.frame = frame;
    else
        invocation.frame->activate();
    return said;
}

/// Before anything is read: what would stand in the way of writing.
void check_home(const FindingsHome& home, const report::CheckMemory& memory) {
    if (home.place == FindingsPlace::made) return;
    if (home.document.is_read_only()) throw Error("check.read-only");
    if (memory.is_foreign()) throw Error("check.memory-foreign", {office::shown_name(home.document)});
    office::check_sheet_can_be_added(home.document);
}

} // namespace

Message check_and_write(Invocation& invocation, const office::Document& document,
                        const CheckRequest& request) {
    const FindingsHome home = findings_home(invocation, document, request.findings);
    report::CheckMemory memory = check_memory(home.document);
    check_home(home, memory);
    const ReportChecked checked = run_check(invocation, document, request, home, memory);
    const annex::Words words = border::annex_words(invocation.context);
    if (home.place == FindingsPlace::made) return in_new_document(invocation, document, checked, words);
    const report::CheckedTable* known = memory.find(checked.now.read.content.name, *checked.now.table,
                                                    document.sheet_names(), checked.answers.file, checked.now.area);
    if (home.place == FindingsPlace::checked)
        return in_checked(invocation, document, checked, memory, known, words);
    return in_year(invocation, home, checked, memory, known, words);
}

} // namespace ansinh::commands
