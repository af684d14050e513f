#include "commands/check_findings_dialog.hxx"

#include "annex/correction_note.hxx"
#include "border/shipped.hxx"
#include "border/text.hxx"
#include "border/today.hxx"
#include "commands/check_report_marks.hxx"
#include "commands/check_report_note.hxx"
#include "commands/check_report_repair.hxx"
#include "commands/check_report_results.hxx"
#include "commands/check_report_run.hxx"
#include "commands/check_report_write.hxx"
#include "office/dialog/dialog.hxx"
#include "office/file_names.hxx"
#include "office/open_documents.hxx"

#include <algorithm>
#include <array>
#include <utility>

namespace ansinh::commands {

namespace {

enum class Choice : std::uint8_t { none, apply, note, mark, unmark, again };

/// Columns of the sheet of findings.
constexpr std::size_t severity = 1, unit = 2, cells = 3, text = 4, mending = 8;

std::string text_in(const annex::FindingRow& row, std::size_t column) {
    const auto* said = std::get_if<std::string>(&row.cells[column]);
    return said == nullptr ? std::string() : *said;
}

class Asker {
public:
    Asker(Invocation& invocation, const office::Document& document)
        : m_invocation(invocation),
          m_results(read_results(invocation, document, {})),
          m_sentences(invocation.sentences.for_window()),
          m_dialog(invocation.context, invocation.frame, m_sentences, "CheckFindings") {
        for (const annex::CorrectionNote& note : notes_of(m_results, {}, border::annex_words(invocation.context)))
            if (std::ranges::find(m_senders, note.sender) == m_senders.end()) m_senders.push_back(note.sender);
        fill(document.cursor());
    }

    Choice ask() {
        m_dialog.focus("finding");
        m_invocation.progress.rest();
        m_dialog.execute([this](std::string_view control) { respond(control); });
        return m_choice;
    }

    const report::CheckedTable& checked() const { return m_results.checked(); }
    /// What the finding in view is of.
    const report::CheckedTable& shown() const {
        const report::CheckedTable* table = m_results.rows.empty() ? nullptr : m_results.table_of(finding());
        return table == nullptr ? checked() : *table;
    }
    std::int64_t finding() const { return m_results.rows.at(m_finding).number; }
    std::int64_t way() const { return static_cast<std::int64_t>(m_way) + 1; }
    NoteRequest note() const {
        return {m_sender == 0 ? "all" : m_senders.at(m_sender - 1), false, {}, checked().results, {}};
    }

private:
    void fill(std::optional<table::Position> cursor);
    void show_finding();
    void respond(std::string_view control);

    Invocation& m_invocation;
    const ResultsRead m_results;
    border::Sentences m_sentences;
    office::Dialog m_dialog;
    std::vector<std::string> m_senders;
    std::size_t m_finding = 0, m_way = 0, m_sender = 0;
    Choice m_choice = Choice::none;
};

/// The finding under the cursor first.
void Asker::fill(std::optional<table::Position> cursor) {
    std::vector<std::string> findings;
    for (const annex::FindingRow& row : m_results.rows) {
        if (cursor && cursor->row == row.row) m_finding = findings.size();
        findings.push_back(std::to_string(row.number) + ". " + text_in(row, severity) + ": " +
                           text_in(row, unit) + " " + text_in(row, cells));
    }
    m_dialog.set_items("finding", findings);
    if (!findings.empty()) m_dialog.select("finding", m_finding);
    std::vector<std::string> senders{m_sentences.render(Message{"choice.all-senders", {}})};
    senders.insert(senders.end(), m_senders.begin(), m_senders.end());
    m_dialog.set_items("sender", senders);
    m_dialog.select("sender", 0);
    for (const char* control : {"sender", "note", "paste"})
        m_dialog.set_enabled(control, !m_senders.empty());
    show_finding();
}

void Asker::show_finding() {
    m_way = 0;
    std::vector<std::string> ways;
    if (!m_results.rows.empty()) {
        const annex::FindingRow& row = m_results.rows.at(m_finding);
        m_dialog.show_text("text", text_in(row, text) + "\n" + text_in(row, mending));
        const report::KnownFinding* known = m_results.known(row.number);
        for (std::size_t way = 0; known != nullptr && !known->gone && way < known->ways.size(); ++way) {
            std::string line;
            for (const report::Change& change : known->ways[way])
                line += (line.empty() ? "" : ", ") + (change.sheet.empty() ? "" : change.sheet + ".") +
                        table::cell_name(change.cell) + ": " + change.from.str() + " → " +
                        (change.to ? change.to->str() : "?");
            ways.push_back(line);
        }
    }
    m_dialog.set_items("way", ways);
    if (!ways.empty()) m_dialog.select("way", 0);
    for (const char* control : {"way", "apply"})
        m_dialog.set_enabled(control, !ways.empty());
}

void Asker::respond(std::string_view control) {
    if (control == "finding") {
        m_finding = m_dialog.selected("finding").value_or(0);
        return show_finding();
    }
    if (control == "way") m_way = m_dialog.selected("way").value_or(0);
    if (control == "sender") m_sender = m_dialog.selected("sender").value_or(0);
    if (control == "paste") { // to be copied out of the field
        m_dialog.show_text("text", note_texts(m_invocation.context, m_results, note()));
        return m_dialog.focus("text");
    }
    constexpr std::array buttons{std::pair{"apply", Choice::apply}, std::pair{"note", Choice::note},
                                 std::pair{"mark", Choice::mark}, std::pair{"unmark", Choice::unmark},
                                 std::pair{"again", Choice::again}};
    for (const auto& button : buttons)
        if (control == button.first) {
            m_choice = button.second;
            m_dialog.end(true);
        }
}

/// With the answers of the last time, the findings where they are.
Message check_again(Invocation& invocation, const office::Document& document,
                    const report::CheckedTable& last) {
    CheckRequest request;
    request.on = border::today();
    request.sheet = last.sheet;
    request.table = table::area_name(last.area);
    request.findings = "here";
    if (last.file.empty()) return check_and_write(invocation, document, request);
    const rtl::OUString url = border::to_office(last.file);
    const auto received = office::open_spreadsheet(invocation.context, url);
    if (!received) throw Error("check.not-open", {office::shown_name(url)});
    request.findings = office::shown_name(document);
    return check_and_write(invocation, *received, request);
}

} // namespace

Message act_on_findings(Invocation& invocation, const office::Document& document) {
    Choice choice = Choice::none;
    report::CheckedTable checked;
    NoteRequest note;
    std::int64_t finding = 0, way = 0;
    {
        Asker asker(invocation, document);
        choice = asker.ask();
        checked = asker.shown();
        note = asker.note();
        if (choice == Choice::apply) finding = asker.finding();
        way = asker.way();
    }
    switch (choice) {
    case Choice::apply:
        return apply_repair(invocation, checked.results, finding, way);
    case Choice::note:
        return write_notes(invocation, note);
    case Choice::mark:
        return add_marks(invocation, checked.results);
    case Choice::unmark:
        return remove_marks(invocation);
    case Choice::again:
        return check_again(invocation, document, checked);
    case Choice::none:
        break;
    }
    throw Error("command.cancelled");
}

} // namespace ansinh::commands
