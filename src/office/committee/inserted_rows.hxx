// Rows put into a table of the year's workbook, whose named range covers them all afterwards.
#pragma once

#include "office/document.hxx"
#include "table/sheet.hxx"

#include <com/sun/star/sheet/XNamedRange.hpp>

#include <optional>

namespace ansinh::office {

/// A new row between first and last column, with what the row `beside` (counted with the new one) has: its looks and
/// formulas, relative ones moved along. What is typed there is copied, too: clear it. Part of an undo step of the
/// caller's. Throws Error "roster.protected" (sheet) where the sheet takes no new rows.
void insert_row_like(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet, const table::Area& row, int beside);

/// A name of the workbook for a table.
class TableName {
public:
    TableName(const Document& document, const char* name);

    /// Where it stands now; nothing where the workbook has no such name or it means no area.
    std::optional<css::table::CellRangeAddress> place() const;
    /// Rows inserted above the first or below the last one are not in it by themselves. Only where the name means cells
    /// of that sheet.
    void cover(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet, const table::Area& wanted) const;

private:
    css::uno::Reference<css::sheet::XNamedRange> m_range;
};

} // namespace ansinh::office
