// How the dialogs of commands put what has to be looked at into lines.
#pragma once

#include "message.hxx"
#include "table/discovery.hxx"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace ansinh::commands {

/// A sentence to go on behind it.
std::string without_full_stop(std::string sentence);

/// Eighty cells with the same fault are one line: the first of them, and how many more. `clause` says one.
std::vector<std::string> clauses_by_kind(std::span<const Message> messages,
                                         const std::function<std::string(const Message&)>& clause);

/// What a list of tables calls it: "A7:K20: Biểu giao chỉ tiêu".
std::string table_label(const table::Table& table);

} // namespace ansinh::commands
