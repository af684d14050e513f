// Replacing formulas by what they show.
#pragma once

#include "office/document.hxx"
#include "office/progress.hxx"
#include "table/sheet.hxx"

#include <span>
#include <vector>

namespace ansinh::office {

/// Areas of one sheet; of an array formula all or nothing.
struct SheetAreas {
    css::uno::Reference<css::sheet::XSpreadsheet> sheet;
    std::vector<table::Area> areas;
};

/// Writes into the areas, whose formulas show no error, the numbers and texts they show now: one undo step
/// over all sheets. Formats, comments and rules stay. Cancelled half-way, everything is as it was; throws
/// Error "command.cancelled" then.
void write_shown_values(const Document& document, std::span<const SheetAreas> sheets,
                        const rtl::OUString& undo_title, Progress& progress);

} // namespace ansinh::office
