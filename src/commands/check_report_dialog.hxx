// The dialog *Kiểm tra báo cáo…*: which table, compared with what, and what its columns count.
#pragma once

#include "commands/check_report_request.hxx"
#include "commands/invocation.hxx"

#include <optional>

namespace ansinh::commands {

/// What the clerk asks for; nothing where the clerk wants the sheet of own rules instead. Preconditions: the
/// invocation is interactive. Throws Error "command.cancelled" when the dialog was left, "report.no-table" and
/// what reading the sheet in view throws.
std::optional<CheckRequest> ask_check_request(Invocation& invocation, const office::Document& document);

} // namespace ansinh::commands
