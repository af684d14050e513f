// Ranges of arguments as core's pictures of sheets.
#pragma once

#include "calc/arguments.hxx"
#include "report/read_report.hxx"
#include "table/sheet.hxx"

namespace ansinh::calc {

/// The values of a range that came as such; a reference to whole columns ends with its last row that holds
/// something.
table::Sheet picture_of(const Block& block);

/// Values, formulas and merges of a range, likewise cut. Neither formats nor hidden rows: a change of those
/// makes no cell be computed anew, so no result may depend on them.
report::Picture picture_of(const css::uno::Reference<css::table::XCellRange>& range,
                           text::Separators separators);

} // namespace ansinh::calc
