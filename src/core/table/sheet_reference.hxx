// Cells of a named sheet, as formulas of the office refer to them.
#pragma once

#include "table/sheet.hxx"

#include <string>

namespace ansinh::table {

/// "'Xã Tân An ''26'": in quotes whether it needs them or not.
std::string quoted_sheet(const std::string& name);

/// "$'Phụ lục I'.$B$3:$B$26"; also for one cell both its corners.
std::string absolute_reference(const std::string& sheet, const Area& area);

} // namespace ansinh::table
