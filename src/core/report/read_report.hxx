// From a picture of a sheet, or of a part of it, to a report with its figures and cells, whichever way it lies.
#pragma once

#include "report/cells.hxx"
#include "report/turned.hxx"

#include <optional>
#include <vector>

namespace ansinh::report {

/// Contents and formulas, both from the picture's first cell on.
struct Picture {
    table::Sheet sheet;
    Formulas formulas{};
    table::Position origin{}; ///< of the first cell, in the document
};

/// A table that can be checked, and what its columns count.
struct ReportTable {
    table::Table table; ///< of the picture, turned where `turned`
    Recognised recognised;
    bool turned = false;
    table::Area area; ///< in the document
};

/// All that can be checked of a picture, in reading order. Where no table across has two known columns those with
/// units in columns are looked for, too.
std::vector<ReportTable> report_tables(const Picture& picture, const table::Vocabulary& words,
                                       const Indicators& indicators);
/// The same of tables that discovery found in a sheet read from A1 on.
std::vector<ReportTable> report_tables(const table::Sheet& sheet, std::vector<table::Table> tables,
                                       const table::Vocabulary& words, const Indicators& indicators,
                                       table::Position origin = {});

/// A report read. Borrows the picture, which outlives it.
class ReadReport {
public:
    ReadReport(const Picture& picture, ReportTable found);
    ReadReport(const ReadReport&) = delete;
    ReadReport& operator=(const ReadReport&) = delete;

    const ReportTable& found() const { return m_found; }
    const Figures& figures() const { return m_figures; }
    const Cells& cells() const { return m_cells; }

private:
    ReportTable m_found;
    std::optional<table::Sheet> m_turned_sheet;
    std::optional<Formulas> m_turned_formulas;
    Figures m_figures;
    Cells m_cells;
};

} // namespace ansinh::report
