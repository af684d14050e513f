// Puts one laid-out sheet of a paper onto an empty sheet.
#pragma once

#include "office/paper/insertion.hxx"
#include "paper/form.hxx"
#include "paper/sheet_layout.hxx"

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

namespace ansinh::office {

/// Columns, contents, merged cells, looks, borders, print range.
void fill_paper_sheet(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& model,
                      const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                      const paper::SheetLayout& layout, const paper::Form& form, Recording recording);

/// Heights, page starts and letters that differ within a cell. Not recorded.
void finish_paper_sheet(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& model,
                        const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                        const paper::SheetLayout& layout);

} // namespace ansinh::office
