// References in a command's arguments: "F13", "F13:F20", "$'Biểu 01'.F13:F20".
#pragma once

#include "table/sheet.hxx"

#include <optional>
#include <string>

namespace ansinh::commands {

/// Takes the sheet names off a command's references and remembers the one they share.
class SheetOfReferences {
public:
    /// The reference without its sheet; a text that is no reference with a sheet comes back as it is.
    /// Throws Error "sheet.two" (first, second) when references name different sheets.
    std::optional<std::string> without_sheet(const std::optional<std::string>& reference);

    const std::optional<std::string>& sheet() const { return m_sheet; }

private:
    std::optional<std::string> m_sheet;
};

/// "$F$13:$F$20".
std::string absolute_name(const table::Area& area);

} // namespace ansinh::commands
