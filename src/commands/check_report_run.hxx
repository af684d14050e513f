// Reading a report and checking it: from a request to findings, nothing written.
#pragma once

#include "commands/check_report_home.hxx"
#include "commands/check_report_request.hxx"
#include "commands/sheet_tables.hxx"
#include "report/answers.hxx"
#include "report/check.hxx"
#include "report/check_memory.hxx"
#include "report/formulas.hxx"

#include <optional>
#include <string>
#include <vector>

namespace ansinh::commands {

/// A report as it was read; `table` is one of `read`.
struct ReportRead {
    SheetTables read;
    const table::Table* table = nullptr;
    report::Figures figures;
    report::Recognised recognised{};
    report::Formulas formulas{};               ///< of the whole sheet
    std::optional<table::Sheet> turned{};      ///< where units stand in columns: `table` is of this then
    table::Area area{};                        ///< of the table, in the document
    std::vector<report::ColumnAnswer> columns; ///< what each recognised column counts
};

struct ReportChecked {
    ReportRead now;
    std::vector<ReportRead> earlier;       ///< of other periods
    std::vector<table::Sheet> others;      ///< sheets that findings speak of beside these
    std::vector<std::string> in_workbook;  ///< those of them that stand in the year's workbook the findings go to
    std::vector<report::Finding> findings; ///< ranked
    report::CheckedTable answers;          ///< what is to be remembered, without results and findings

    /// The sheet of that name as it was read, the checked one where the name is empty; null when it was not
    /// read.
    const table::Sheet* sheet(const std::string& name) const;
};

/// `memory` is that of the findings' home, which also has the clerk's own rules where the document has none. The
/// answers that were not given are those remembered for the table. Throws Error of the request's readers,
/// "sheet.unknown", "table.…", "report.no-table" (sheet), "report.no-indicator", "report.no-figures" (area), "check.same-sheet" (name)
/// where the period before would be the report itself; where there are several earlier reports
/// "check.own-period", "check.no-period" (sheet) for one of an unknown period; "check.no-units" (sheet
/// wanted) for answers without a list of units.
ReportChecked run_check(Invocation& invocation, const office::Document& document, const CheckRequest& request,
                        const FindingsHome& home, const report::CheckMemory& memory);

} // namespace ansinh::commands
