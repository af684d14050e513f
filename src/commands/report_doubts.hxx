// Which numbers of the quarterly sheets fail a check, for a report that is made of them.
#pragma once

#include "commands/invocation.hxx"
#include "committee_report/report.hxx"
#include "report/rule.hxx"
#include "workbook/picture.hxx"

#include <vector>

namespace ansinh::commands {

/// What report::check says of the sheets the figures come from by these rules (shipped ones and clerks' own),
/// at level "Lỗi": a doubt for each cell, worded in Vietnamese because it stands in the paper.
std::vector<committee_report::Doubt> doubts_of(Invocation& invocation, const workbook::Picture& book,
                                               const std::vector<report::Rule>& rules,
                                               const committee_report::Figures& figures);

} // namespace ansinh::commands
