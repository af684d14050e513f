// A laid-out paper on new sheets of the workbook.
#pragma once

#include "office/document.hxx"
#include "paper/form.hxx"
#include "paper/sheet_layout.hxx"

#include <com/sun/star/sheet/XSpreadsheet.hpp>

#include <vector>

namespace ansinh::office {

/// Adds the sheets behind `source` under the layouts' names, one undo step. Precondition:
/// check_sheet_can_be_added for each name. The first of them. Texts stay texts, whatever they begin with;
/// sums are formulas.
css::uno::Reference<css::sheet::XSpreadsheet>
insert_paper(const Document& document, const css::uno::Reference<css::sheet::XSpreadsheet>& source,
             std::vector<paper::SheetLayout> layouts, const paper::Form& form,
             const rtl::OUString& undo_title);

} // namespace ansinh::office
