// The buttons that filter an annex's lines.
#include "office/annex/rows.hxx"
#include "office/annex/sheet.hxx"
#include "office/areas.hxx"
#include "office/unrecorded.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XUnnamedDatabaseRanges.hpp>

namespace ansinh::office {

using css::beans::XPropertySet;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

void set_annex_filter(const Reference<css::sheet::XSpreadsheetDocument>& model,
                      const Reference<css::sheet::XSpreadsheet>& sheet, const annex::Annex& annex) {
    if (!annex.filter || annex.units() == 0) return;
    const AnnexRows rows(annex);
    const Reference<css::document::XUndoManager> manager = undo_manager_of(model);
    // The sheet's own unnamed range: named ones are lost when the office undoes any inserted sheet.
    const Reference<css::sheet::XUnnamedDatabaseRanges> ranges(
        Reference<XPropertySet>(model, UNO_QUERY_THROW)->getPropertyValue("UnnamedDatabaseRanges"),
        UNO_QUERY_THROW);
    const sal_Int16 place = index_of(sheet);
    {
        const Unrecorded lock(manager);
        ranges->setByTable({place, 0, rows.number_row(), rows.last_column(), rows.last_line() - 1});
    }
    const Unrecorded lock(manager);
    Reference<XPropertySet>(ranges->getByTable(place), UNO_QUERY_THROW)
        ->setPropertyValue("AutoFilter", Any(true));
}

} // namespace ansinh::office
