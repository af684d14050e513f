#include "annex/findings_history.hxx"

#include "number/rational.hxx"
#include "table/contents.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <optional>
#include <utility>

namespace ansinh::annex {

namespace {

using report::FindingKey;
using report::KnownFinding;

/// From the right: what the clerk writes, and before it the state.
constexpr std::size_t state = 10, reason = 11, confirmed = 12, day = 13;

Content content_of(const table::Cell& cell, bool is_day) {
    if (cell.kind == table::CellKind::number) {
        if (is_day) return Day{cell.value};
        if (const auto whole = number::whole(cell.value)) return *whole;
    }
    std::string text = cell.text;
    return text.empty() ? Content() : Content(std::move(text));
}

bool is_empty(const Content& content) {
    return std::holds_alternative<std::monostate>(content);
}

std::string text_of(const Content& content) {
    const auto* text = std::get_if<std::string>(&content);
    return text == nullptr ? std::string() : *text;
}

std::optional<int> header_row(const table::Sheet& sheet, const Words& words) {
    const auto is_header = [&](int row) {
        if (text::one_line(sheet.cell(row, 0).text) != words.ordinal) return false;
        for (std::size_t header = 0; header < words.check.headers.size(); ++header)
            if (text::one_line(sheet.cell(row, static_cast<int>(header) + 1).text) != words.check.headers[header])
                return false;
        return true;
    };
    for (int row = 0; row < std::min(sheet.rows(), 20); ++row)
        if (is_header(row)) return row;
    return {};
}

class Matcher {
public:
    Matcher(std::span<const KnownFinding> known, std::span<const FindingRow> rows)
        : m_known(known), m_rows(rows), m_taken(known.size()) {}

    /// The earlier finding that this one is; each is taken once.
    std::optional<std::size_t> take(const FindingKey& key) {
        for (const bool by_cells : {true, false})
            for (std::size_t at = 0; at < m_known.size(); ++at) {
                const FindingKey& one = m_known[at].key;
                if (m_taken[at] || one.rule != key.rule || one.unit != key.unit) continue;
                if (by_cells ? one.cells != key.cells : one.values != key.values) continue;
                m_taken[at] = true;
                return at;
            }
        return {};
    }
    bool is_taken(std::size_t at) const { return m_taken[at]; }

    const FindingRow* row(std::size_t at) const {
        const auto found = std::ranges::find(m_rows, m_known[at].number, &FindingRow::number);
        return found == m_rows.end() ? nullptr : &*found;
    }

private:
    const std::span<const KnownFinding> m_known;
    const std::span<const FindingRow> m_rows;
    std::vector<bool> m_taken;
};

std::string state_name(FindingState of, const Words& words) {
    return words.check.states[static_cast<std::size_t>(of)];
}

/// A reason is for numbers: when these change it is told as expired, once for all.
KeptTexts kept_of(const FindingKey& key, const KnownFinding& known, const FindingRow* row, const Words& words) {
    KeptTexts kept{state_name(FindingState::open, words), {}, {}, {}};
    if (row == nullptr) return kept;
    const std::string expired = state_name(FindingState::expired, words);
    if (known.key.values == key.values) {
        kept.reason = row->cells[reason];
        kept.confirmed = row->cells[confirmed];
        kept.day = row->cells[day];
        if (!is_empty(kept.reason))
            kept.state = state_name(FindingState::explained, words);
        else if (const std::string before = text_of(row->cells[state]); before.starts_with(expired))
            kept.state = before;
        return kept;
    }
    if (const std::string before = text_of(row->cells[reason]); !before.empty())
        kept.state = expired + " " + before;
    return kept;
}

} // namespace

std::vector<FindingRow> read_finding_rows(const table::Sheet& sheet, const Words& words) {
    std::vector<FindingRow> rows;
    const auto header = header_row(sheet, words);
    if (!header) return rows;
    const int columns = static_cast<int>(words.check.headers.size()) + 1;
    for (int row = *header + 1; row < sheet.rows(); ++row) {
        const table::Cell& ordinal = sheet.cell(row, 0);
        const auto number =
            ordinal.kind == table::CellKind::number ? number::whole(ordinal.value) : std::nullopt;
        if (!number) continue;
        FindingRow read{*number, row, {}};
        for (int column = 0; column < columns; ++column)
            read.cells.push_back(content_of(sheet.cell(row, column), column == static_cast<int>(day)));
        rows.push_back(std::move(read));
    }
    return rows;
}

std::string checked_by(const table::Sheet& sheet, const Words& words) {
    const auto header = header_row(sheet, words);
    for (int row = 0; header && row < *header; ++row)
        if (const std::string text = text::one_line(sheet.cell(row, 0).text); text.starts_with(words.check.of))
            return text::one_line(text.substr(words.check.of.size()));
    return {};
}

History history_of(std::span<const FindingKey> keys, std::span<const KnownFinding> known,
                   std::span<const FindingRow> rows,
                   const std::function<std::string(const FindingKey&)>& values_now, const Words& words) {
    History history;
    Matcher matcher(known, rows);
    for (const FindingKey& key : keys) {
        const auto earlier = matcher.take(key);
        history.kept.push_back(earlier
                                   ? kept_of(key, known[*earlier], matcher.row(*earlier), words)
                                   : KeptTexts{state_name(FindingState::open, words), {}, {}, {}});
    }
    auto number = static_cast<std::int64_t>(keys.size());
    for (std::size_t at = 0; at < known.size(); ++at) {
        const FindingRow* row = matcher.row(at);
        if (matcher.is_taken(at) || row == nullptr) continue;
        Line line{LineKind::unit, row->cells, {}, Shade::none};
        line.cells.front() = ++number;
        if (!known[at].gone)
            line.cells[state] = state_name(values_now(known[at].key) == known[at].key.values
                                               ? FindingState::dropped
                                               : FindingState::mended,
                                           words);
        history.gone.push_back(std::move(line));
        history.gone_findings.push_back({number, known[at].key, true, {}, {}});
    }
    return history;
}

} // namespace ansinh::annex
