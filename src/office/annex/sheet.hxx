// Fills an empty sheet with an annex and dresses it for printing.
#pragma once

#include "annex/annex.hxx"
#include "annex/paper.hxx"

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

namespace ansinh::office {

/// Whether the office records what is done, or an action of our own takes the sheet away as a whole.
enum class Recording { on, off };

/// Texts stay texts, whatever
/// they begin with; sums are formulas.
void fill_annex_sheet(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& model,
                      const css::uno::Reference<css::sheet::XSpreadsheet>& sheet, const annex::Annex& annex,
                      const annex::Paper& paper, Recording recording);

} // namespace ansinh::office
