// A made-up year's workbook for papers: every register with a few rows, all changeable.
#pragma once

#include "committee/roster.hxx"
#include "committee_papers/make.hxx"
#include "workbook/picture.hxx"

#include <deque>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace ansinh::test {

/// A cell's content by the key of its column.
using Entry = std::map<std::string, std::variant<std::string, double, calendar::Date>>;

class SampleYear {
public:
    /// 2026 of a commune with 3 villages, a school, a committee of 5 and reports of quarter I.
    SampleYear();

    std::map<std::string, std::string> single;
    /// By named range; of the quarterly sheets the keys begin with "health." or "pension.".
    std::map<std::string, std::vector<Entry>> rows;

    /// Valid until the next call and as long as the sample.
    workbook::Picture picture();

private:
    std::vector<table::Sheet> m_sheets;
    std::vector<workbook::NamedArea> m_ranges;
};

const committee_papers::Catalogue& catalogue();

/// The papers of a request on the sample, for a shipped regulation.
std::vector<committee_papers::Made> papers_of(SampleYear& year, const std::string& id,
                                              const committee_papers::Request& request,
                                              const std::string& profile = "xa-mo-cay");

/// The committee as the workbook's lists have it, by Mỏ Cày's rules.
committee::Roster roster_of(SampleYear& year, calendar::Date day);

/// On 20/3/2026.
committee_papers::Request asked(const std::string& period = {});

/// All a paper prints, a line each: head left and right, title, text, tables with "|" between cells,
/// signatures from left to right, recipients, annexes.
std::string printed(const paper::Paper& paper);

} // namespace ansinh::test
