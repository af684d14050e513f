// Units of one name: two "Thôn 1" of communes that became one are told apart by their area, else by their code.
#pragma once

#include <string>
#include <vector>

namespace ansinh::workbook {

/// A unit as the sheet *Thôn* names it.
struct NamedUnit {
    std::string name, area, code;
};

/// The names in the same order; one that several units have is followed by the unit's area, or its code where that is
/// empty, or its place in the list (from 1) where it has neither: "Thôn 1 (Hưng Khánh)". Empty names stay empty.
std::vector<std::string> told_apart(const std::vector<NamedUnit>& units);

/// The same in the year's workbook: a formula's expression for the name of that row (from 1) of `ten_thon`.
std::string told_apart_formula(int row);

} // namespace ansinh::workbook
