#include "report/cell_audit.hxx"

#include "report/finding_list.hxx"
#include "report/magnitude.hxx"
#include "report/scaling.hxx"
#include "table/misread.hxx"
#include "text/normalise.hxx"
#include "text/number_reading.hxx"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace ansinh::report {

namespace {

using table::CellKind;
using text::ReadingKind;

constexpr int places = 3; // what tells 1.056 from 1.06

/// What a doubtful cell most likely says.
struct Candidate {
    std::size_t line = 0;
    Rational value;
};

/// The cells of one column.
class Column {
public:
    Column(const Cells& cells, const CountedColumn& column, CellAudit& audit)
        : m_cells(cells), m_column(column), m_audit(audit) {}

    void look(std::vector<table::Position>& dashes, std::vector<table::Position>& errors) {
        for (std::size_t line = 0; line < m_cells.rows.size(); ++line)
            look_at(line, dashes, errors);
        if (!m_texts.empty()) tell_texts();
    }

private:
    void look_at(std::size_t line, std::vector<table::Position>& dashes,
                 std::vector<table::Position>& errors) {
        const table::Cell& cell = m_cells.at(line, m_column);
        switch (cell.kind) {
        case CellKind::empty:
            return;
        case CellKind::error:
            errors.push_back(m_cells.place(line, m_column));
            return;
        case CellKind::text:
            look_at_text(line, cell, dashes);
            return;
        case CellKind::number:
            break;
        }
        // What is wrong with a sum is wrong with what it adds up.
        const bool counted = m_column.counts == Counts::people || m_column.counts == Counts::money;
        if (counted && !is_sum(line)) look_at_number(line, cell);
    }

    /// The formula shows another cell's number, where that is told.
    bool passes_on(std::size_t line, const table::Cell& cell) const {
        const table::Position at{m_cells.rows[line], m_column.column};
        const std::string* text = m_cells.formulas->find(at);
        if (text == nullptr) return false;
        const std::vector<table::Area> references = read_formula(*text, at).references;
        return std::ranges::any_of(references, [&](const table::Area& area) {
            const table::Cell& other = m_cells.sheet->cell(area.first_row, area.first_column);
            return area.rows() == 1 && area.columns() == 1 && other.kind == CellKind::number &&
                   other.value == cell.value;
        });
    }

    bool is_sum(std::size_t line) const {
        const table::Position at{m_cells.rows[line], m_column.column};
        const std::string* text = m_cells.at(line, m_column).formula ? m_cells.formulas->find(at) : nullptr;
        return text != nullptr && !read_formula(*text, at).summands.empty();
    }

    void look_at_text(std::size_t line, const table::Cell& cell, std::vector<table::Position>& dashes) {
        const text::NumberReading reading = text::read_number(cell.text, m_cells.sheet->separators);
        switch (reading.kind) {
        case ReadingKind::blank:
            return;
        case ReadingKind::dash:
            dashes.push_back(m_cells.place(line, m_column));
            return;
        case ReadingKind::number:
        case ReadingKind::ambiguous:
            m_texts.push_back({line, reading_of(cell, reading, line)});
            m_candidates.push_back({line, likeliest(reading)});
            return;
        case ReadingKind::words:
            break;
        }
        if (m_column.counts == Counts::unknown) return; // a remark
        tell(line, Severity::error, "figure.unreadable", {text::one_line(cell.text)});
        m_audit.findings.back().text.code = "figure.words";
    }

    static Rational likeliest(const text::NumberReading& reading) {
        return table::readings_of(reading).front();
    }

    Message reading_of(const table::Cell& cell, const text::NumberReading& reading, std::size_t line) const {
        const std::string name = table::cell_name(m_cells.place(line, m_column));
        const std::string text = text::one_line(cell.text);
        const std::vector<Rational> readings = table::readings_of(reading);
        if (reading.kind == ReadingKind::number) return {"figure.text-is", {name, text, shown(readings[0], places)}};
        if (readings.size() == 1) return {"figure.text-may-be", {name, text, shown(readings[0], places)}};
        return {"figure.text-either", {name, text, shown(readings[0], places), shown(readings[1], places)}};
    }

    void look_at_number(std::size_t line, const table::Cell& cell) {
        if (table::shows_day(cell, m_cells.sheet->separators)) {
            tell(line, Severity::error, "figure.day", {text::one_line(cell.text)});
            return;
        }
        if (cell.value < 0 && m_column.counts == Counts::people) {
            if (cell.formula && passes_on(line, cell)) return;
            tell(line, Severity::error, "figure.negative", {});
            number_of(line, cell);
            return;
        }
        const bool people = m_column.counts == Counts::people;
        if (people && !cell.formula) {
            if (const auto less = table::shown_thousandth(cell, m_cells.sheet->separators)) {
                tell(line, Severity::error, "figure.scaled",
                     {text::one_line(cell.text), shown(number::from_cell(cell.value), places), *less});
                number_of(line, cell, Rational(*less));
                m_candidates.push_back({line, Rational(*less)});
                return;
            }
        }
        if (!people || number::whole(cell.value)) return;
        const Rational value = number::from_cell(cell.value);
        if (const auto more = cell.formula ? std::nullopt : table::grouped_thousands(value)) {
            tell(line, Severity::error, "figure.thousandfold", {Quantity{value, places}, *more});
            number_of(line, cell, Rational(*more));
            m_candidates.push_back({line, Rational(*more)});
            return;
        }
        tell(line, Severity::error, "figure.not-whole", {});
        number_of(line, cell);
    }

    /// The last finding's number, and what it may have been.
    void number_of(std::size_t line, const table::Cell& cell, const std::optional<Rational>& expected = {}) {
        Finding& finding = m_audit.findings.back();
        finding.reported = number::from_cell(cell.value);
        finding.effect = magnitude(expected ? Rational(*finding.reported - *expected) : *finding.reported);
        finding.expected = expected;
        if (expected) finding.ways = {{suggestion(m_cells.place(line, m_column), *finding.reported, *expected)}};
    }

    void tell(std::size_t line, Severity severity, const char* code, std::vector<Argument> more) {
        Finding finding;
        finding.severity = severity;
        finding.rule = code;
        finding.unit = m_cells.figures->lines[line].name;
        finding.cells = {m_cells.place(line, m_column)};
        finding.text = {code, {table::cell_name(finding.cells[0])}};
        for (Argument& argument : more)
            finding.text.arguments.push_back(std::move(argument));
        m_audit.findings.push_back(std::move(finding));
    }

    /// The sum that skips the first of the texts, where there is one.
    std::optional<std::size_t> skipping_sum() const {
        for (std::size_t line = 0; line < m_cells.rows.size(); ++line) {
            const table::Position at{m_cells.rows[line], m_column.column};
            const std::string* text = m_cells.formulas->find(at);
            if (text == nullptr) continue;
            const table::Position skipped{m_cells.rows[m_texts.front().first], m_column.column};
            for (const Summand& summand : read_formula(*text, at).summands)
                if (summand.area.contains(skipped) && summand.area.rows() > 1) return line;
        }
        return {};
    }

    void tell_texts() {
        Finding finding;
        finding.severity = Severity::warning;
        finding.rule = "figure.texts";
        std::vector<Message> readings;
        for (auto& [line, reading] : m_texts) {
            finding.cells.push_back(m_cells.place(line, m_column));
            readings.push_back(std::move(reading));
            finding.effect += magnitude(candidate_of(line));
        }
        finding.cells = by_columns(std::move(finding.cells));
        if (m_texts.size() == 1) finding.unit = m_cells.figures->lines[m_texts[0].first].name;
        finding.text = {"figure.texts", {std::move(readings)}};
        if (const auto sum = skipping_sum()) tell_sum(finding, *sum);
        m_audit.findings.push_back(std::move(finding));
    }

    /// A sum of text is short; with every doubtful cell read as is likeliest it comes to `expected`.
    void tell_sum(Finding& finding, std::size_t sum) {
        const table::Position place = m_cells.place(sum, m_column);
        const table::Cell& cell = m_cells.at(sum, m_column);
        Rational right = cell.kind == CellKind::number ? number::from_cell(cell.value) : Rational(0);
        const table::Position at{m_cells.rows[sum], m_column.column};
        const auto summands = read_formula(*m_cells.formulas->find(at), at).summands;
        for (const Candidate& candidate : m_candidates) {
            const table::Position of{m_cells.rows[candidate.line], m_column.column};
            if (!std::ranges::any_of(summands, [&](const Summand& each) { return each.area.contains(of); }))
                continue;
            const table::Cell& counted = m_cells.sheet->cell(of);
            right += candidate.value;
            if (counted.kind == CellKind::number) right -= number::from_cell(counted.value);
        }
        finding.severity = Severity::error;
        finding.rule = "figure.texts-sum";
        finding.text = {finding.rule, {table::cell_name(place), finding.text.arguments[0], shown(right, places)}};
        if (cell.kind == CellKind::number) finding.reported = number::from_cell(cell.value);
        finding.expected = right;
        finding.cells.push_back(place);
        m_audit.explained.insert(place);
    }

    Rational candidate_of(std::size_t line) const {
        const auto found = std::ranges::find(m_candidates, line, &Candidate::line);
        return found == m_candidates.end() ? Rational(0) : found->value;
    }

    const Cells& m_cells;
    const CountedColumn& m_column;
    CellAudit& m_audit;
    std::vector<std::pair<std::size_t, Message>> m_texts; ///< by line
    std::vector<Candidate> m_candidates;
};

/// The error cells of a table: an error whose formula looks at another one only passes it on.
class Errors {
public:
    Errors(const Cells& cells, const std::vector<table::Position>& errors) : m_cells(cells), m_errors(errors) {
        const std::set<table::Position> known(errors.begin(), errors.end());
        for (const table::Position& error : errors) {
            if (const auto cause = cause_of(error, known))
                m_followed[*cause].push_back(error);
            else
                m_roots.push_back(error);
        }
    }

    void tell(std::vector<Finding>& findings) {
        for (const table::Position& root : m_roots)
            findings.push_back(told(root));
        // What is left goes round in circles.
        for (const table::Position& error : m_errors)
            if (!m_told.contains(error)) findings.push_back(told(error));
    }

private:
    std::optional<table::Position> cause_of(table::Position error, const std::set<table::Position>& known) const {
        const table::Position at = m_cells.placement.to_picture(error);
        const std::string* text = m_cells.formulas->find(at);
        if (text == nullptr) return {};
        for (const table::Area& area : read_formula(*text, at).references)
            for (int row = area.first_row; row <= std::min(area.last_row, m_cells.sheet->rows() - 1); ++row)
                for (int column = area.first_column;
                     column <= std::min(area.last_column, m_cells.sheet->columns() - 1); ++column) {
                    const table::Position other{row, column};
                    if (other != at && m_cells.sheet->cell(other).kind == CellKind::error &&
                        known.contains(m_cells.place(other)))
                        return m_cells.place(other);
                }
        return {};
    }

    /// All that follows from an error, directly or through others.
    std::vector<table::Position> consequences_of(table::Position error) {
        std::vector<table::Position> found;
        m_told.insert(error);
        for (std::vector<table::Position> open{error}; !open.empty();) {
            const auto next = m_followed.find(open.back());
            open.pop_back();
            if (next == m_followed.end()) continue;
            for (const table::Position& follower : next->second)
                if (m_told.insert(follower).second) {
                    found.push_back(follower);
                    open.push_back(follower);
                }
        }
        return by_columns(std::move(found));
    }

    Finding told(table::Position error) {
        const table::Position at = m_cells.placement.to_picture(error);
        Finding finding;
        finding.severity = Severity::error;
        finding.rule = "figure.error";
        finding.cells = {error};
        if (const auto line = m_cells.line_of(at.row)) finding.unit = m_cells.figures->lines[*line].name;
        finding.text = {"figure.error",
                        {table::cell_name(error), text::one_line(m_cells.sheet->cell(at).text)}};
        const std::vector<table::Position> consequences = consequences_of(error);
        if (consequences.empty()) return finding;
        finding.text.code = "figure.error-followed";
        finding.text.arguments.emplace_back(table::list_names(consequences));
        finding.cells.insert(finding.cells.end(), consequences.begin(), consequences.end());
        return finding;
    }

    const Cells& m_cells;
    const std::vector<table::Position>& m_errors;
    std::vector<table::Position> m_roots;
    std::map<table::Position, std::vector<table::Position>> m_followed;
    std::set<table::Position> m_told;
};

} // namespace

CellAudit audit_cells(const Cells& cells) {
    CellAudit audit;
    std::vector<table::Position> dashes, errors;
    for (const CountedColumn& column : cells.columns)
        Column(cells, column, audit).look(dashes, errors);
    Errors(cells, errors).tell(audit.findings);
    if (!dashes.empty()) {
        Finding finding;
        finding.severity = Severity::unverifiable;
        finding.rule = "figure.dashes";
        finding.cells = by_columns(std::move(dashes));
        finding.text = {finding.rule, {table::list_names(finding.cells)}};
        audit.findings.push_back(std::move(finding));
    }
    for (Finding& finding : scale_findings(cells))
        audit.findings.push_back(std::move(finding));
    return audit;
}

} // namespace ansinh::report
