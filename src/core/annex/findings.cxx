#include "annex/findings.hxx"

#include "number/rational.hxx"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

namespace ansinh::annex {

namespace {

using report::Finding;
using report::Severity;

Content number(const std::optional<Rational>& value, const std::string& written) {
    if (!value) return {};
    if (denominator(*value) != 1) return written;
    return numerator(*value).convert_to<std::int64_t>();
}

Content text(const std::string& text) {
    return text.empty() ? Content() : Content(text);
}

Content cells(const Link& link) {
    return link.target.empty() ? text(link.text) : Content(link);
}

Content difference(const Finding& finding) {
    if (!finding.reported || !finding.expected) return {};
    const Rational value = *finding.reported - *finding.expected;
    if (denominator(value) != 1) return {};
    return numerator(value).convert_to<std::int64_t>();
}

Line line_of(const Finding& finding, const FindingTexts& texts, const KeptTexts& kept, std::size_t place,
             const CheckWords& words) {
    Line line{LineKind::unit, {static_cast<std::int64_t>(place + 1)}, {}, shade_of(finding.severity)};
    line.cells.emplace_back(words.severities[static_cast<std::size_t>(finding.severity)]);
    line.cells.push_back(text(finding.unit));
    line.cells.push_back(cells(texts.cells));
    line.cells.emplace_back(texts.text);
    line.cells.push_back(number(finding.reported, texts.reported));
    line.cells.push_back(number(finding.expected, texts.expected));
    line.cells.push_back(difference(finding));
    line.cells.push_back(text(texts.mending));
    line.cells.push_back(text(finding.source));
    line.cells.push_back(text(kept.state));
    line.cells.push_back(kept.reason);
    line.cells.push_back(kept.confirmed);
    line.cells.push_back(kept.day);
    return line;
}

std::vector<Column> columns_of(const Words& words) {
    constexpr std::array numbers{std::size_t{4}, std::size_t{5}, std::size_t{6}};
    std::vector<Column> columns{{Role::ordinal, {}, words.ordinal, -1}};
    for (std::size_t header = 0; header < words.check.headers.size(); ++header) {
        const bool people = std::ranges::find(numbers, header) != numbers.end();
        columns.push_back({people ? Role::people : Role::words, {}, words.check.headers[header], -1});
    }
    columns.back().role = Role::day;
    return columns;
}

} // namespace

Shade shade_of(Severity severity) {
    constexpr std::array shades{Shade::strong, Shade::light, Shade::faint, Shade::none};
    return shades.at(static_cast<std::size_t>(severity));
}

std::vector<Line> finding_lines(std::span<const Finding> findings, std::span<const FindingTexts> texts,
                                const History& history, const Words& words) {
    std::vector<Line> lines;
    for (std::size_t place = 0; place < findings.size(); ++place)
        lines.push_back(line_of(findings[place], texts[place], history.kept[place], place, words.check));
    lines.insert(lines.end(), history.gone.begin(), history.gone.end());
    return lines;
}

std::string counted(const SeverityCounts& counts, const CheckWords& words) {
    std::string all;
    for (std::size_t severity = 0; severity < counts.size(); ++severity)
        if (counts[severity] > 0)
            all += (all.empty() ? "" : "; ") + std::to_string(counts[severity]) + " " + words.severities[severity];
    return all;
}

Annex sheet_of_findings(std::vector<Line> lines, const SeverityCounts& counts, std::string attached,
                        const Words& words) {
    Annex annex;
    annex.sheet = words.check.sheet;
    annex.title = words.check.title;
    annex.attached = std::move(attached);
    annex.columns = columns_of(words);
    annex.filter = true;
    annex.lines = std::move(lines);
    Line total{LineKind::total, {}, {}, Shade::none};
    total.cells.resize(annex.columns.size());
    total.cells[1] = words.check.total;
    total.cells[4] = counted(counts, words.check);
    annex.lines.push_back(std::move(total));
    return annex;
}

Annex findings_annex(std::span<const Finding> findings, std::span<const FindingTexts> texts,
                     const History& history, const std::string& checked, const Words& words) {
    SeverityCounts counts{};
    for (const Finding& finding : findings)
        ++counts.at(static_cast<std::size_t>(finding.severity));
    return sheet_of_findings(finding_lines(findings, texts, history, words), counts, words.check.of + " " + checked,
                             words);
}

} // namespace ansinh::annex
