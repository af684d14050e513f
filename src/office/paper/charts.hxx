// Charts on a paper's sheets, which draw cells of these sheets.
#pragma once

#include "paper/form.hxx"
#include "paper/sheet_layout.hxx"

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <string>
#include <vector>

namespace ansinh::office {

/// Draws the charts over their cells of `sheet`. `names`: of the paper's sheets, which are all there, with
/// their contents. Not recorded.
void draw_charts(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& model,
                 const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                 const std::vector<paper::LaidChart>& charts, const std::vector<std::string>& names,
                 const paper::Form& form);

/// Takes all charts off the sheet. Not recorded.
void remove_charts(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& model,
                   const css::uno::Reference<css::sheet::XSpreadsheet>& sheet);

} // namespace ansinh::office
