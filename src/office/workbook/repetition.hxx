// Repeats the two rows of a template's body.
#pragma once

#include "office/workbook/named_ranges.hxx"

namespace ansinh::office {

/// Rows are inserted between the first and the last of `body`, until there are `rows` of them, and the first
/// is copied into the new ones: formulas, formats, lists of allowed values. What refers to the body grows
/// with it. Nothing happens where it has enough rows.
void repeat_rows(const NamedArea& body, int rows);

} // namespace ansinh::office
