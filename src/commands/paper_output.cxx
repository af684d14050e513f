#include "commands/paper_output.hxx"

#include "annex/annex.hxx"
#include "border/shipped.hxx"
#include "border/text.hxx"
#include "office/new_sheet.hxx"
#include "office/paper/letters.hxx"
#include "office/paper/sheet.hxx"
#include "office/paper/text_merge.hxx"
#include "paper/sheet_layout.hxx"

#include <algorithm>
#include <iterator>
#include <span>

namespace ansinh::commands {

namespace {

constexpr std::size_t most_named = 4; ///< sheets that a sentence names one by one

/// Names that no sheet has.
void name_sheets(std::vector<paper::SheetLayout>& sheets, const office::Document& document) {
    std::vector<std::string> taken = document.sheet_names();
    for (paper::SheetLayout& sheet : sheets) {
        sheet.name = annex::free_sheet_name(sheet.name, taken);
        taken.push_back(sheet.name);
    }
}

/// What the papers say of themselves; their blanks as one number.
std::vector<Message> notes_of(const std::vector<paper::Composed>& papers) {
    std::vector<Message> notes;
    std::int64_t blanks = 0;
    for (const paper::Composed& paper : papers)
        for (const Message& note : paper.notes) {
            if (note.code == "paper.blanks")
                blanks += std::get<std::int64_t>(note.arguments.front());
            else if (std::ranges::find(notes, note) == notes.end())
                notes.push_back(note);
        }
    if (blanks > 0) notes.push_back({"paper.blanks", {blanks}});
    return notes;
}

/// A sentence, and the same with a list of notes as its last argument.
struct Codes {
    const char *plain, *with_notes;
};

Message said(const Codes& codes, std::vector<Argument> arguments,
             const std::vector<paper::Composed>& papers) {
    std::vector<Message> notes = notes_of(papers);
    if (notes.empty()) return {codes.plain, std::move(arguments)};
    arguments.emplace_back(std::move(notes));
    return {codes.with_notes, std::move(arguments)};
}

Message on_sheets(Invocation& invocation, const office::Document& document,
                  const std::vector<paper::Composed>& papers, const paper::Form& form,
                  const paper::Metrics& metrics, const Message& undo_title) {
    // All that can be cancelled comes before the first sheet is put in: the office does not survive undoing a half-made
    // row of sheets while it paints.
    std::vector<paper::SheetLayout> sheets;
    int done = 0;
    for (const paper::Composed& paper : papers) {
        std::vector<paper::SheetLayout> laid = paper::lay_out_sheets(paper, form, metrics);
        for (paper::SheetLayout& sheet : laid)
            for (paper::LaidChart& chart : sheet.charts)
                chart.source += sheets.size(); // counted among all papers' sheets from here on
        std::ranges::move(laid, std::back_inserter(sheets));
        invocation.progress.step(++done, static_cast<int>(papers.size()));
    }
    name_sheets(sheets, document);
    const auto title = border::to_office(invocation.sentences.render(undo_title));
    const auto sheet =
        office::insert_paper(document, document.active_sheet(), sheets, form, title);
    const table::Position top{0, 0};
    document.select(sheet, std::span(&top, 1));

    if (sheets.size() > most_named)
        return said({"paper.many-done", "paper.many-done-with-notes"},
                    {static_cast<std::int64_t>(papers.size()), sheets.front().name, sheets.back().name},
                    papers);
    std::string names;
    for (const paper::SheetLayout& made : sheets)
        names += (names.empty() ? "“" : ", “") + made.name + "”";
    return said({"paper.done", "paper.done-with-notes"}, {names}, papers);
}

/// The workbook stays as it is.
Message in_a_text_document(Invocation& invocation, const std::vector<paper::Composed>& papers,
                           const paper::Form& form, const paper::Metrics& metrics) {
    const paper::TextNames names = border::text_names(invocation.context);
    invocation.progress.check();
    if (papers.size() == 1) {
        office::show_text_document(invocation.context, papers.front(), {form, metrics, names});
        return said({"writer.done", "writer.done-with-notes"}, {papers.front().name}, papers);
    }
    office::show_text_documents(invocation.context, papers, {form, metrics, names}, papers.front().name,
                                invocation.progress);
    return said({"writer.many-done", "writer.many-done-with-notes"},
                {static_cast<std::int64_t>(papers.size()), papers.front().name}, papers);
}

} // namespace

PaperPlace paper_place(const Arguments& arguments) {
    return arguments.choice("as", {"sheet", "writer"}) == "writer" ? PaperPlace::text_document
                                                                   : PaperPlace::sheets;
}

office::Document document_for_papers(const Invocation& invocation, PaperPlace place) {
    if (place == PaperPlace::text_document) return readable_document(invocation);
    office::Document document = changeable_document(invocation);
    office::check_sheet_can_be_added(document);
    return document;
}

Message put_papers(Invocation& invocation, const office::Document& document,
                   const std::vector<paper::Composed>& papers, const paper::Form& form, PaperPlace place,
                   const Message& undo_title) {
    const paper::Metrics metrics =
        office::letters_here(invocation.context, invocation.frame,
                             border::letter_metrics(invocation.context), form.font);
    return place == PaperPlace::text_document
               ? in_a_text_document(invocation, papers, form, metrics)
               : on_sheets(invocation, document, papers, form, metrics, undo_title);
}

} // namespace ansinh::commands
