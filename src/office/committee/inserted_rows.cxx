#include "office/committee/inserted_rows.hxx"

#include "border/text.hxx"
#include "message.hxx"
#include "office/areas.hxx"
#include "table/sheet_reference.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/table/XTableRows.hpp>
#include <com/sun/star/util/XProtectable.hpp>

namespace ansinh::office {

using css::sheet::XSpreadsheet;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace {

void insert_empty(const Reference<XSpreadsheet>& sheet, int row) {
    const Reference<css::table::XTableRows> rows =
        Reference<css::table::XColumnRowRange>(sheet, UNO_QUERY_THROW)->getRows();
    if (!Reference<css::util::XProtectable>(sheet, UNO_QUERY_THROW)->isProtected())
        return rows->insertByIndex(row, 1);
    try {
        rows->insertByIndex(row, 1);
    } catch (const css::uno::RuntimeException&) { // all the office says where protection allows no rows
        throw Error("roster.protected", {Document::sheet_name(sheet)});
    }
}

} // namespace

void insert_row_like(const Reference<XSpreadsheet>& sheet, const table::Area& row, int beside) {
    insert_empty(sheet, row.first_row);
    const Reference<css::sheet::XCellRangeMovement> cells(sheet, UNO_QUERY_THROW);
    const sal_Int16 index = index_of(sheet);
    cells->copyRange(css::table::CellAddress(index, row.first_column, row.first_row),
                     css::table::CellRangeAddress(index, row.first_column, beside, row.last_column, beside));
}

TableName::TableName(const Document& document, const char* name) {
    const Reference<css::container::XNameAccess> names(
        Reference<css::beans::XPropertySet>(document.model(), UNO_QUERY_THROW)->getPropertyValue("NamedRanges"),
        UNO_QUERY_THROW);
    const rtl::OUString wanted = border::to_office(name);
    m_range.set(names->hasByName(wanted) ? names->getByName(wanted) : css::uno::Any(), UNO_QUERY);
}

std::optional<css::table::CellRangeAddress> TableName::place() const {
    const Reference<css::sheet::XCellRangeReferrer> referrer(m_range, UNO_QUERY);
    const Reference<css::sheet::XCellRangeAddressable> cells(
        referrer.is() ? referrer->getReferredCells() : nullptr, UNO_QUERY);
    return cells.is() ? std::optional(cells->getRangeAddress()) : std::nullopt;
}

void TableName::cover(const Reference<XSpreadsheet>& sheet, const table::Area& wanted) const {
    const auto now = place();
    if (!now || now->Sheet != index_of(sheet) || area_of(*now) == wanted) return;
    m_range->setContent(border::to_office(table::absolute_reference(Document::sheet_name(sheet), wanted)));
}

} // namespace ansinh::office
