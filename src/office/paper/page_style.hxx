// The page styles of printed sheets: A4, the margins of Decree 30/2020, the page number in the middle of the
// top margin from the second page on.
#pragma once

#include "paper/form.hxx"

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <string>

namespace ansinh::office {

/// One page style.
struct SheetPage {
    std::string style; ///< its name
    bool across = false;
    paper::Page margins;
    std::string font;   ///< of the page number
    double points = 13; ///< its size
};

/// Gives the sheet that style; one that is there already is used as it is, because the clerk may have changed
/// it. Not recorded. Whether the style was added.
bool set_page(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& model,
              const css::uno::Reference<css::sheet::XSpreadsheet>& sheet, const SheetPage& page);

/// Takes the style out of the document unless a sheet uses it.
void remove_page(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& model, const SheetPage& page);

} // namespace ansinh::office
