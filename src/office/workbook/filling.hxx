// Fills the template of the year's workbook: its bodies get their rows, its cells their contents.
#pragma once

#include "office/document.hxx"
#include "office/progress.hxx"
#include "office/workbook/named_ranges.hxx"
#include "workbook/plan.hxx"

namespace ansinh::office {

/// Nothing is recorded for undo, the document is calculated anew and counts as not modified. Sheets that are
/// protected stay so. Throws Error "command.cancelled".
void fill_workbook(const Document& document, const NamedRanges& names, const workbook::Plan& plan,
                   Progress& progress);

} // namespace ansinh::office
