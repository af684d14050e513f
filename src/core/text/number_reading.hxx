// Reading numbers that were typed as text ("1.234", "12 người", "93,5%") without guessing: what is not
// certain is said.
#pragma once

#include "number/rational.hxx"

#include <optional>
#include <string_view>
#include <vector>

namespace ansinh::text {

/// How the document (not the office) writes numbers: vi-VN has decimal ',' and grouping '.', en-US the other
/// way round.
struct Separators {
    char32_t decimal = U',';
    char32_t grouping = U'.';
};

enum class ReadingKind {
    blank,     ///< nothing, or white space only
    dash,      ///< "-", "–": zero or not reported, only the writer knows
    number,    ///< one certain reading
    ambiguous, ///< several readings, see candidates
    words      ///< no number
};

struct NumberReading {
    ReadingKind kind = ReadingKind::words;
    std::optional<Rational> value;    ///< for `number`
    std::vector<Rational> candidates; ///< for `ambiguous`, the likeliest first
    bool percent = false;             ///< written with %, already divided by 100
};

/// Reads one cell's text.
/// - White space of any kind (no-break, narrow) is a grouping mark between digits. A unit after the number
///   ("người", "thôn", "đồng", "đ", "thẻ", "hộ gia đình" …: words of letters) is skipped. "(1.234)" is
///   negative. A leading apostrophe is not looked at.
/// - One mark followed by exactly three digits after one to three digits ("1.234", "1,120") is certain when
///   the mark is the document's grouping mark, and ambiguous when it is the document's decimal mark (the
///   grouped reading first: it is people that are counted). A grouped number does not begin with 0: "0,123"
///   is a decimal.
/// - Marks of both kinds tell themselves apart ("1.234,5" is 1234.5 in every document), and so does a mark
///   that is repeated ("1.234.567"). Grouping must stand in threes, else it is `words`.
/// - A mark that can only be a decimal and is not the document's ("1.5" under vi-VN) is ambiguous with one
///   candidate. A percentage with one mark and three digits ("95.125%") is ambiguous in every document, the
///   decimal first.
/// - `words` on purpose: "12 triệu", "45 ước" (the word changes the number), "1O", "12A", "5 m" (single
///   letters belong to names, or are zeros; only đ is a unit), "12/24", dates, two lines, over 40 digits.
NumberReading read_number(std::string_view utf8, Separators separators);

} // namespace ansinh::text
