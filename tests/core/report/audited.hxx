// Reports written down cell by cell, formulas with their results, and what a check says of them.
#pragma once

#include "report/check.hxx"
#include "report/read_report.hxx"
#include "table/grid.hxx"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ansinh::test {

/// The words and rules the extension ships.
const report::Indicators& indicators();
const std::vector<report::Rule>& report_rules();

/// A sheet with formulas: text and result by cell.
struct Written {
    Grid grid;
    report::Formulas formulas;

    /// The cell has this formula, which yields that.
    Written& formula(std::string_view cell, const std::string& text, double result);
    /// The cell has this number, and no formula any more.
    Written& typed(std::string_view cell, double number);
    report::Picture picture() const;
};

/// The one report of a sheet, checked; keeps what findings were made from.
class Checked {
public:
    explicit Checked(const Written& written, const report::Figures* previous = nullptr,
                     std::vector<const report::Figures*> earlier = {})
        : Checked(written.picture(), previous, std::move(earlier)) {}
    explicit Checked(report::Picture picture, const report::Figures* previous = nullptr,
                     std::vector<const report::Figures*> earlier = {});

    const report::ReadReport& report() const { return *m_report; }
    const std::vector<report::Finding>& findings() const { return m_findings; }
    /// "figure.negative D7" for every finding whose rule begins so, sorted.
    std::vector<std::string> told(std::string_view rule) const;
    /// Findings with one of the first two severities, likewise.
    std::vector<std::string> faults() const;
    const report::Finding& only(std::string_view rule) const;

private:
    report::Picture m_picture;
    std::unique_ptr<report::ReadReport> m_report;
    std::vector<report::Finding> m_findings;
};

} // namespace ansinh::test
