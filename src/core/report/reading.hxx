// From a found table to the figures that rules look at.
#pragma once

#include "report/figures.hxx"
#include "report/indicators.hxx"
#include "table/discovery.hxx"

namespace ansinh::report {

/// Units, sums and what stands in the recognised columns. Rows "Trong đó" are parts and add up to nothing; a
/// unit is added up in the total of its section where there is one, sections and single units in the table's
/// total. Parts that name providers know what they are parts of. A text that is a number beyond doubt counts
/// as one; a dash, or one with two readings, is doubtful.
Figures read_figures(const table::Sheet& sheet, const table::Table& table, const Recognised& recognised);

} // namespace ansinh::report
