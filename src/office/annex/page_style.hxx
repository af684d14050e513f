// The page styles of annexes: A4 upright or across, with the margins of Decree 30/2020.
#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

namespace ansinh::office {

/// Gives the sheet the style, which is added to the document where it is not there; one that is there stays
/// as it is, since a clerk may have changed it. Whether it was added. Nothing of this is recorded for undo.
bool set_annex_page(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& model,
                    const css::uno::Reference<css::sheet::XSpreadsheet>& sheet, bool across);

/// Takes the style out of the document, unless a sheet uses it.
void remove_annex_page(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& model, bool across);

} // namespace ansinh::office
