// All that a check looks at: the report, other reports and tables, the units that should be there, and the
// register of what was sent.
#pragma once

#include "report/figures.hxx"
#include "report/timeliness.hxx"
#include "report/units.hxx"
#include "report/watch.hxx"

#include <cstddef>
#include <optional>
#include <vector>

namespace ansinh::report {

struct Cells;

/// What is not given is not checked, and what rules would need of it is told as undecidable. Everything is
/// borrowed: it must outlive the check.
struct Material {
    const Figures* now = nullptr;
    /// The report of the period before, as the clerk named it. Its own rules are checked too, because a
    /// figure of it may be the wrong one; nothing of it is ever changed.
    const Figures* previous = nullptr;
    std::vector<std::optional<std::size_t>> line_before{}; ///< one per line of `now`; of `previous`

    /// Reports of other periods (months of the quarter, quarters of the year), or earlier versions for the
    /// same period: each with Figures::period. Their own rules are checked, too.
    std::vector<const Figures*> earlier{};
    /// Other tables of the same sheet, such as that by providers: their totals are compared with this one's.
    std::vector<const Figures*> beside{};
    const Cells* cells = nullptr;         ///< of `now`: contents and formulas, for what cells tell themselves
    const UnitList* units = nullptr;      ///< *Thôn*
    const ReportRegister* sent = nullptr; ///< *Sổ theo dõi báo cáo*
    Watch watch{}; ///< told after each rule, of each report; without one nobody waits
};

} // namespace ansinh::report
