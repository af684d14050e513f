// What of the document a report is compared with beside other reports: the list of units, the register of
// what was sent, the sheet's other tables.
#pragma once

#include "commands/check_report_run.hxx"
#include "report/lists.hxx"
#include "report/material.hxx"

#include <optional>
#include <vector>

namespace ansinh::commands {

struct CheckLists {
    std::optional<report::UnitList> units; ///< where the document has a sheet *Thôn* that names some
    std::optional<report::ReportRegister>
        sent;                            ///< where it has *Sổ theo dõi báo cáo* and the period is known
    std::vector<report::Figures> beside; ///< of tables that have a column of a report
    std::vector<table::Sheet> sheets;    ///< as they were read

    /// Borrows from this.
    void give(report::Material& material) const;
};

/// `answers`: what the clerk said of names. Throws what reading a sheet throws, and Error "data.…".
CheckLists check_lists(const Invocation& invocation, const office::Document& document,
                       const ReportRead& report, calendar::Date on, std::vector<report::UnitAnswer> answers);

} // namespace ansinh::commands
