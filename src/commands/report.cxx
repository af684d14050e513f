#include "commands/report.hxx"

#include "border/text.hxx"
#include "border/today.hxx"
#include "commands/paper_output.hxx"
#include "commands/report_book.hxx"
#include "commands/report_pdf.hxx"
#include "commands/report_request.hxx"
#include "office/file_names.hxx"
#include "office/pdf.hxx"
#include "office/remembered.hxx"
#include "paper/compose.hxx"

#include <algorithm>

namespace ansinh::commands {

namespace {

/// What the sentence says beside what putting papers says.
std::vector<Message> notes_of(const MadeReport& made, const committee_report::ReportDay& on) {
    const committee_report::Contents& contents = made.contents;
    std::vector<Message> notes;
    if (!on.cell.empty() && on.day != border::today())
        notes.push_back({"committee.day-followed", {calendar::numeric(on.day), on.cell}});
    if (made.report.marked > 0)
        notes.push_back({"committee.marked", {static_cast<std::int64_t>(made.report.marked)}});
    if (!contents.restatements.empty())
        notes.push_back({"committee.changes",
                         {static_cast<std::int64_t>(contents.restatements.size()),
                          calendar::numeric(contents.baseline->made)}});
    notes.insert(notes.end(), made.report.notes.begin(), made.report.notes.end());
    return notes;
}

/// The sheets that were not there before.
std::vector<std::string> new_sheets(const office::Document& document,
                                    const std::vector<std::string>& before) {
    std::vector<std::string> names = document.sheet_names();
    std::erase_if(names,
                  [&](const std::string& name) { return std::ranges::find(before, name) != before.end(); });
    return names;
}

Message printed(const rtl::OUString& target, const std::vector<std::string>& sheets,
                const std::vector<Message>& notes) {
    std::vector<Argument> arguments{office::shown_path(target), sheets.front(), sheets.back()};
    if (notes.empty()) return {"print.done", std::move(arguments)};
    arguments.emplace_back(notes);
    return {"print.done-with-notes", std::move(arguments)};
}

} // namespace

Message report(Invocation& invocation) {
    std::optional<ReportRequest> asked;
    if (!invocation.interactive) asked = read_report_request(invocation.arguments);
    const office::Document readable =
        asked ? document_for_papers(invocation, asked->place) : readable_document(invocation);
    const ReportBook book(invocation, readable, asked ? asked->profile : std::nullopt);
    if (!asked) asked = ask_report_request(invocation, readable, book);
    const ReportRequest& request = *asked;
    const office::Document document = document_for_papers(invocation, request.place);
    const rtl::OUString target = pdf_target(invocation, request);

    const committee_report::ReportDay on = book.day(request.on);
    const MadeReport made = book.make(request.period, on, request.signing);
    refuse_doubts(request, made);
    std::vector<paper::Composed> papers{paper::compose(made.report.paper, book.form(), book.kinds())};
    const std::vector<Message> notes = notes_of(made, on);
    papers.front().notes.insert(papers.front().notes.begin(), notes.begin(), notes.end());
    invocation.progress.check();

    const Message step{"committee.step", {request.period.label()}};
    const auto put = [&] {
        return put_papers(invocation, document, papers, book.form(), request.place, step);
    };
    if (request.place == PaperPlace::text_document) return put();
    const std::vector<std::string> before = document.sheet_names();
    Message done;
    const auto put_and_print = [&] {
        done = put();
        if (target.isEmpty()) return;
        const std::vector<std::string> sheets = new_sheets(document, before);
        office::export_pdf(document, sheets, target, invocation.progress);
        done = printed(target, sheets, papers.front().notes);
    };
    office::make_and_remember(document.model(), border::to_office(invocation.sentences.render(step)),
                              put_and_print, book.remembered_with(made), office::Subject::reports);
    return done;
}

} // namespace ansinh::commands
