// What must hold before a sheet is added to a workbook.
#pragma once

#include "office/document.hxx"

#include <string_view>

namespace ansinh::office {

/// What stands in the way of any new sheet. Throws Error "document.read-only",
/// "document.structure-protected".
void check_sheet_can_be_added(const Document& document);

/// What stands in the way of a new sheet of that name, which the programming interface would not say. Throws
/// Error "document.read-only", "document.structure-protected", "sheet.exists" (its name) also for a sheet
/// whose name only looks the same.
void check_sheet_can_be_added(const Document& document, std::string_view name);

} // namespace ansinh::office
