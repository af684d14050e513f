// What tests of the committee's report share: a year that was reported, its figures, its paper.
#pragma once

#include "committee_report/figures.hxx"
#include "committee_report/report.hxx"
#include "committee_report/words.hxx"
#include "committee_report/year_book.hxx"

#include <string>

namespace ansinh::test {

const committee_report::Words& report_words();

/// Two units that reported BHYT in all quarters: 100 + 5 − 1, + 6 − 1, + 7 − 1, + 8 − 1; ten due, eight paid
/// on.
YearBook full_year();

/// What one unit reports of BHYT in one quarter (1 … 4).
void tell(YearBook& book, std::size_t unit, unsigned quarter, const Told& told);

/// `on` as "2026-09-12".
committee_report::Figures made(const workbook::Picture& picture, const std::string& period,
                               const std::string& on, const std::string& profile);
committee_report::Figures figures_of(YearBook& book, const std::string& period, const std::string& on,
                                     const std::string& profile = "xa-mo-cay");
committee_report::Contents contents_of(YearBook& book, const std::string& period, const std::string& on,
                                       const std::string& profile = "xa-mo-cay");
committee_report::Report report_of(const committee_report::Contents& contents,
                                   const std::string& profile = "xa-mo-cay");

/// The body's lines with their numbers.
std::vector<std::string> lines_of(const committee_report::Report& report);

} // namespace ansinh::test
