// Adds an annex to a workbook as one undo step.
#pragma once

#include "annex/annex.hxx"
#include "office/document.hxx"

#include <rtl/ustring.hxx>

namespace ansinh::office {

/// A new sheet behind `source`, filled, dressed and set up for printing. Its name must be free. Undone, sheet
/// and page style are gone; this also works in a document without a view, where the office's own undo of an
/// inserted sheet crashes Calc 7.4.
css::uno::Reference<css::sheet::XSpreadsheet>
insert_annex(const Document& document, const css::uno::Reference<css::sheet::XSpreadsheet>& source,
             annex::Annex annex, const rtl::OUString& undo_title);

} // namespace ansinh::office
