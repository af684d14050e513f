// The tables of a committee's report, which are its annexes.
#pragma once

#include "committee_report/report.hxx"
#include "committee_report/words.hxx"
#include "paper/table.hxx"

#include <string>
#include <vector>

namespace ansinh::committee_report {

/// A table whose numbers that fail a check stand out, and below it why each does.
struct MarkedTable {
    paper::Table table;
    std::vector<std::string> footnotes;
    std::size_t marked = 0; ///< cells
};

MarkedTable results_of(const Contents& contents, std::size_t product, const Words& words);
MarkedTable comparison_of(const Contents& contents, std::size_t product, const Words& words);
paper::Table providers_of(const Contents& contents, const Words& words);
paper::Table late_reports_of(const Contents& contents, const Words& words);
paper::Table changes_of(const Contents& contents, const Words& words);

/// What "Cuối kỳ" is called: by the day up to which it goes where that is not the period's end.
std::string closing_header(const Figures& figures, const Words& words);

/// 0.9375 as 93.8 with one decimal: how rates are told in a paper.
Quantity percent(double share);

/// "10/9", "10/9/2026": as people write days within a sentence or a header.
std::string day_and_month(Date day);

} // namespace ansinh::committee_report
