#include "office/workbook/named_ranges.hxx"

#include "border/text.hxx"
#include "message.hxx"
#include "workbook/ranges.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>

#include <algorithm>

namespace ansinh::office {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace {

constexpr int body_rows = 2;

void check(const NamedRanges& names, std::string_view name, int rows, int columns) {
    const table::Area area = names.at(name).area;
    if (area.rows() != rows || area.columns() != columns) throw Error("workbook.range", {std::string(name)});
}

} // namespace

NamedRanges::NamedRanges(const Document& document)
    : m_names(Reference<css::beans::XPropertySet>(document.model(), UNO_QUERY_THROW)
                  ->getPropertyValue("NamedRanges"),
              UNO_QUERY_THROW),
      m_sheets(document.model()->getSheets(), UNO_QUERY_THROW) {}

bool NamedRanges::has(std::string_view name) const {
    return m_names->hasByName(border::to_office(name));
}

NamedArea NamedRanges::at(std::string_view name) const {
    const rtl::OUString wanted = border::to_office(name);
    if (!m_names->hasByName(wanted)) throw Error("workbook.range", {std::string(name)});
    const Reference<css::sheet::XCellRangeReferrer> range(m_names->getByName(wanted), UNO_QUERY);
    const Reference<css::sheet::XCellRangeAddressable> cells(range.is() ? range->getReferredCells() : nullptr,
                                                             UNO_QUERY);
    if (!cells.is()) throw Error("workbook.range", {std::string(name)});
    const css::table::CellRangeAddress found = cells->getRangeAddress();
    return {Reference<css::sheet::XSpreadsheet>(m_sheets->getByIndex(found.Sheet), UNO_QUERY_THROW),
            {found.StartRow, found.StartColumn, found.EndRow, found.EndColumn}};
}

bool is_years_workbook(const Document& document) {
    const NamedRanges names(document);
    return std::ranges::all_of(workbook::year_marks(), [&](std::string_view name) { return names.has(name); });
}

void check_named_ranges(const NamedRanges& names) {
    for (const std::string_view cell : workbook::single_cells())
        check(names, cell, 1, 1);
    for (const workbook::Range& body : workbook::bodies())
        check(names, body.name, body_rows, body.columns);
    for (const workbook::Range& area : workbook::areas())
        check(names, area.name, area.rows, area.columns);
}

} // namespace ansinh::office
