// Between core's positions and the office's ranges.
#pragma once

#include "table/sheet.hxx"

#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRangeContainer.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/table/XCellRange.hpp>

#include <span>
#include <vector>

namespace ansinh::office {

/// Adds a cell to runs without gaps: to the last one, when it is right below it.
void add_to_runs(std::vector<table::Area>& runs, table::Position at);

/// Cells of one column, in rising rows, as runs without gaps.
std::vector<table::Area> runs_of(std::span<const table::Position> cells);

css::uno::Reference<css::table::XCellRange>
range_of(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet, const table::Area& area);

/// One collection of ranges for all the areas, or all the cells.
css::uno::Reference<css::sheet::XSheetCellRangeContainer>
ranges_of(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& model,
          const css::uno::Reference<css::sheet::XSpreadsheet>& sheet, std::span<const table::Area> areas);
css::uno::Reference<css::sheet::XSheetCellRangeContainer>
ranges_of(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& model,
          const css::uno::Reference<css::sheet::XSpreadsheet>& sheet, std::span<const table::Position> cells);

/// All cells of the areas, column by column in each.
std::vector<table::Position> cells_of(std::span<const table::Area> areas);

/// Where cells of the ranges hold any of `flags` (com.sun.star.sheet.CellFlags). Asked about columns to the
/// right of the last one a sheet keeps data for, LibreOffice 7.4 answers with that last one: what lies in
/// none of the ranges is left out.
std::vector<table::Area> filled_areas(const css::uno::Reference<css::sheet::XCellRangesQuery>& ranges,
                                      sal_Int16 flags);

/// The whole array formula that a cell is part of. Precondition: it is part of one.
table::Area array_around(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet, table::Position at);

table::Area area_of(const css::table::CellRangeAddress& address);
std::vector<table::Area> areas_of(const css::uno::Reference<css::sheet::XSheetCellRanges>& ranges);

sal_Int16 index_of(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet);

} // namespace ansinh::office
