// Reads a sheet of an open document into core's picture of it.
#pragma once

#include "border/package.hxx"
#include "office/document.hxx"
#include "office/progress.hxx"
#include "table/sheet.hxx"

#include <com/sun/star/sheet/XSpreadsheet.hpp>

namespace ansinh::office {

/// The whole used area of the sheet with formulas told from values, error cells, merges and row states. Ten
/// thousand rows are read by areas, never cell by cell. Reports progress and may be cancelled.
table::Sheet read_sheet(const border::Context& context, const Document& document,
                        const css::uno::Reference<css::sheet::XSpreadsheet>& sheet, Progress& progress);

} // namespace ansinh::office
