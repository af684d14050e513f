// Rows that do not show: what is asked and what is said about them before something is written there.
#pragma once

#include "message.hxx"
#include "table/sheet.hxx"
#include "target/request.hxx"

#include <span>
#include <vector>

namespace ansinh::target {

/// Rows (rising) hidden by hand are the fault "rows.hidden" until somebody says what to do with them;
/// filtered rows and hidden ones that take part are notes.
void ask_hidden_rows(const table::Sheet& sheet, std::span<const int> rows, HiddenRows answer,
                     std::vector<Message>& faults, std::vector<Message>& notes);

} // namespace ansinh::target
