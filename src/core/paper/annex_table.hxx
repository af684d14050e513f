// What stands on a sheet as an annex of a paper: the tables that discovery finds, or a plain list.
#pragma once

#include "paper/paper.hxx"
#include "table/discovery.hxx"
#include "table/sheet.hxx"

#include <optional>
#include <span>

namespace ansinh::paper {

/// A snapshot of the tables within `area` (of the whole sheet where there is none), with the title of the
/// first of them: numbers stay numbers, what is not whole stands as it is shown. Rows that are hidden or
/// filtered are left out. Where discovery finds no table, or none that holds all of the area below its
/// header, the area's first row is taken for its headers.
/// Throws Error "paper.annex-none" (the sheet) where there is nothing to print, "paper.annex-errors" (cells)
/// for error values.
Annex annex_of(const table::Sheet& sheet, std::span<const table::Table> tables,
               const std::optional<table::Area>& area);

} // namespace ansinh::paper
