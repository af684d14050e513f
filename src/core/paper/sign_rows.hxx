// The signatures and recipients at the end of a paper's sheet.
#pragma once

#include "paper/sheet_builder.hxx"

namespace ansinh::paper {

/// Below what is there, on one page with the row above: one signature on the right with the recipients beside
/// it (Phụ lục I, II.7 and II.9), several side by side with the recipients below. `width`: of the text, mm.
void add_signs(SheetBuilder& sheet, const Composed& paper, const Form& form, const Metrics& metrics,
               double width);

} // namespace ansinh::paper
