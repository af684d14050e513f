// What a sender is asked to look at again, out of the rows of a sheet of findings.
#pragma once

#include "annex/findings_history.hxx"
#include "paper/table.hxx"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ansinh::annex {

struct CorrectionNote {
    std::string sender;
    std::string report; ///< what was checked, as its sender calls it
    std::vector<FindingRow> rows; ///< errors and what is to be looked at, not yet explained, in the sheet's order
};

/// One note for each sender that has something to correct in that table, in the order of their first rows. With `everybody` all of
/// them are that sender's, and so are the sums, because one sender made the whole table. What only another
/// report could put right is nobody's.
std::vector<CorrectionNote> correction_notes(const std::string& report, std::span<const FindingRow> rows,
                                             std::span<const report::KnownFinding> known,
                                             const std::optional<std::string>& everybody,
                                             const Words& words);

/// "STT, Ô, Nội dung, Số báo cáo, Số đối chiếu, Cách sửa đề nghị".
paper::Table table_of(const CorrectionNote& note, const Words& words);

/// A line for each row, to paste into a message: "1. F8: … Cách sửa đề nghị: …".
std::vector<std::string> lines_of(const CorrectionNote& note, const Words& words);

} // namespace ansinh::annex
