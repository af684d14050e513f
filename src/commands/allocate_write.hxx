// Carrying an allocation out, whoever asked for it: the last check of the numbers, the numbers or formulas
// themselves, and what the document remembers of it.
#pragma once

#include "commands/invocation.hxx"
#include "office/document.hxx"
#include "target/form.hxx"

#include <com/sun/star/sheet/XSpreadsheet.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ansinh::commands {

/// Validity rules against the numbers of the drafts, which are ready.
std::vector<Message> check_numbers(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                                   std::span<const target::ProductDraft> drafts);

/// Writes the drafts, which are ready, as values or formulas, and `remembered` into the document's memory
/// (nothing: the memory stays as it is), all as one undo step; then selects the cells.
void write_drafts(const Invocation& invocation, const office::Document& document,
                  const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                  std::span<const target::ProductDraft> drafts, bool as_formulas,
                  const std::optional<std::string>& remembered);

/// The time of this computer as versions of results bear it: "2026-05-12T08:30:00".
std::string present_time();

} // namespace ansinh::commands
