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
/// "committee-paper.period-missing" (paper, the kinds of periods), "committee-paper.period-unused" (paper),
/// "committee-paper.period-kind" (paper, the period, the kinds), "committee-paper.since-unused" (paper),
/// "committee-paper.unit-unused" (paper).
void check_request(const Definition& definition, const Request& request);

/// Drafts without number or date: one, or one for each village or round asked for. What the workbook does not
/// know is a marked blank. Throws Error "committee-paper.other-profile" (paper, regulation, those that have
/// it), "committee-paper.other-year" (period, year of the workbook), "committee-paper.unit" (what was given,
/// the names), "paper.no-committee"; for what the paper cannot be made without "committee-paper.no-roster",
/// "committee-paper.seats" (cells), "committee-paper.heads" (how many, cells), "committee-paper.no-changes"
/// (since, on), "committee-paper.nobody-late" (on), "committee-paper.no-villages",
/// "committee-paper.no-target" (cells), "committee-paper.nobody-reached" (quarter),
/// "committee-paper.no-rounds"; and what Book throws.
std::vector<Made> make(const Definition& definition, const Request& request, const Sources& sources,
                       const paper::Form& form);

} // namespace ansinh::committee_papers
