#include "office/workbook/picture.hxx"

#include "border/text.hxx"
#include "office/areas.hxx"
#include "office/table/reader.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>

#include <algorithm>
#include <optional>

namespace ansinh::office {

using css::sheet::XSpreadsheet;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace {

std::optional<workbook::NamedArea> area_named(const Document& document,
                                              const Reference<css::container::XNameAccess>& names,
                                              std::string_view name) {
    const rtl::OUString wanted = border::to_office(name);
    if (!names->hasByName(wanted)) return std::nullopt;
    const Reference<css::sheet::XCellRangeReferrer> range(names->getByName(wanted), UNO_QUERY);
    const Reference<css::sheet::XCellRangeAddressable> cells(range.is() ? range->getReferredCells() : nullptr,
                                                             UNO_QUERY);
    if (!cells.is()) return std::nullopt;
    const css::table::CellRangeAddress found = cells->getRangeAddress();
    const Reference<css::container::XIndexAccess> sheets(document.model()->getSheets(), UNO_QUERY_THROW);
    const Reference<XSpreadsheet> sheet(sheets->getByIndex(found.Sheet), UNO_QUERY_THROW);
    return workbook::NamedArea{std::string(name), Document::sheet_name(sheet), area_of(found)};
}

} // namespace

WorkbookPicture picture_of(const border::Context& context, const Document& document,
                           std::span<const std::string_view> ranges, Progress& progress) {
    WorkbookPicture picture{{}, {}, document.null_date()};
    const Reference<css::container::XNameAccess> names(
        Reference<css::beans::XPropertySet>(document.model(), UNO_QUERY_THROW)
            ->getPropertyValue("NamedRanges"),
        UNO_QUERY_THROW);
    for (const std::string_view name : ranges) {
        const auto area = area_named(document, names, name);
        if (!area) continue;
        picture.ranges.push_back(*area);
        if (std::ranges::find(picture.sheets, area->sheet, &table::Sheet::name) == picture.sheets.end())
            picture.sheets.push_back(
                read_sheet(context, document, document.sheet_named(area->sheet), progress));
    }
    return picture;
}

} // namespace ansinh::office
