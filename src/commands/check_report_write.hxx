// Putting the findings of a check where the clerk wants them.
#pragma once

#include "commands/check_report_run.hxx"

namespace ansinh::commands {

/// Checks and puts the findings on the sheet *Kết quả kiểm tra* of the document or of the year's workbook
/// (findings_home), in place of those of the last run of the same table, with the clerk's reasons kept, one undo step;
/// or in a new document. Nothing else changes. The sentence about it. Throws Error "check.read-only",
/// "check.memory-foreign" (name) where the document remembers what cannot be read, "document.structure-protected" and
/// those of findings_home and run_check.
Message check_and_write(Invocation& invocation, const office::Document& document,
                        const CheckRequest& request);

} // namespace ansinh::commands
