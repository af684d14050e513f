#include "border/cell_reading.hxx"

#include "border/text.hxx"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/util/XMergeable.hpp>

#include <fmt/format.h>

namespace ansinh::border {

namespace {

using css::sheet::XCellRangesQuery;
using css::table::CellRangeAddress;
using css::table::XCellRange;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

CellRangeAddress address_of(const Reference<XCellRange>& range) {
    return Reference<css::sheet::XCellRangeAddressable>(range, UNO_QUERY_THROW)->getRangeAddress();
}

std::vector<CellRangeAddress> addresses_of(const Reference<css::sheet::XSheetCellRanges>& ranges) {
    const auto addresses = ranges->getRangeAddresses();
    return {addresses.begin(), addresses.end()};
}

table::Area area_of(const CellRangeAddress& address) {
    return {address.StartRow, address.StartColumn, address.EndRow, address.EndColumn};
}

/// The office tells whether a range holds a merge, not where: halving it finds each in a few steps.
class Merges {
public:
    Merges(const Reference<XCellRange>& range, const std::function<void()>& step)
        : m_sheet(Reference<css::sheet::XSheetCellRange>(range, UNO_QUERY_THROW)->getSpreadsheet()),
          m_step(step) {}

    std::vector<table::Area> find(const Reference<XCellRange>& range) {
        look_at(range);
        return std::move(m_found);
    }

private:
    void look_at(const Reference<XCellRange>& range) {
        if (!Reference<css::util::XMergeable>(range, UNO_QUERY_THROW)->getIsMerged()) return;
        const CellRangeAddress address = address_of(range);
        const sal_Int32 rows = address.EndRow - address.StartRow + 1,
                        columns = address.EndColumn - address.StartColumn + 1;
        if (rows == 1 && columns == 1) {
            const Reference<css::sheet::XSheetCellCursor> cursor = m_sheet->createCursorByRange(
                Reference<css::sheet::XSheetCellRange>(range, UNO_QUERY_THROW));
            cursor->collapseToMergedArea();
            m_found.push_back(area_of(
                Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress()));
            return;
        }
        m_step();
        if (rows >= columns) {
            look_at(range->getCellRangeByPosition(0, 0, columns - 1, rows / 2 - 1));
            look_at(range->getCellRangeByPosition(0, rows / 2, columns - 1, rows - 1));
        } else {
            look_at(range->getCellRangeByPosition(0, 0, columns / 2 - 1, rows - 1));
            look_at(range->getCellRangeByPosition(columns / 2, 0, columns - 1, rows - 1));
        }
    }

    Reference<css::sheet::XSpreadsheet> m_sheet;
    const std::function<void()>& m_step;
    std::vector<table::Area> m_found;
};

} // namespace

table::Cell cell_of(const css::uno::Any& value) {
    table::Cell cell;
    rtl::OUString text;
    if (value >>= text) {
        if (!text.isEmpty()) cell = {table::CellKind::text, false, 0, to_utf8(text)};
    } else if (value >>= cell.value) {
        cell.kind = table::CellKind::number;
        cell.text = fmt::format("{}", cell.value);
    }
    return cell;
}

std::vector<CellRangeAddress> formulas_in(const Reference<XCellRange>& range) {
    return addresses_of(Reference<XCellRangesQuery>(range, UNO_QUERY_THROW)
                            ->queryContentCells(css::sheet::CellFlags::FORMULA));
}

std::vector<CellRangeAddress> errors_in(const Reference<XCellRange>& range) {
    return addresses_of(Reference<XCellRangesQuery>(range, UNO_QUERY_THROW)
                            ->queryFormulaCells(css::sheet::FormulaResult::ERROR));
}

report::Formulas formula_texts(const Reference<XCellRange>& range) {
    report::Formulas formulas;
    const CellRangeAddress whole = address_of(range);
    for (const CellRangeAddress& part : formulas_in(range)) {
        // Asked about columns beyond a sheet's last one, the office answers with that one.
        if (part.StartColumn < whole.StartColumn || part.EndColumn > whole.EndColumn) continue;
        const Reference<css::sheet::XCellRangeFormula> cells(
            range->getCellRangeByPosition(part.StartColumn - whole.StartColumn, part.StartRow - whole.StartRow,
                                          part.EndColumn - whole.StartColumn, part.EndRow - whole.StartRow),
            UNO_QUERY_THROW);
        const auto texts = cells->getFormulaArray();
        for (sal_Int32 row = 0; row < texts.getLength(); ++row)
            for (sal_Int32 column = 0; column < texts[row].getLength(); ++column)
                formulas.add({part.StartRow + row, part.StartColumn + column}, to_utf8(texts[row][column]));
    }
    return formulas;
}

std::string error_name(sal_Int32 code) {
    switch (code) { // com.sun.star.sheet.FormulaResult has no names; Calc itself shows these for numbers of its own
    case 503:
        return "#NUM!";
    case 519:
        return "#VALUE!";
    case 524:
        return "#REF!";
    case 525:
        return "#NAME?";
    case 532:
        return "#DIV/0!";
    case 32767:
        return "#N/A";
    default:
        return fmt::format("Err:{}", code);
    }
}

std::vector<table::Area> merges_in(const Reference<XCellRange>& range, const std::function<void()>& step) {
    return Merges(range, step).find(range);
}

} // namespace ansinh::border
