// Carrying a two-way allocation out, whoever asked for it: the last checks, then numbers or one formula.
#pragma once

#include "commands/invocation.hxx"
#include "crosstable/draft.hxx"
#include "office/document.hxx"

#include <com/sun/star/sheet/XSpreadsheet.hpp>

#include <vector>

namespace ansinh::commands {

/// What only the office knows of the cells to be written: protection, array formulas and, when the draft is
/// ready, validity rules.
std::vector<Message> check_cells(const office::Document& document,
                                 const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                                 const crosstable::Draft& draft);

/// Writes the draft, which is ready, as one undo step and selects the cells.
void write_draft(const Invocation& invocation, const office::Document& document,
                 const css::uno::Reference<css::sheet::XSpreadsheet>& sheet, const crosstable::Draft& draft,
                 bool as_formula);

/// What was written, and what to know about it.
Message done_sentence(const crosstable::Draft& draft);

} // namespace ansinh::commands
