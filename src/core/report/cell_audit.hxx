// What single cells say that may be no number, or not the number that was meant.
#pragma once

#include "report/cells.hxx"
#include "report/finding.hxx"

#include <set>
#include <vector>

namespace ansinh::report {

struct CellAudit {
    std::vector<Finding> findings;
    std::set<table::Position> explained; ///< sums that skip texts
};

/// Findings, all by the value and the document's locale, never by the display:
/// - "figure.error" (cell, what it shows), with those that follow from it: "figure.error-followed" (cells);
/// - "figure.unreadable", said as "figure.words" (cell, text): words where a number belongs;
/// - "figure.texts" (cells with their readings): numbers typed as text, one finding a column; where a sum
///   skips them "figure.texts-sum" (sum, cells, what it would be with every likeliest reading);
/// - "figure.dashes" (cells): cannot be told from not reported; one finding;
/// - "figure.negative" (cell), "figure.not-whole" (cell), of people;
/// - "figure.thousandfold" (cell, value, candidate): 1.056 where people are counted;
/// - "figure.scaled" (cell, display, value, candidate): a format that divides by 1,000;
/// - what scaling.hxx says of numbers against their peers.
CellAudit audit_cells(const Cells& cells);

} // namespace ansinh::report
