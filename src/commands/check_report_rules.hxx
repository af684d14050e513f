// The rules a check goes by: those that ship, and the clerk's own on the sheet *Quy tắc kiểm tra*.
#pragma once

#include "commands/invocation.hxx"
#include "report/finding.hxx"
#include "report/rule.hxx"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace ansinh::commands {

struct CheckRules {
    std::vector<report::Rule> rules;
    std::vector<report::Finding> faults; ///< of the clerk's own rules, cells on their sheet
    std::optional<table::Sheet> sheet;   ///< theirs, where there is one
    std::size_t document = 0;            ///< which of the documents has it
};

/// The clerk's own are those of the first of the documents that has a sheet of them. Throws Error "data.…".
CheckRules check_rules(const Invocation& invocation, std::span<const office::Document> documents);

/// rules=new: adds the sheet *Quy tắc kiểm tra* with its headers, lists of what may stand in its columns and an
/// example that is switched off, as one undo step. Throws Error "sheet.exists" and those of new sheets.
Message new_rules_sheet(Invocation& invocation);

} // namespace ansinh::commands
