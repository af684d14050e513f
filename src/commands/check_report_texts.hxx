// What the sheet of findings says of each finding: Vietnamese, whatever the interface speaks.
#pragma once

#include "annex/findings.hxx"
#include "border/sentences.hxx"
#include "commands/check_report_run.hxx"

#include <string>
#include <vector>

namespace ansinh::commands {

/// One for each finding of a check. `file` is the URL of the checked document for links from another one, empty
/// for links within it; without `links` cells are plain texts.
std::vector<annex::FindingTexts> finding_texts(const border::Context& context, const ReportChecked& checked,
                                               bool links, const std::string& file);

/// "Cách 1: F8: 290 → 209 (hai chữ số đổi chỗ; …)", a line for each way.
std::string mending_text(const border::Sentences& sentences, const report::Finding& finding);

/// "F8", or with its sheet where that is not the checked one.
std::string cells_text(const report::Finding& finding);

} // namespace ansinh::commands
