// What a cell holds, as a reader of tables asks: nothing, a number, words.
#pragma once

#include "table/sheet.hxx"

#include <string>

namespace ansinh::table {

/// Nothing a person sees: empty, white space, or a formula that yields an empty text.
bool is_blank(const Cell& cell);

/// A number, an error where a number should be, or a number, date or dash typed as text ("1.234", "980
/// người", "-").
bool is_figure(const Cell& cell);

/// A number typed as text without a word, a slash or the look of a year: "1.234", "-", "93,5%", but not
/// "31/12/2025".
bool is_typed_number(const Cell& cell);

/// Anything else: a text of words.
bool holds_words(const Cell& cell);

/// What the cell shows, on one line; for a number without a text its digits.
std::string text_of(const Cell& cell);

/// A whole number that may be a year.
bool is_year(const Cell& cell);

} // namespace ansinh::table
