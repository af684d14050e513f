#include "calc/pictures.hxx"

#include "border/cell_reading.hxx"

#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>

#include <algorithm>

namespace ansinh::calc {

namespace {

using css::table::CellRangeAddress;
using css::table::XCellRange;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

/// A reference to whole columns has a million rows, nearly all of them blank.
sal_Int32 used_rows(const Block& block) {
    sal_Int32 rows = block.getLength();
    const auto is_empty = [&](sal_Int32 row) {
        for (const Any& value : block[row])
            if (border::cell_of(value).kind != table::CellKind::empty) return false;
        return true;
    };
    while (rows > 0 && is_empty(rows - 1))
        --rows;
    return rows;
}

table::Sheet sheet_of(const Block& block, sal_Int32 rows) {
    table::Sheet sheet(rows, rows == 0 ? 0 : block[0].getLength());
    for (int row = 0; row < sheet.rows(); ++row)
        for (int column = 0; column < sheet.columns(); ++column)
            sheet.cell_for_writing(row, column) = border::cell_of(block[row][column]);
    return sheet;
}

CellRangeAddress address_of(const Reference<XCellRange>& range) {
    return Reference<css::sheet::XCellRangeAddressable>(range, UNO_QUERY_THROW)->getRangeAddress();
}

Reference<XCellRange> filled(const Reference<XCellRange>& range) {
    const CellRangeAddress given = address_of(range), part = filled_part(range, given);
    return part.EndRow == given.EndRow
               ? range
               : range->getCellRangeByPosition(0, 0, part.EndColumn - part.StartColumn,
                                               part.EndRow - part.StartRow);
}

template <class Visit>
void for_cells(const CellRangeAddress& area, const CellRangeAddress& of, const Visit& visit) {
    for (sal_Int32 row = std::max(area.StartRow, of.StartRow); row <= std::min(area.EndRow, of.EndRow); ++row)
        for (sal_Int32 column = std::max(area.StartColumn, of.StartColumn);
             column <= std::min(area.EndColumn, of.EndColumn); ++column)
            visit(row - of.StartRow, column - of.StartColumn);
}

/// Errors have no value in a block, and while Calc computes a cell shows "…" instead; formulas may show nothing.
void mark(const Reference<XCellRange>& range, table::Sheet& sheet) {
    const CellRangeAddress whole = address_of(range);
    for (const CellRangeAddress& part : border::formulas_in(range))
        for_cells(part, whole, [&](sal_Int32 row, sal_Int32 column) {
            table::Cell& cell = sheet.cell_for_writing(row, column);
            cell.formula = true;
            if (cell.kind == table::CellKind::empty) cell.kind = table::CellKind::text;
        });
    for (const CellRangeAddress& part : border::errors_in(range))
        for_cells(part, whole, [&](sal_Int32 row, sal_Int32 column) {
            table::Cell& cell = sheet.cell_for_writing(row, column);
            cell.kind = table::CellKind::error;
            cell.text = border::error_name(range->getCellByPosition(column, row)->getError());
        });
}

} // namespace

table::Sheet picture_of(const Block& block) {
    return sheet_of(block, used_rows(block));
}

report::Picture picture_of(const Reference<XCellRange>& range, text::Separators separators) {
    const Reference<XCellRange> part = filled(range);
    const CellRangeAddress address = address_of(part);
    const table::Position origin{address.StartRow, address.StartColumn};
    const Block block = Reference<css::sheet::XCellRangeData>(part, UNO_QUERY_THROW)->getDataArray();
    report::Picture picture{
        sheet_of(block, block.getLength()),
        border::formula_texts(part).seen_from(origin), origin};
    picture.sheet.separators = separators;
    for (table::Area merge : border::merges_in(part, [] {})) {
        merge.first_row -= origin.row;
        merge.last_row -= origin.row;
        merge.first_column -= origin.column;
        merge.last_column -= origin.column;
        picture.sheet.add_merge(merge);
    }
    mark(part, picture.sheet);
    return picture;
}

} // namespace ansinh::calc
