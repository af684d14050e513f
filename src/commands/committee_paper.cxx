#include "commands/committee_paper.hxx"

#include "annex/annex.hxx"
#include "border/shipped.hxx"
#include "border/text.hxx"
#include "commands/committee_paper_request.hxx"
#include "commands/regulation_source.hxx"
#include "committee_papers/book.hxx"
#include "committee_papers/make.hxx"
#include "office/new_sheet.hxx"
#include "office/paper/letters.hxx"
#include "office/paper/sheet.hxx"
#include "office/paper/text_merge.hxx"
#include "office/workbook/picture.hxx"
#include "paper/compose.hxx"

#include <algorithm>
#include <span>

namespace ansinh::commands {

namespace {

std::vector<paper::Composed> composed(Invocation& invocation, const office::Document& document,
                                      const CommitteePaperRequest& asked,
                                      const committee_papers::Catalogue& catalogue, const paper::Form& form) {
    const paper::Kinds kinds = border::paper_kinds(invocation.context);
    const workbook::Forms forms = border::workbook_forms(invocation.context);
    const workbook::Words words = border::workbook_words(invocation.context);
    const profile::Profile profile = regulation_in_use(invocation, document, asked.profile);
    const office::WorkbookPicture picture = office::picture_of(
        invocation.context, document, committee_papers::ranges_read(), invocation.progress);
    const workbook::Picture book = picture.view();
    const committee_papers::Sources sources{book, forms, words, profile, kinds, catalogue};
    std::vector<paper::Composed> papers;
    for (const committee_papers::Made& made :
         committee_papers::make(*asked.definition, asked.request, sources, form)) {
        papers.push_back(paper::compose(made.paper, form, kinds));
        if (!made.name.empty()) papers.back().name = made.name;
        invocation.progress.check();
    }
    return papers;
}

/// Of all papers, annexes behind their paper, under names that no sheet has. All that can be cancelled comes
/// before the first of them is put in: the office does not survive undoing a half-made row of sheets while
/// it paints.
std::vector<paper::SheetLayout> sheets_of(Invocation& invocation, const office::Document& document,
                                          const std::vector<paper::Composed>& papers, const paper::Form& form,
                                          const paper::Metrics& metrics) {
    std::vector<paper::SheetLayout> sheets;
    std::vector<std::string> taken = document.sheet_names();
    int done = 0;
    for (const paper::Composed& paper : papers) {
        for (paper::SheetLayout& sheet : paper::lay_out_sheets(paper, form, metrics)) {
            sheet.name = annex::free_sheet_name(sheet.name, taken);
            taken.push_back(sheet.name);
            sheets.push_back(std::move(sheet));
        }
        invocation.progress.step(++done, static_cast<int>(papers.size()));
    }
    return sheets;
}

/// The blanks of all papers together.
std::vector<Message> notes_of(const std::vector<paper::Composed>& papers) {
    std::int64_t blanks = 0;
    for (const paper::Composed& paper : papers)
        for (const Message& note : paper.notes)
            if (const auto* count = std::get_if<std::int64_t>(&note.arguments.front())) blanks += *count;
    return blanks == 0 ? std::vector<Message>() : std::vector<Message>{{"paper.blanks", {blanks}}};
}

Message told(const char* code, const char* code_with_notes, const std::vector<paper::Composed>& papers,
             const std::string& where) {
    std::vector<Argument> arguments{static_cast<std::int64_t>(papers.size()), where};
    std::vector<Message> notes = notes_of(papers);
    if (notes.empty()) return {code, std::move(arguments)};
    arguments.emplace_back(std::move(notes));
    return {code_with_notes, std::move(arguments)};
}

} // namespace

Message committee_paper(Invocation& invocation) {
    const committee_papers::Catalogue catalogue = border::committee_papers(invocation.context);
    const CommitteePaperRequest asked = invocation.interactive
                                            ? ask_committee_paper_request(invocation, catalogue)
                                            : read_committee_paper_request(invocation.arguments, catalogue);
    const office::Document document =
        asked.as_text ? readable_document(invocation) : changeable_document(invocation);
    if (!asked.as_text) office::check_sheet_can_be_added(document);
    const paper::Form form = border::paper_form(invocation.context);
    const std::vector<paper::Composed> papers = composed(invocation, document, asked, catalogue, form);
    const paper::Metrics metrics =
        office::letters_here(invocation.context, border::letter_metrics(invocation.context), form.font);
    const std::string name = papers.size() > 1
                                 ? border::paper_kinds(invocation.context).find(asked.definition->kind).name
                                 : papers.front().name;
    if (asked.as_text) {
        const paper::TextNames names = border::text_names(invocation.context);
        office::show_text_documents(invocation.context, papers, {form, metrics, names}, name,
                                    invocation.progress);
        return told("papers.text-done", "papers.text-done-with-notes", papers, name);
    }
    std::vector<paper::SheetLayout> sheets = sheets_of(invocation, document, papers, form, metrics);
    std::string where = "“" + sheets.front().name + "”";
    if (sheets.size() > 1) where += (sheets.size() > 2 ? " … “" : ", “") + sheets.back().name + "”";
    const auto title = border::to_office(invocation.sentences.render(Message{"paper.step", {name}}));
    const auto sheet =
        office::insert_paper(document, document.active_sheet(), std::move(sheets), form, title);
    const table::Position top{0, 0};
    document.select(sheet, std::span(&top, 1));
    return told("papers.done", "papers.done-with-notes", papers, where);
}

} // namespace ansinh::commands
