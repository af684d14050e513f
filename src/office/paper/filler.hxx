// Puts one laid-out sheet of a paper onto an empty sheet.
#pragma once

#include "office/paper/insertion.hxx"
#include "paper/form.hxx"
#include "paper/sheet_layout.hxx"

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

namespace ansinh::office {

/// Contents and merged cells.
void fill_paper_sheet(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& model,
                      const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                      const paper::SheetLayout& layout, Recording recording);

/// Columns, looks, borders, heights, page starts, what is printed. Not recorded: redoing such changes, the
/// office loses some of them the second time.
void finish_paper_sheet(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& model,
                        const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                        const paper::SheetLayout& layout, const paper::Form& form);

} // namespace ansinh::office
