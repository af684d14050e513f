#include "commands/check_report_marks.hxx"

#include "border/shipped.hxx"
#include "border/text.hxx"
#include "commands/check_report_results.hxx"
#include "commands/check_report_run.hxx"
#include "office/cell_notes.hxx"
#include "office/file_names.hxx"
#include "office/open_documents.hxx"
#include "office/remembered.hxx"
#include "office/undo.hxx"
#include "office/writer.hxx"

#include <algorithm>
#include <iterator>
#include <map>

namespace ansinh::commands {

namespace {

using report::CellMark;

/// How many cells of one finding are marked: the rest of thousands would only hide the sheet.
constexpr std::size_t most_cells = 12;

/// Columns of the sheet of findings: how grave, what.
constexpr std::size_t severity_column = 1, text_column = 4;

std::string text_in(const annex::FindingRow& row, std::size_t column) {
    const auto* text = std::get_if<std::string>(&row.cells[column]);
    return text == nullptr ? std::string() : *text;
}

/// A note for each cell of the checked sheet that a finding speaks of, with all that is said of it.
office::CellNotes notes_for(const ResultsRead& results) {
    office::CellNotes notes;
    for (const annex::FindingRow& row : results.rows) {
        const report::KnownFinding* finding = results.known(row.number);
        if (finding == nullptr || finding->gone || !finding->key.sheet.empty()) continue;
        const std::string said = std::to_string(row.number) + ". " + text_in(row, severity_column) + ": " +
                                 text_in(row, text_column);
        std::vector<table::Position> cells = report::cells_named(finding->key.cells);
        if (cells.size() > most_cells) cells.resize(most_cells);
        for (const table::Position cell : cells) {
            std::string& note = notes[cell];
            note += (note.empty() ? "" : "\n") + said;
        }
    }
    return notes;
}

void remember_marks(const office::Document& document, const report::CheckMemory& memory,
                    const rtl::OUString& title) {
    office::remember(document.model(), title, memory.to_json(), office::Subject::checks);
}

rtl::OUString title_of(const Invocation& invocation, const char* code) {
    return border::to_office(invocation.sentences.render(Message{code, {}}));
}

/// A protected sheet takes no notes.
void refuse_protected(const office::Document& document,
                      const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                      std::vector<table::Position> cells) {
    std::ranges::sort(cells, {}, [](table::Position at) { return std::pair(at.column, at.row); });
    refuse_if_any("check.marks-refused", office::check_writable(document, sheet, cells));
}

} // namespace

Message add_marks(Invocation& invocation, const std::optional<std::string>& sheet) {
    const office::Document document = changeable_document(invocation);
    ResultsRead results = read_results(invocation, document, sheet);
    const std::string name = results.checked().sheet;
    if (const std::string& file = results.checked().file; !file.empty())
        throw Error("check.marks-elsewhere", {office::shown_name(border::to_office(file))});
    const auto report = document.sheet_named(name);
    office::CellNotes notes = notes_for(results);
    const auto wanted = notes.size();
    const office::CellNotes there = office::notes_on(report);
    std::erase_if(notes, [&](const auto& note) { return there.contains(note.first); });
    std::vector<CellMark> marks;
    std::vector<table::Position> cells;
    for (const auto& note : notes) {
        marks.push_back({name, note.first, note.second});
        cells.push_back(note.first);
    }
    if (marks.empty()) throw Error("check.nothing-to-mark", {name});
    refuse_protected(document, report, cells);
    const rtl::OUString title = title_of(invocation, "check.marks-title");
    office::UndoStep step(document.undo_manager(), title);
    office::add_notes(report, notes);
    const auto count = static_cast<std::int64_t>(marks.size());
    std::ranges::move(marks, std::back_inserter(results.memory.marks));
    remember_marks(document, results.memory, title);
    step.keep();
    if (wanted > notes.size())
        return {"check.marked-but", {count, name, static_cast<std::int64_t>(wanted - notes.size())}};
    return {"check.marked", {count, name}};
}

Message remove_marks(Invocation& invocation) {
    const office::Document document = changeable_document(invocation);
    report::CheckMemory memory = check_memory(document);
    const std::vector<std::string> sheets = document.sheet_names();
    std::map<std::string, office::CellNotes> there;
    for (const CellMark& mark : memory.marks)
        if (std::ranges::find(sheets, mark.sheet) != sheets.end() && !there.contains(mark.sheet))
            there[mark.sheet] = office::notes_on(document.sheet_named(mark.sheet));
    std::map<std::string, std::vector<table::Position>> cells;
    std::int64_t changed = 0, count = 0;
    for (const CellMark& mark : memory.marks) {
        const office::CellNotes& notes = there[mark.sheet];
        const auto note = notes.find(mark.cell);
        if (note == notes.end()) continue;
        if (note->second != mark.text) {
            ++changed;
            continue;
        }
        cells[mark.sheet].push_back(mark.cell);
        ++count;
    }
    if (count + changed == 0) throw Error("check.no-marks");
    for (const auto& of_sheet : cells)
        refuse_protected(document, document.sheet_named(of_sheet.first), of_sheet.second);
    const rtl::OUString title = title_of(invocation, "check.unmarks-title");
    office::UndoStep step(document.undo_manager(), title);
    for (const auto& of_sheet : cells)
        office::remove_notes(document.sheet_named(of_sheet.first), of_sheet.second);
    memory.marks.clear();
    remember_marks(document, memory, title);
    step.keep();
    if (changed > 0) return {"check.unmarked-but", {count, changed}};
    return {"check.unmarked", {count}};
}

Message change_marks(Invocation& invocation) {
    const Arguments& arguments = invocation.arguments;
    arguments.allow_only({"marks", "sheet"});
    if (arguments.choice("marks", {"add", "remove"}) == "remove") return remove_marks(invocation);
    return add_marks(invocation, arguments.text("sheet"));
}

} // namespace ansinh::commands
