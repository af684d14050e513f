// Where the cells are that a paper's charts draw.
#pragma once

#include "paper/compose.hxx"
#include "paper/sheet_layout.hxx"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace ansinh::paper {

/// The tables with an id, by it.
using NamedTables = std::map<std::string, const Table*, std::less<>>;
NamedTables named_tables(const Composed& paper);

/// Every chart of the sheets gets the cells of its table, on whichever of them it stands. `sheets`: the paper's,
/// then one for each annex.
void find_chart_cells(std::vector<SheetLayout>& sheets, const Composed& paper, const NamedTables& tables);

} // namespace ansinh::paper
