// What a check of a report found, as a sheet ready to print: the clerk's list of what to ask the senders for.
#pragma once

#include "annex/annex.hxx"
#include "report/finding.hxx"

#include <span>
#include <string>

namespace ansinh::annex {

/// What is said of one finding, in Vietnamese as papers are.
struct FindingTexts {
    std::string text;
    std::string mending;            ///< which cells to look at, then the rule's own instruction
    std::string reported, expected; ///< of numbers that are not whole; else empty
};

/// A line for each finding, errors on grey, and how many there are of each severity. `texts`: one for each.
/// `checked` names sheet and table.
Annex findings_annex(std::span<const report::Finding> findings, std::span<const FindingTexts> texts,
                     const std::string& checked, const Words& words);

} // namespace ansinh::annex
