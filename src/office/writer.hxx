// Writing a result into a sheet: everything the office's interface does not check is checked first, and what
// is written is one undo step that brings back the whole sheet.
#pragma once

#include "message.hxx"
#include "office/document.hxx"
#include "office/undo.hxx"
#include "table/sheet.hxx"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace ansinh::office {

/// Why the office's own commands would refuse to write there; its programming interface would silently do it.
/// "into.protected" (cells): locked in a protected sheet; "into.array" (cells): part of an array formula that
/// reaches beyond them. Cells column by column, rising rows.
std::vector<Message> check_writable(const Document& document,
                                    const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                                    std::span<const table::Position> cells);

/// Those of the cells (column by column, rising rows) that are locked in a protected sheet.
std::vector<table::Position> locked_cells(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                                          std::span<const table::Position> cells);

/// Cells whose validity rule stops what is to be written: "into.validity" (cells). A rule that cannot be
/// decided here (a formula, a list kept elsewhere) counts as one that stops.
std::vector<Message> check_validity(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                                    std::span<const table::Position> cells,
                                    std::span<const std::int64_t> values);

/// Empties cells by the office's own undoable command, which brings back formulas, formatted text and all;
/// comments and formats stay. An array formula is emptied only where an area holds all of it. Part of an undo
/// step of the caller's.
void clear_contents(const Document& document, const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                    std::span<const table::Area> areas);

/// Numbers for the cells of one column in rising rows, one per cell.
struct Numbers {
    std::vector<table::Position> cells;
    std::vector<std::int64_t> values;
};

/// One array formula over an area.
struct Formula {
    table::Area area;
    rtl::OUString formula;
};

/// Numbers and texts, one for each cell of the areas, area by area and in each column by column; an empty
/// text leaves its cell empty. `dates` get the document's format of dates.
struct Cells {
    std::vector<table::Area> areas;
    std::vector<CellValue> values;
    std::vector<table::Area> dates;
};

using Result = std::variant<Numbers, Formula, Cells>;

/// Writes one result, replacing what was there, as part of an undo step of the caller's.
void write_result(const Document& document, const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                  const Result& result, const rtl::OUString& undo_title);

/// Writes all results, replacing what was there, and what the document is to remember (nothing: that stays as
/// it is), as one undo step.
void write_step(const Document& document, const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                std::span<const Result> results, const std::optional<std::string>& remembered,
                const rtl::OUString& undo_title);

} // namespace ansinh::office
