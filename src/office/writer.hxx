// Writing a result into a sheet: everything the office's interface does not check is checked first, and what
// is written is one undo step that brings back the whole sheet.
#pragma once

#include "message.hxx"
#include "office/document.hxx"
#include "table/sheet.hxx"

#include <cstdint>
#include <span>
#include <vector>

namespace ansinh::office {

/// Why the office's own commands would refuse to write there; its programming interface would silently do it.
/// "into.protected" (cells): locked in a protected sheet; "into.array" (cells): part of an array formula.
std::vector<Message> check_writable(const Document& document,
                                    const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                                    std::span<const table::Position> cells);

/// Cells whose validity rule stops what is to be written: "into.validity" (cells). A rule that cannot be
/// decided here (a formula, a list kept elsewhere) counts as one that stops.
std::vector<Message> check_validity(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                                    std::span<const table::Position> cells,
                                    std::span<const std::int64_t> values);

/// Writes one whole number per cell, cells in rising rows of one column, replacing what was there.
void write_values(const Document& document, const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                  std::span<const table::Position> cells, std::span<const std::int64_t> values,
                  const rtl::OUString& undo_title);

/// Writes one array formula over an area.
void write_array_formula(const Document& document, const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                         const table::Area& area, const rtl::OUString& formula,
                         const rtl::OUString& undo_title);

} // namespace ansinh::office
