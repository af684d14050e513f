// The findings a clerk is looking at: which table they are of, what is remembered of them, what is written beside
// them.
#pragma once

#include "annex/findings_history.hxx"
#include "commands/invocation.hxx"
#include "report/check_memory.hxx"

#include <optional>
#include <string>
#include <vector>

namespace ansinh::commands {

struct ResultsRead {
    report::CheckMemory memory;
    std::vector<std::size_t> tables; ///< of the memory, whose findings are meant: all on one sheet, never none
    css::uno::Reference<css::sheet::XSpreadsheet> sheet;
    std::vector<annex::FindingRow> rows; ///< in the order they stand in now
    std::vector<table::Position> states; ///< the state's cell of each row

    const report::CheckedTable& checked() const { return memory.tables[tables.front()]; }
    /// What is remembered of a row's finding and the table it is of; null where that is not known.
    const report::KnownFinding* known(std::int64_t number) const;
    const report::CheckedTable* table_of(std::int64_t number) const;
};

/// Whether the sheet in view holds findings that the document remembers.
bool shows_results(const office::Document& document);

/// `sheet`: the checked sheet, the name of the received file or the sheet of the findings; else the sheet in view, else
/// the only one with findings. Throws Error "check.no-results" where the document remembers no findings, "check.which-results"
/// (sheets), "sheet.unknown".
ResultsRead read_results(Invocation& invocation, const office::Document& document,
                         const std::optional<std::string>& sheet);

/// The number after "apply=", as findings are numbered. Throws Error "check.number" (argument, what was given).
std::int64_t finding_number(const std::string& argument, const std::string& text);

} // namespace ansinh::commands
