// What stands in one cell of the workbook.
#pragma once

#include "calendar/date.hxx"

#include <string>
#include <variant>
#include <vector>

namespace ansinh::workbook {

/// A formula as Calc's programming interface reads it in any language: "=SUM(A1;B1)".
struct Formula {
    std::string text;
    bool operator==(const Formula&) const = default;
};

/// Nothing: as the template has it. A text stays a text whatever it looks like.
using Content = std::variant<std::monostate, std::string, double, calendar::Date, Formula>;

/// From the body's first column on.
using Cells = std::vector<Content>;

} // namespace ansinh::workbook
