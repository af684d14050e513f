#include "office/workbook/repetition.hxx"

#include "office/areas.hxx"

#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

#include <algorithm>

namespace ansinh::office {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

void repeat_rows(const NamedArea& body, int rows) {
    const int missing = rows - body.area.rows();
    if (missing <= 0) return;
    const int first_new = body.area.first_row + 1;
    Reference<css::table::XColumnRowRange>(body.sheet, UNO_QUERY_THROW)
        ->getRows()
        ->insertByIndex(first_new, missing);
    // What is there already is copied with it: twice as many rows each time.
    const Reference<css::sheet::XCellRangeMovement> cells(body.sheet, UNO_QUERY_THROW);
    const auto sheet = static_cast<sal_Int16>(index_of(body.sheet));
    for (int done = 0; done < missing;) {
        const int more = std::min(done + 1, missing - done);
        const css::table::CellRangeAddress from(sheet, body.area.first_column, body.area.first_row,
                                                body.area.last_column, body.area.first_row + more - 1);
        cells->copyRange(css::table::CellAddress(sheet, body.area.first_column, first_new + done), from);
        done += more;
    }
}

} // namespace ansinh::office
