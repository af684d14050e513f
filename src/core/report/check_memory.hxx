// What a document remembers of the reports that were checked in it: what the clerk said the columns are, and
// what was found, so that reasons, repairs and marks belong to a finding and not to a row of a sheet.
#pragma once

#include "report/finding_key.hxx"
#include "report/units.hxx"
#include "table/discovery.hxx"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::report {

/// What the clerk said a column counts.
struct ColumnAnswer {
    int column = 0;        ///< of the sheet
    std::string indicator; ///< code; empty: it is not looked at
    std::string product;   ///< "bhyt", "bhxh" or empty
    std::string period;    ///< "2026-Q3" or empty: the report's own
    bool operator==(const ColumnAnswer&) const = default;
};

/// The same by the column's header, so that it is found again when others were inserted.
struct KnownColumn {
    std::string header; ///< all of it, normalised
    ColumnAnswer answer;
    bool operator==(const KnownColumn&) const = default;
};

struct KnownFinding {
    std::int64_t number = 0; ///< STT on the sheet of findings
    FindingKey key;
    bool gone = false;  ///< told as mended or dropped
    std::string sender; ///< who has to correct it; empty: nobody alone
    std::vector<Way> ways;
    bool operator==(const KnownFinding&) const = default;
};

/// A table that was checked, and with what answers.
struct CheckedTable {
    std::string sheet;
    table::Area area;
    std::string header; ///< target::header_key
    std::vector<KnownColumn> columns;
    std::vector<UnitAnswer> units;
    std::string previous; ///< sheets of other periods, as read_earlier() reads them
    std::string period, profile;
    std::string file{}; ///< URL of the file it stands in; empty: the document that remembers
    std::string results; ///< the sheet with the findings; empty where there is none in this document
    std::vector<KnownFinding> findings;
    bool operator==(const CheckedTable&) const = default;
};

/// A note that was put on a cell.
struct CellMark {
    std::string sheet;
    table::Position cell;
    std::string text;
    bool operator==(const CellMark&) const = default;
};

class CheckMemory {
public:
    /// The JSON may take so many bytes; beyond, the tables checked longest ago are forgotten.
    static constexpr std::size_t most_bytes = std::size_t{1} << 20;

    /// Of an empty text: an empty memory. Of one that cannot be read or was written by a later An Sinh: one that
    /// holds nothing, see is_foreign().
    static CheckMemory from_json(std::string_view json);
    /// A text that could not be read comes back as it was.
    std::string to_json() const;

    /// Nothing is known of what the document remembers, and nothing may be put in its place.
    bool is_foreign() const { return !m_foreign.empty(); }

    /// What is known of a table: same sheet and headers, else the same headers on a sheet that is gone
    /// (renamed), else the same sheet and an overlapping area; all of `file`, with that file's `sheet_names`. `area`: where
    /// the table stands in the document; without it the table's own. Null when nothing is.
    const CheckedTable* find(const std::string& sheet, const table::Table& table,
                             std::span<const std::string> sheet_names, std::string_view file = {},
                             const std::optional<table::Area>& area = {}) const;
    /// The table whose findings stand on that sheet; null when none.
    const CheckedTable* with_results(std::string_view results) const;

    /// In place of what was known of the same table; `known` may be null.
    void remember(CheckedTable table, const CheckedTable* known);

    std::vector<CheckedTable> tables; ///< last checked first
    std::vector<CellMark> marks;      ///< in the order they were put

private:
    std::string m_foreign;
};

/// The answers as they are remembered.
std::vector<KnownColumn> known_columns(std::span<const ColumnAnswer> answers, const table::Table& table);
/// The remembered columns that are still there: by header, of several of one header the one at the same place.
std::vector<ColumnAnswer> answers_for(std::span<const KnownColumn> known, const table::Table& table);

} // namespace ansinh::report
