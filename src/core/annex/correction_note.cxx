#include "annex/correction_note.hxx"

#include <boost/algorithm/string/replace.hpp>

#include <algorithm>
#include <array>

namespace ansinh::annex {

namespace {

/// Columns of the sheet of findings.
constexpr std::size_t severity = 1, cells = 3, text = 4, reported = 5, expected = 6, mending = 8, state = 10;

std::string text_in(const FindingRow& row, std::size_t column) {
    const auto* said = std::get_if<std::string>(&row.cells[column]);
    return said == nullptr ? std::string() : *said;
}

std::string on_one_line(const std::string& said) {
    return boost::algorithm::replace_all_copy(said, "\n", "; ");
}

bool is_open(const FindingRow& row, const Words& words) {
    const std::string grave = text_in(row, severity);
    const bool to_correct = grave == words.check.severities[static_cast<std::size_t>(report::Severity::error)] ||
                            grave == words.check.severities[static_cast<std::size_t>(report::Severity::warning)];
    return to_correct &&
           text_in(row, state) != words.check.states[static_cast<std::size_t>(FindingState::explained)];
}

/// Whether somebody who reads this report can put it right.
bool is_of_report(const report::KnownFinding& finding) {
    const auto elsewhere = [](const report::Way& way) {
        return std::ranges::none_of(way, &report::Change::applicable);
    };
    return finding.key.sheet.empty() &&
           (finding.ways.empty() || !std::ranges::all_of(finding.ways, elsewhere));
}

CorrectionNote& note_for(std::vector<CorrectionNote>& notes, const std::string& sender,
                         const std::string& report) {
    const auto found = std::ranges::find(notes, sender, &CorrectionNote::sender);
    if (found != notes.end()) return *found;
    return notes.emplace_back(CorrectionNote{sender, report, {}});
}

paper::Content content(const Content& cell) {
    if (const auto* number = std::get_if<std::int64_t>(&cell)) return *number;
    if (const auto* said = std::get_if<std::string>(&cell)) return on_one_line(*said);
    return {};
}

} // namespace

std::vector<CorrectionNote> correction_notes(const std::string& report, std::span<const FindingRow> rows,
                                             std::span<const report::KnownFinding> known,
                                             const std::optional<std::string>& everybody, const Words& words) {
    std::vector<CorrectionNote> notes;
    for (const FindingRow& row : rows) {
        const auto finding = std::ranges::find(known, row.number, &report::KnownFinding::number);
        if (finding == known.end() || finding->gone || !is_of_report(*finding) || !is_open(row, words)) continue;
        const std::string& sender = everybody ? *everybody : finding->sender;
        if (!sender.empty()) note_for(notes, sender, report).rows.push_back(row);
    }
    return notes;
}

paper::Table table_of(const CorrectionNote& note, const Words& words) {
    constexpr std::array columns{cells, text, reported, expected, mending};
    paper::Table table;
    table.columns.push_back({paper::ColumnRole::ordinal, {}, words.ordinal});
    for (const std::size_t column : columns) {
        const bool people = column == reported || column == expected;
        table.columns.push_back({people ? paper::ColumnRole::people : paper::ColumnRole::words, {},
                                 words.check.headers[column - 1]});
    }
    for (std::size_t place = 0; place < note.rows.size(); ++place) {
        paper::Line line{paper::LineKind::unit, {static_cast<std::int64_t>(place + 1)}, {}};
        for (const std::size_t column : columns)
            line.cells.push_back(content(note.rows[place].cells[column]));
        table.lines.push_back(std::move(line));
    }
    return table;
}

std::vector<std::string> lines_of(const CorrectionNote& note, const Words& words) {
    std::vector<std::string> lines;
    for (std::size_t place = 0; place < note.rows.size(); ++place) {
        const FindingRow& row = note.rows[place];
        std::string line = std::to_string(place + 1) + ". ";
        if (const std::string at = text_in(row, cells); !at.empty())
            line += words.check.headers[cells - 1] + " " + at + ": ";
        line += on_one_line(text_in(row, text)) + ".";
        if (const std::string mend = on_one_line(text_in(row, mending)); !mend.empty())
            line += " " + words.check.headers[mending - 1] + ": " + mend;
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace ansinh::annex
