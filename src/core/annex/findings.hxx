// What a check of a report found, as a sheet ready to print: the clerk's list of what to ask the senders for.
#pragma once

#include "annex/annex.hxx"
#include "annex/findings_history.hxx"
#include "report/finding.hxx"

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace ansinh::annex {

/// What is said of one finding, in Vietnamese as papers are.
struct FindingTexts {
    std::string text;
    std::string mending;            ///< what may be put right and how, then the rule's own instruction
    std::string reported, expected; ///< of numbers that are not whole; else empty
    Link cells;                     ///< where; without a target a plain text, empty for the table as a whole
};

/// How many there are of each severity, in the order of report::Severity.
using SeverityCounts = std::array<std::size_t, 4>;

/// "2 Lỗi; 1 Cần xem"; empty where there is nothing.
std::string counted(const SeverityCounts& counts, const CheckWords& words);

Shade shade_of(report::Severity severity);

/// A line for each finding, numbered from 1, and behind them those of the last run that are gone.
std::vector<Line> finding_lines(std::span<const report::Finding> findings, std::span<const FindingTexts> texts,
                                const History& history, const Words& words);

/// The sheet with such lines and their sum; `attached` says what was checked.
Annex sheet_of_findings(std::vector<Line> lines, const SeverityCounts& counts, std::string attached,
                        const Words& words);

/// A line for each finding and, behind them, for those of the last run that are gone; how many there are of each
/// severity. `texts` and `history.kept`: one for each finding. `checked` names sheet and table.
Annex findings_annex(std::span<const report::Finding> findings, std::span<const FindingTexts> texts,
                     const History& history, const std::string& checked, const Words& words);

} // namespace ansinh::annex
