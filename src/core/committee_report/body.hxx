// The text of a committee's report: its four parts, from what the year's workbook says.
#pragma once

#include "committee_report/report.hxx"
#include "committee_report/words.hxx"

#include <string>
#include <vector>

namespace ansinh::committee_report {

/// What the text has to know of the whole paper.
struct BodyNeeds {
    std::string issuer;     ///< full name of the committee
    std::string regulation; ///< its title; empty: none
    std::string article;    ///< what lays the report down; empty: none
    std::string changes;    ///< number of the annex with what changed ("V"); empty: nothing changed
};

std::vector<paper::Block> body_of(const Contents& contents, const BodyNeeds& needs, const Words& words);

} // namespace ansinh::committee_report
