// What a sheet of findings is made of, in whichever document it stands.
#pragma once

#include "annex/findings_history.hxx"
#include "commands/check_report_run.hxx"

#include <optional>
#include <string>
#include <vector>

namespace ansinh::commands {

/// A sheet of findings as it stands; nothing where the name is empty or the clerk took the sheet away.
std::optional<table::Sheet> results_read(const Invocation& invocation, const office::Document& document,
                                         const std::string& name);

/// The findings beside those of the last run.
struct Compared {
    std::vector<report::FindingKey> keys; ///< one per finding
    annex::History past;
};

/// `last`: the sheet with the findings of the last run; without it nothing is known of them.
Compared compared(const ReportChecked& checked, const std::optional<table::Sheet>& last,
                  const annex::Words& words);

/// The answers with what was found, for the memory; `results` names the sheet.
report::CheckedTable remembered(const ReportChecked& checked, const Compared& compared,
                                const std::string& results);

/// The name of `last`, else a free one.
std::string results_name(const std::optional<table::Sheet>& last, const office::Document& document,
                         const annex::Words& words);

/// Puts the sheet and the memory into the document, in place of `last` where there is one, else behind `behind`. Throws
/// Error "command.cancelled" before anything is changed.
void put_results(const Invocation& invocation, const office::Document& document,
                 const css::uno::Reference<css::sheet::XSpreadsheet>& behind,
                 const std::optional<table::Sheet>& last, annex::Annex sheet, const report::CheckMemory& memory);

/// The sentence of success; `where`: the sheet, and the document where the sentence names it.
Message check_done(const char* code, const ReportChecked& checked, std::vector<std::string> where);

} // namespace ansinh::commands
