// What the sheet of findings says of each finding: Vietnamese, whatever the interface speaks.
#pragma once

#include "annex/findings.hxx"
#include "border/sentences.hxx"
#include "commands/check_report_run.hxx"

#include <string>
#include <vector>

namespace ansinh::commands {

/// How findings lead to their cells.
struct FindingLinks {
    bool wanted = true;
    std::string file{}; ///< URL of the checked document for links from another one; empty for links within it
    std::string name{}; ///< what the checked document is called where findings of several stand together, else empty
};

/// One for each finding of a check. Without links cells are plain texts.
std::vector<annex::FindingTexts> finding_texts(const border::Context& context, const ReportChecked& checked,
                                               const FindingLinks& links);

/// "Cách 1: F8: 290 → 209 (hai chữ số đổi chỗ; …)", a line for each way.
std::string mending_text(const border::Sentences& sentences, const report::Finding& finding);

/// "F8", or with its sheet where that is not the checked one.
std::string cells_text(const report::Finding& finding);

} // namespace ansinh::commands
