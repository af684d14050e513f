#include "annex/received_findings.hxx"

#include <algorithm>
#include <optional>
#include <utility>

namespace ansinh::annex {

namespace {

using report::CheckedTable;
using report::KnownFinding;

/// Columns of the sheet of findings.
constexpr std::size_t severity_column = 1, cells_column = 3, text_column = 4;

std::optional<std::size_t> severity_of(const Content& cell, const CheckWords& words) {
    const auto* said = std::get_if<std::string>(&cell);
    if (said == nullptr) return {};
    const auto found = std::ranges::find(words.severities, *said);
    if (found == words.severities.end()) return {};
    return static_cast<std::size_t>(found - words.severities.begin());
}

Line line_of(const FindingRow& row) {
    return {LineKind::unit, row.cells, {}, Shade::none};
}

/// A text in quotes at the beginning; what follows it is left in `rest`.
std::optional<std::string> quoted_text(std::string_view& rest) {
    if (!rest.starts_with('"')) return {};
    std::string text;
    for (std::size_t at = 1; at < rest.size(); ++at) {
        if (rest[at] != '"') {
            text += rest[at];
            continue;
        }
        if (at + 1 < rest.size() && rest[at + 1] == '"') {
            text += rest[++at];
            continue;
        }
        rest.remove_prefix(at + 1);
        return text;
    }
    return {};
}

SeverityCounts open_in(const FindingBlock& block, const CheckWords& words) {
    SeverityCounts counts{};
    for (std::size_t line = 0; line < block.findings.size(); ++line)
        if (const auto severity = severity_of(block.lines[line].cells[severity_column], words);
            severity && !block.findings[line].gone)
            ++counts.at(*severity);
    return counts;
}

Line heading(const FindingBlock& block, const SeverityCounts& counts, const CheckWords& words) {
    Line line{LineKind::section, {}, {}, Shade::none};
    line.cells.resize(words.headers.size() + 1);
    const std::string all = counted(counts, words);
    line.cells[text_column] = block.checked + ": " + (all.empty() ? "0 " + words.severities.front() : all);
    return line;
}

} // namespace

Link read_link(std::string_view formula) {
    constexpr std::string_view begin = "=HYPERLINK(";
    if (!formula.starts_with(begin)) return {};
    formula.remove_prefix(begin.size());
    const auto target = quoted_text(formula);
    if (!target || !(formula.starts_with(';') || formula.starts_with(','))) return {};
    formula.remove_prefix(1);
    const auto text = quoted_text(formula);
    return text && formula == ")" ? Link{*target, *text} : Link{};
}

FindingBlock kept_block(const CheckedTable& table, std::string checked, std::span<const FindingRow> rows,
                        const std::function<std::string(const FindingRow&)>& formula_of, const Words& words) {
    FindingBlock block{std::move(checked), {}, table.findings};
    std::ranges::sort(block.findings, {}, &KnownFinding::number);
    const auto row_of = [&](const KnownFinding& finding) {
        return std::ranges::find(rows, finding.number, &FindingRow::number);
    };
    std::erase_if(block.findings, [&](const KnownFinding& finding) { return row_of(finding) == rows.end(); });
    for (const KnownFinding& finding : block.findings) {
        const FindingRow& row = *row_of(finding);
        Line line = line_of(row);
        if (Link link = read_link(formula_of(row)); !link.target.empty())
            line.cells[cells_column] = std::move(link);
        if (const auto severity = severity_of(line.cells[severity_column], words.check); severity && !finding.gone)
            line.shade = shade_of(static_cast<report::Severity>(*severity));
        block.lines.push_back(std::move(line));
    }
    return block;
}

FindingBlock unknown_rows(std::span<const CheckedTable> tables, std::span<const FindingRow> rows) {
    FindingBlock block;
    for (const FindingRow& row : rows) {
        const auto knows = [&](const CheckedTable& table) {
            return std::ranges::find(table.findings, row.number, &KnownFinding::number) != table.findings.end();
        };
        if (std::ranges::none_of(tables, knows)) block.lines.push_back(line_of(row));
    }
    return block;
}

Annex received_annex(std::span<FindingBlock> blocks, const Words& words) {
    std::vector<Line> lines;
    SeverityCounts all{};
    std::int64_t number = 0;
    for (FindingBlock& block : blocks) {
        const SeverityCounts counts = open_in(block, words.check);
        for (std::size_t severity = 0; severity < counts.size(); ++severity)
            all.at(severity) += counts.at(severity);
        if (!block.checked.empty()) lines.push_back(heading(block, counts, words.check));
        for (std::size_t line = 0; line < block.lines.size(); ++line) {
            block.lines[line].cells.front() = ++number;
            if (line < block.findings.size()) block.findings[line].number = number;
            lines.push_back(block.lines[line]);
        }
    }
    return sheet_of_findings(std::move(lines), all, words.check.received, words);
}

} // namespace ansinh::annex
