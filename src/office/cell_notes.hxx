// Notes (comments) on cells, put and taken away so that undoing brings back what was there.
#pragma once

#include "office/document.hxx"

#include <map>
#include <span>
#include <string>

namespace ansinh::office {

/// Their texts.
using CellNotes = std::map<table::Position, std::string>;

CellNotes notes_on(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet);

/// Precondition: the cells have none. Part of an undo step of the caller's, as the others.
void add_notes(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet, const CellNotes& notes);

/// Goes on with `text` where the cell has a note: what was written there stays.
void add_to_note(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet, table::Position cell,
                 const std::string& text);

void remove_notes(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                  std::span<const table::Position> cells);

} // namespace ansinh::office
