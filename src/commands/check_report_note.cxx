#include "commands/check_report_note.hxx"

#include "annex/correction_note.hxx"
#include "border/shipped.hxx"
#include "border/text.hxx"
#include "commands/check_report_results.hxx"
#include "commands/regulation_source.hxx"
#include "office/new_sheet.hxx"
#include "office/file_names.hxx"
#include "office/open_documents.hxx"
#include "office/paper/letters.hxx"
#include "office/paper/sheet.hxx"
#include "paper/compose.hxx"
#include "paper/draft.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <iterator>

namespace ansinh::commands {

namespace {

using annex::CorrectionNote;

std::string listed(const std::vector<CorrectionNote>& notes) {
    std::string names;
    for (const CorrectionNote& note : notes)
        names += (names.empty() ? "" : ", ") + note.sender;
    return names;
}

/// The notes asked for: those of one sender, or all of them.
std::vector<CorrectionNote> asked_for(const ResultsRead& results, const NoteRequest& request,
                                      const annex::Words& words) {
    std::vector<CorrectionNote> notes = notes_of(results, request.everybody, words);
    if (notes.empty()) throw Error("note.nothing", {results.checked().sheet});
    if (request.everybody || request.whom == "all") return notes;
    const std::string all = listed(notes);
    std::erase_if(notes, [&](const CorrectionNote& note) {
        return text::name_key(note.sender) != text::name_key(request.whom);
    });
    if (notes.empty()) throw Error("note.unknown", {request.whom, all});
    return notes;
}

/// Sheets may not be called just anything.
std::string sheet_name(const border::Sentences& papers, const std::string& sender) {
    std::string name = papers.render({"note.sheet", {sender}});
    for (char& letter : name)
        if (std::string_view("[]*?:/\\'").find(letter) != std::string_view::npos) letter = ' ';
    return text::one_line(name);
}

struct Writer {
    const border::Sentences& papers;
    const annex::Words& words;

    Message opening(const CorrectionNote& note) const {
        return {"note.opening", {note.report, note.sender}};
    }

    std::string text(const CorrectionNote& note) const {
        std::string all = papers.render({"note.to", {note.sender}}) + "\n" + papers.render(opening(note));
        for (const std::string& line : annex::lines_of(note, words))
            all += "\n" + line;
        return all + "\n" + papers.render({"note.closing-text", {}});
    }

    paper::Paper paper(const CorrectionNote& note, const profile::Profile& profile, const paper::Form& form,
                       const paper::Kinds& kinds) const {
        paper::Wishes wishes;
        wishes.kind = "CV";
        wishes.about = papers.render({"note.about", {}});
        wishes.to = note.sender;
        wishes.body = papers.render(opening(note)) + "\n" + papers.render({"note.closing", {"{" + papers.render({"note.day", {}}) + "}"}});
        paper::Paper paper = paper::draft(wishes, profile, form, kinds);
        paper.body.insert(paper.body.end() - 1, annex::table_of(note, words));
        return paper;
    }
};

Message as_sheets(Invocation& invocation, const office::Document& document, const Writer& writer,
                  const std::vector<CorrectionNote>& notes, const profile::Profile& profile) {
    const paper::Form form = border::paper_form(invocation.context);
    const paper::Kinds kinds = border::paper_kinds(invocation.context);
    const paper::Metrics metrics =
        office::letters_here(invocation.context, invocation.frame,
                             border::letter_metrics(invocation.context), form.font);
    std::vector<std::string> taken = document.sheet_names();
    std::vector<paper::SheetLayout> sheets;
    for (const CorrectionNote& note : notes) {
        auto layouts = paper::lay_out_sheets(
            paper::compose(writer.paper(note, profile, form, kinds), form, kinds), form, metrics);
        layouts.front().name = annex::free_sheet_name(sheet_name(writer.papers, note.sender), taken);
        taken.push_back(layouts.front().name);
        std::ranges::move(layouts, std::back_inserter(sheets));
        invocation.progress.check();
    }
    const auto title = border::to_office(invocation.sentences.render(Message{"note.title", {}}));
    office::insert_paper(document, document.active_sheet(), std::move(sheets), form, title);
    return {"note.done", {static_cast<std::int64_t>(notes.size()), listed(notes)}};
}

} // namespace

std::vector<CorrectionNote> notes_of(const ResultsRead& results, const std::optional<std::string>& everybody,
                                     const annex::Words& words) {
    std::vector<CorrectionNote> notes;
    for (const std::size_t place : results.tables) {
        const report::CheckedTable& table = results.memory.tables[place];
        const std::string file =
            table.file.empty() ? "" : office::shown_name(border::to_office(table.file)) + ", ";
        std::ranges::move(
            annex::correction_notes(file + table.sheet, results.rows, table.findings, everybody, words),
            std::back_inserter(notes));
    }
    return notes;
}

std::string note_texts(const border::Context& context, const ResultsRead& results,
                       const NoteRequest& request) {
    const border::Sentences papers(context, text::Language::vietnamese);
    const annex::Words words = border::annex_words(context);
    const Writer writer{papers, words};
    std::string all;
    for (const CorrectionNote& note : asked_for(results, request, words))
        all += (all.empty() ? "" : "\n\n") + writer.text(note);
    return all;
}

Message write_notes(Invocation& invocation, const NoteRequest& request) {
    const office::Document document =
        request.as_text ? readable_document(invocation) : changeable_document(invocation);
    if (!request.as_text) office::check_sheet_can_be_added(document);
    const ResultsRead results = read_results(invocation, document, request.sheet);
    if (request.as_text) return {"note.text", {note_texts(invocation.context, results, request)}};
    const annex::Words words = border::annex_words(invocation.context);
    const report::CheckedTable& checked = results.checked();
    const auto notes = asked_for(results, request, words);
    const border::Sentences papers(invocation.context, text::Language::vietnamese);
    const Writer writer{papers, words};
    auto profile = request.profile;
    if (!profile && !checked.profile.empty()) profile = checked.profile;
    return as_sheets(invocation, document, writer, notes, regulation_in_use(invocation, document, profile));
}

Message write_notes(Invocation& invocation) {
    const Arguments& arguments = invocation.arguments;
    arguments.allow_only({"note", "as", "sender", "sheet", "profile"});
    return write_notes(invocation,
                       {*arguments.text("note"), arguments.choice("as", {"sheet", "text"}) == "text",
                        arguments.text("sender"), arguments.text("sheet"), arguments.text("profile")});
}

} // namespace ansinh::commands
