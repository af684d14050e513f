// What units are called.
#pragma once

#include "table/discovery.hxx"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ansinh::target {

/// One entry per unit.
struct UnitNames {
    std::vector<std::string> bare;
    std::vector<std::string> shown; ///< with the section where another unit bears the same name
};

/// As discovery found them.
UnitNames discovered_names(const table::Table& table, std::span<const table::Row* const> rows);

/// As other cells name them, one cell a unit; a blank one gives its own address. `rows` may be empty: then
/// nothing tells equal names apart.
UnitNames names_in(const table::Sheet& sheet, std::span<const table::Position> cells,
                   std::span<const table::Row* const> rows);

/// What every name begins with, as far as it is a word for a unit: "Thôn" of "Thôn 1", "Tổ dân phố" of "Tổ
/// dân phố 2"; empty where there is none. Precondition: there is a name.
std::string common_unit_word(const std::vector<std::string>& names, const table::Vocabulary& words);

/// All units of the table, named by a column or, without one, as discovered.
UnitNames names_of_units(const table::Sheet& sheet, const table::Table& table, std::optional<int> column);

} // namespace ansinh::target
