// The buttons that filter an annex's lines.
#include "office/annex/rows.hxx"
#include "office/annex/sheet.hxx"
#include "office/areas.hxx"
#include "office/unrecorded.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/sheet/XDatabaseRanges.hpp>

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
    const Reference<css::sheet::XDatabaseRanges> ranges(
        Reference<XPropertySet>(model, UNO_QUERY_THROW)->getPropertyValue("DatabaseRanges"), UNO_QUERY_THROW);
    const Reference<css::container::XNameAccess> names(ranges, UNO_QUERY_THROW);
    rtl::OUString name = "AnSinh_1";
    for (sal_Int32 number = 2; names->hasByName(name); ++number)
        name = "AnSinh_" + rtl::OUString::number(number);
    {
        const Unrecorded lock(manager);
        ranges->addNewByName(name, {index_of(sheet), 0, rows.number_row(), rows.last_column(),
                                    rows.last_line() - 1});
    }
    const Unrecorded lock(manager);
    Reference<XPropertySet>(names->getByName(name), UNO_QUERY_THROW)
        ->setPropertyValue("AutoFilter", Any(true));
}

} // namespace ansinh::office
