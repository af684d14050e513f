// Fills an empty sheet with an annex and dresses it for printing.
#pragma once

#include "annex/annex.hxx"
#include "annex/paper.hxx"
#include "office/paper/insertion.hxx"

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

namespace ansinh::office {

/// Everything but the heights of rows. Texts stay texts, whatever they begin with; sums are formulas.
void fill_annex_sheet(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& model,
                      const css::uno::Reference<css::sheet::XSpreadsheet>& sheet, const annex::Annex& annex,
                      const annex::Paper& paper, Recording recording);

/// Rows fit what they hold by themselves, but for merged cells and the room to sign. Not recorded: the
/// office's own redo loses them.
void set_annex_heights(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& model,
                       const css::uno::Reference<css::sheet::XSpreadsheet>& sheet, const annex::Annex& annex,
                       const annex::Paper& paper);

/// Buttons in the row that numbers the columns, where the annex wants them. Not recorded: the sheet takes them
/// with it when it is taken away.
void set_annex_filter(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& model,
                      const css::uno::Reference<css::sheet::XSpreadsheet>& sheet, const annex::Annex& annex);

} // namespace ansinh::office
