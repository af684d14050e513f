#include "office/writer.hxx"

#include "border/cell_flags.hxx"
#include "office/areas.hxx"
#include "office/undo.hxx"

#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>

namespace ansinh::office {

using css::sheet::XSpreadsheet;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace {

/// By the office's own undoable command, which brings back formulas, formatted text and all; comments and
/// formats stay.
void clear_contents(const Document& document, const Reference<XSpreadsheet>& sheet,
                    std::span<const table::Position> cells) {
    const Reference<css::sheet::XCellRangesQuery> query(ranges_of(document.model(), sheet, cells),
                                                        UNO_QUERY_THROW);
    const Reference<css::sheet::XSheetCellRanges> filled = query->queryContentCells(border::content_flags);
    if (filled->getRangeAddresses().hasElements())
        Reference<css::sheet::XSheetOperation>(filled, UNO_QUERY_THROW)->clearContents(border::content_flags);
}

} // namespace

void write_values(const Document& document, const Reference<XSpreadsheet>& sheet,
                  std::span<const table::Position> cells, std::span<const std::int64_t> values,
                  const rtl::OUString& undo_title) {
    UndoStep step(document.undo_manager(), undo_title);
    clear_contents(document, sheet, cells);
    fill_empty_cells(document.model(), undo_title,
                     Filling{index_of(sheet), {cells.begin(), cells.end()}, {values.begin(), values.end()}});
    step.keep();
}

void write_array_formula(const Document& document, const Reference<XSpreadsheet>& sheet,
                         const table::Area& area, const rtl::OUString& formula,
                         const rtl::OUString& undo_title) {
    std::vector<table::Position> cells;
    for (int row = area.first_row; row <= area.last_row; ++row)
        cells.push_back({row, area.first_column});
    UndoStep step(document.undo_manager(), undo_title);
    clear_contents(document, sheet, cells);
    fill_empty_cells(document.model(), undo_title, ArrayFilling{index_of(sheet), area, formula});
    step.keep();
}

} // namespace ansinh::office
