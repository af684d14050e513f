// One of the committee's papers, made from the year's workbook and the regulation.
#pragma once

#include "committee_papers/request.hxx"
#include "paper/form.hxx"
#include "paper/paper.hxx"

#include <string>
#include <string_view>
#include <vector>

namespace ansinh::committee_papers {

struct Made {
    paper::Paper paper;
    std::string name; ///< of the sheet; empty: what its kind is called
};

/// What may be asked of this paper at all, before any document is looked at. Throws Error
/// "papers.period-missing" (paper, the kinds of periods), "papers.period-unused" (paper),
/// "papers.period-kind" (paper, the period, the kinds), "papers.since-unused" (paper),
/// "papers.unit-unused" (paper).
void check_request(const Definition& definition, const Request& request);

/// Drafts without number or date: one, or one for each village or round asked for. What the workbook does not
/// know is a marked blank. Throws Error "papers.other-profile" (paper, regulation, those that have
/// it), "papers.other-year" (period, year of the workbook), "papers.unit" (what was given,
/// the names), "paper.no-committee"; for what the paper cannot be made without "roster.none",
/// "roster.two-heads-on", "papers.no-roster" (on), "papers.seats" (cells), "papers.no-changes" (since, on),
/// "papers.nobody-late" (on), "papers.no-villages", "papers.no-target" (cells), "papers.nobody-reached"
/// (quarter), "papers.no-rounds"; and what Book throws.
std::vector<Made> make(const Definition& definition, const Request& request, const Sources& sources,
                       const paper::Form& form);

} // namespace ansinh::committee_papers
