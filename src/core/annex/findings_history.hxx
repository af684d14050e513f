// What the clerk wrote beside the findings of the last run, and what became of these findings.
#pragma once

#include "annex/annex.hxx"
#include "report/check_memory.hxx"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace ansinh::annex {

enum class FindingState : std::uint8_t {
    open,
    explained, ///< a reason was given for these very numbers
    expired,   ///< one was given for other numbers
    mended,    ///< no finding any more: the numbers changed
    dropped    ///< no finding any more though the numbers did not change
};

/// A row of the sheet as it stands.
struct FindingRow {
    std::int64_t number = 0;
    int row = 0;                ///< of the sheet
    std::vector<Content> cells; ///< one per column, the number among them
};

/// The rows below the headers of such a sheet, wherever they were sorted to; none on any other sheet. Numbers in
/// the last column are days.
std::vector<FindingRow> read_finding_rows(const table::Sheet& sheet, const Words& words);

/// The sheet and the table that it is about, as its line below the title names them; empty where none is.
std::string checked_by(const table::Sheet& sheet, const Words& words);

/// What goes beside a finding: its state, and the clerk's reason, name and day.
struct KeptTexts {
    std::string state;
    Content reason, confirmed, day;
};

struct History {
    std::vector<KeptTexts> kept;                    ///< one per finding
    std::vector<Line> gone;                         ///< of earlier runs, in their order, numbered on
    std::vector<report::KnownFinding> gone_findings; ///< one per line of `gone`
};

/// `keys`: one per finding. A finding is that of an earlier run with the same rule, unit and cells, else with the
/// same rule, unit and numbers (rows were inserted). `values_now` says what stands in the cells of a key.
History history_of(std::span<const report::FindingKey> keys,
                   std::span<const report::KnownFinding> known, std::span<const FindingRow> rows,
                   const std::function<std::string(const report::FindingKey&)>& values_now,
                   const Words& words);

} // namespace ansinh::annex
