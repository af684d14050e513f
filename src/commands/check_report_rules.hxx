// The rules a check goes by: those that ship, and the clerk's own on the sheet *Quy tắc kiểm tra*.
#pragma once

#include "commands/invocation.hxx"
#include "report/finding.hxx"
#include "report/rule.hxx"

#include <optional>
#include <vector>

namespace ansinh::commands {

struct CheckRules {
    std::vector<report::Rule> rules;
    std::vector<report::Finding> faults; ///< of the clerk's own rules, cells on their sheet
    std::optional<table::Sheet> sheet;   ///< theirs, where there is one
};

/// Throws Error "data.…".
CheckRules check_rules(const Invocation& invocation, const office::Document& document);

/// rules=new: adds the sheet *Quy tắc kiểm tra* with its headers, lists of what may stand in its columns and an
/// example that is switched off, as one undo step. Throws Error "sheet.exists" and those of new sheets.
Message new_rules_sheet(Invocation& invocation);

} // namespace ansinh::commands
