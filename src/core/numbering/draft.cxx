#include "numbering/draft.hxx"

#include "message.hxx"
#include "numbering/paper_number.hxx"
#include "text/capitals.hxx"
#include "text/code_points.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <array>
#include <vector>

namespace ansinh::numbering {

namespace {

using table::Cell;
using table::CellKind;
using table::Position;

constexpr int rows_to_date = 3; ///< the date stands beside the number or little below it

std::string full_name(const table::Sheet& sheet, Position at) {
    return sheet.name + '!' + table::cell_name(at);
}

std::string line_of(const Cell& cell) {
    return cell.kind == CellKind::text ? text::one_line(cell.text) : std::string();
}

std::vector<std::string> lines_of(const Cell& cell) {
    std::vector<std::string> lines;
    if (cell.kind != CellKind::text) return lines;
    std::size_t begin = 0;
    while (begin <= cell.text.size()) {
        const std::size_t end = std::min(cell.text.find('\n', begin), cell.text.size());
        if (std::string line = text::one_line(cell.text.substr(begin, end - begin)); !line.empty())
            lines.push_back(std::move(line));
        begin = end + 1;
    }
    return lines;
}

bool is_in_capitals(const std::string& line) {
    return text::in_capitals(line) == line;
}

/// A number, nothing while only dots and blanks stand there, -1 for anything else.
std::optional<int> value_of(std::string_view typed) {
    std::optional<int> value;
    for (const char32_t c : text::decode(typed)) {
        if (text::is_space(c) || c == U'.' || c == U'\u2026' || c == U'_') continue;
        if (c < U'0' || c > U'9' || value.value_or(0) > 9999) return -1;
        value = value.value_or(0) * 10 + static_cast<int>(c - U'0');
    }
    return value;
}

/// Reads what the draft says of itself.
class Reader {
public:
    Reader(const table::Sheet& sheet, const Words& words) : m_sheet(sheet), m_words(words) {}

    Draft read() {
        find_number();
        find_date();
        find_title();
        find_recipients();
        return std::move(m_draft);
    }

private:
    void find_number() {
        for (int row = 0; row < m_sheet.rows(); ++row)
            for (int column = 0; column < m_sheet.columns(); ++column) {
                const Cell& cell = m_sheet.cell(row, column);
                const auto line = cell.kind == CellKind::text ? read_number_line(cell.text) : std::nullopt;
                if (!line) continue;
                m_draft.number_cell = {row, column};
                m_draft.symbol = line->symbol;
                const std::string name = full_name(m_sheet, m_draft.number_cell);
                if (line->taken) throw Error("issue.has-number", {name, line_of(cell)});
                if (cell.formula) throw Error("issue.formula", {name});
                return;
            }
        throw Error("issue.no-draft", {m_sheet.name});
    }

    void find_date() {
        const int first = m_draft.number_cell.row;
        for (int row = first; row < std::min(m_sheet.rows(), first + rows_to_date); ++row)
            for (int column = 0; column < m_sheet.columns(); ++column) {
                const Cell& cell = m_sheet.cell(row, column);
                const auto line = cell.kind == CellKind::text ? read_date_line(cell.text) : std::nullopt;
                if (!line) continue;
                m_draft.date_cell = Position{row, column};
                m_draft.date = *line;
                if (cell.formula) throw Error("issue.formula", {full_name(m_sheet, *m_draft.date_cell)});
                return;
            }
    }

    void find_title() {
        const paper::Kind* kind = m_words.kind_of(m_draft.symbol);
        m_draft.title = kind == nullptr ? m_words.letter() : kind->name;
        const std::string subject = kind == nullptr ? letter_subject() : subject_below(*kind);
        if (!subject.empty()) m_draft.title += ' ' + subject;
    }

    /// "V/v …" below the number, in the same cell or one of the next.
    std::string letter_subject() const {
        for (int row = m_draft.number_cell.row; row < m_sheet.rows(); ++row)
            for (const std::string& line : lines_of(m_sheet.cell(row, m_draft.number_cell.column)))
                if (text::plain_key(line).starts_with("v/v")) return line;
        return {};
    }

    /// The line below the name of the kind in capitals.
    std::string subject_below(const paper::Kind& kind) const {
        const std::string name = text::in_capitals(kind.name);
        for (int row = m_draft.number_cell.row; row < m_sheet.rows(); ++row)
            for (int column = 0; column < m_sheet.columns(); ++column) {
                const std::vector<std::string> lines = lines_of(m_sheet.cell(row, column));
                if (lines.empty() || lines.front() != name) continue;
                if (lines.size() > 1) return lines[1];
                return first_line(row + 1);
            }
        return {};
    }

    std::string first_line(int row) const {
        for (int column = 0; column < m_sheet.columns(); ++column)
            if (const std::string line = line_of(m_sheet.cell(row, column)); !line.empty()) return line;
        return {};
    }

    /// "Nơi nhận:" with its list below, in the same cell or those under it, and the name to the right.
    void find_recipients() {
        for (int row = m_draft.number_cell.row + 1; row < m_sheet.rows(); ++row)
            for (int column = 0; column < m_sheet.columns(); ++column) {
                const std::string line = line_of(m_sheet.cell(row, column));
                if (!text::plain_key(line).starts_with("noi nhan:")) continue;
                read_recipients({row, column});
                find_signer({row, column});
                return;
            }
    }

    void read_recipients(Position heading) {
        std::vector<std::string> lines = lines_of(m_sheet.cell(heading));
        lines.erase(lines.begin());
        for (int row = heading.row + 1; row < m_sheet.rows(); ++row)
            for (std::string& line : lines_of(m_sheet.cell(row, heading.column)))
                lines.push_back(std::move(line));
        for (const std::string& line : lines)
            if (!take_recipient(line)) return;
    }

    /// Whether the list may go on.
    bool take_recipient(std::string_view line) {
        if (!line.starts_with('-')) return false;
        std::string name = text::one_line(line.substr(1));
        while (name.ends_with(';') || name.ends_with('.'))
            name.pop_back();
        if (name.empty()) return true;
        if (text::plain_key(name).starts_with("luu")) {
            const std::size_t colon = name.find(':');
            m_draft.kept = colon == std::string::npos ? name : text::one_line(name.substr(colon + 1));
            return false;
        }
        m_draft.recipients.append(m_draft.recipients.empty() ? "" : "; ").append(name);
        return true;
    }

    /// The last text to the right of the list, unless it is a title (in capitals) or a hint in brackets.
    void find_signer(Position heading) {
        Position last{-1, -1};
        const int end = first_annex_row(heading.row);
        for (int row = heading.row; row < end; ++row)
            for (int column = heading.column + 1; column < m_sheet.columns(); ++column)
                if (!line_of(m_sheet.cell(row, column)).empty()) last = {row, column};
        if (last.row < 0) return;
        const std::string line = lines_of(m_sheet.cell(last)).back();
        if (!is_in_capitals(line) && !line.starts_with('(')) m_draft.signer = line;
    }

    /// An annex may follow in the same text document, with tables of its own.
    int first_annex_row(int from) const {
        for (int row = from; row < m_sheet.rows(); ++row)
            if (text::name_key(first_line(row)).starts_with(text::name_key(m_words.annex))) return row;
        return m_sheet.rows();
    }

    const table::Sheet& m_sheet;
    const Words& m_words;
    Draft m_draft;
};

} // namespace

std::optional<DateLine> read_date_line(std::string_view typed) {
    const std::string line = text::one_line(typed);
    constexpr std::array<std::string_view, 3> words{"ngày", "tháng", "năm"};
    std::array<std::size_t, 3> places{};
    std::size_t from = 0;
    for (std::size_t word = 0; word < words.size(); ++word) {
        places[word] = line.find(words[word], from);
        if (places[word] == std::string::npos) return std::nullopt;
        from = places[word] + words[word].size();
    }
    DateLine result;
    result.place = text::one_line(std::string_view(line).substr(0, places[0]));
    if (result.place.ends_with(','))
        result.place.pop_back();
    else if (!result.place.empty())
        return std::nullopt; // "Căn cứ Quyết định … ngày … tháng … năm …"
    std::array<std::optional<int>, 3> values;
    for (std::size_t word = 0; word < words.size(); ++word) {
        const std::size_t begin = places[word] + words[word].size();
        const std::size_t end = word + 1 < words.size() ? places[word + 1] : line.size();
        values[word] = value_of(std::string_view(line).substr(begin, end - begin));
        if (values[word] == -1) return std::nullopt;
    }
    const auto& [day, month, year] = values;
    // A month or a year that was typed beforehand leaves the line open all the same.
    if (!day) return result;
    if (!month || !year) return std::nullopt;
    result.date = calendar::day_of(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
    if (!result.date) return std::nullopt;
    return result;
}

Draft read_draft(const table::Sheet& sheet, const Words& words) {
    return Reader(sheet, words).read();
}

} // namespace ansinh::numbering
