// The findings of received files, all on one sheet of the year's workbook.
#pragma once

#include "annex/received_findings.hxx"
#include "commands/check_report_run.hxx"

#include <optional>
#include <string>
#include <vector>

namespace ansinh::commands {

class YearsFindings {
public:
    /// Borrows all of them. `memory` is that of the year's workbook.
    YearsFindings(const Invocation& invocation, const FindingsHome& home, const ReportChecked& checked,
                  report::CheckMemory& memory, const annex::Words& words);

    /// Renews the rows of the checked table, or adds them below those of other files, which stay as they are; one undo
    /// step of the year's workbook. `known`: what was remembered of the table; null where it was never checked.
    Message write(const report::CheckedTable* known);

private:
    /// A table and its findings on the sheet; the last part may be rows that belong to no table any more.
    struct Part {
        std::optional<std::size_t> table; ///< of the memory
        annex::FindingBlock block;
    };

    std::string title_of(const report::CheckedTable& table) const;
    bool stands_there(const report::CheckedTable& table) const;
    annex::FindingBlock checked_block();
    annex::FindingBlock kept_block(const report::CheckedTable& table) const;
    std::vector<Part> parts_with(std::optional<std::size_t> known);

    const Invocation& m_invocation;
    const FindingsHome& m_home;
    const ReportChecked& m_checked;
    report::CheckMemory& m_memory;
    const annex::Words& m_words;
    std::optional<table::Sheet> m_last; ///< the sheet as it stands
    report::Formulas m_formulas;        ///< its links
    std::vector<annex::FindingRow> m_rows;
    report::CheckedTable m_renewed; ///< what is to be remembered of the checked table
};

} // namespace ansinh::commands
