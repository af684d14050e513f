#include "office/areas.hxx"

#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>

#include <algorithm>

namespace ansinh::office {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

void add_to_runs(std::vector<table::Area>& runs, table::Position at) {
    if (!runs.empty() && runs.back().first_column == at.column && runs.back().last_row + 1 == at.row)
        runs.back().last_row = at.row;
    else
        runs.push_back(table::Area::of(at));
}

std::vector<table::Area> runs_of(std::span<const table::Position> cells) {
    std::vector<table::Area> runs;
    for (const table::Position at : cells)
        add_to_runs(runs, at);
    return runs;
}

Reference<css::table::XCellRange> range_of(const Reference<css::sheet::XSpreadsheet>& sheet,
                                           const table::Area& area) {
    return sheet->getCellRangeByPosition(area.first_column, area.first_row, area.last_column, area.last_row);
}

Reference<css::sheet::XSheetCellRangeContainer>
ranges_of(const Reference<css::sheet::XSpreadsheetDocument>& model,
          const Reference<css::sheet::XSpreadsheet>& sheet, std::span<const table::Area> areas) {
    const Reference<css::lang::XMultiServiceFactory> factory(model, UNO_QUERY_THROW);
    const Reference<css::sheet::XSheetCellRangeContainer> ranges(
        factory->createInstance("com.sun.star.sheet.SheetCellRanges"), UNO_QUERY_THROW);
    const sal_Int16 index = index_of(sheet);
    for (const table::Area& area : areas)
        ranges->addRangeAddress({index, area.first_column, area.first_row, area.last_column, area.last_row},
                                false);
    return ranges;
}

Reference<css::sheet::XSheetCellRangeContainer>
ranges_of(const Reference<css::sheet::XSpreadsheetDocument>& model,
          const Reference<css::sheet::XSpreadsheet>& sheet, std::span<const table::Position> cells) {
    return ranges_of(model, sheet, std::span<const table::Area>(runs_of(cells)));
}

std::vector<table::Position> cells_of(std::span<const table::Area> areas) {
    std::vector<table::Position> cells;
    for (const table::Area& area : areas)
        for (int column = area.first_column; column <= area.last_column; ++column)
            for (int row = area.first_row; row <= area.last_row; ++row)
                cells.push_back({row, column});
    return cells;
}

namespace {

/// The ranges themselves: one, or a collection.
std::vector<table::Area> asked_areas(const Reference<css::sheet::XCellRangesQuery>& ranges) {
    const Reference<css::sheet::XCellRangeAddressable> one(ranges, UNO_QUERY);
    if (one.is()) return {area_of(one->getRangeAddress())};
    return areas_of(Reference<css::sheet::XSheetCellRanges>(ranges, UNO_QUERY_THROW));
}

} // namespace

std::vector<table::Area> filled_areas(const Reference<css::sheet::XCellRangesQuery>& ranges,
                                      sal_Int16 flags) {
    const std::vector<table::Area> asked = asked_areas(ranges);
    std::vector<table::Area> filled = areas_of(ranges->queryContentCells(flags));
    std::erase_if(filled, [&](const table::Area& area) {
        return std::ranges::none_of(asked, [&](const table::Area& one) { return one.intersects(area); });
    });
    return filled;
}

table::Area array_around(const Reference<css::sheet::XSpreadsheet>& sheet, table::Position at) {
    const Reference<css::sheet::XSheetCellRange> cell(range_of(sheet, table::Area::of(at)), UNO_QUERY_THROW);
    const Reference<css::sheet::XSheetCellCursor> cursor = sheet->createCursorByRange(cell);
    cursor->collapseToCurrentArray();
    return area_of(Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress());
}

table::Area area_of(const css::table::CellRangeAddress& address) {
    return {address.StartRow, address.StartColumn, address.EndRow, address.EndColumn};
}

std::vector<table::Area> areas_of(const Reference<css::sheet::XSheetCellRanges>& ranges) {
    std::vector<table::Area> areas;
    for (const css::table::CellRangeAddress& address : ranges->getRangeAddresses())
        areas.push_back(area_of(address));
    return areas;
}

sal_Int16 index_of(const Reference<css::sheet::XSpreadsheet>& sheet) {
    return Reference<css::sheet::XCellRangeAddressable>(sheet, UNO_QUERY_THROW)->getRangeAddress().Sheet;
}

} // namespace ansinh::office
