// The number of a paper, "05/KH-BCĐ": read, written and compared (Decree 30/2020/NĐ-CP, annex I, II.3).
#pragma once

#include "numbering/words.hxx"

#include <optional>
#include <string>
#include <string_view>

namespace ansinh::numbering {

inline constexpr int largest_number = 999'999;

struct PaperNumber {
    int number = 0;     ///< 1 to largest_number
    std::string suffix; ///< "a" of "12a", which some registers have; else empty
    std::string symbol; ///< "KH-BCĐ"
    bool operator==(const PaperNumber&) const = default;
};

/// "05", "12a", "17": numbers below 10 have two digits.
std::string written(int number, std::string_view suffix = {});
/// "05/KH-BCĐ".
std::string written(const PaperNumber& number);

/// Reads "05/KH-BCĐ", also with "Số" in front, blanks, long dashes and a year behind the number
/// ("05/2026/NQ-HĐND"). Nothing for anything else.
std::optional<PaperNumber> read_number(std::string_view text);

/// A number without a symbol, as somebody says it: "17", "05", "12a".
struct BareNumber {
    int number = 0;
    std::string suffix;
};
std::optional<BareNumber> read_bare_number(std::string_view text);

/// The line of a paper's head: "Số:      /KH-BCĐ" while it is a draft, "Số: 05/KH-BCĐ" later.
struct NumberLine {
    bool taken = false; ///< something stands where the number goes
    std::string symbol;
};

/// Nothing where the text is no such line. Dots, dashes and blanks are a place left open.
std::optional<NumberLine> read_number_line(std::string_view text);

/// What a place left open is filled with: blanks, dots, dashes.
bool is_open_place(char32_t letter);

/// The line with its number: "Số: 05/KH-BCĐ".
std::string number_line(const PaperNumber& number);

/// Under which symbols are one: blanks, long dashes, case and marks do not count ("KH–BCD").
std::string symbol_key(std::string_view symbol);

/// Of "KH-BCĐ" the body that issues it, "BCĐ"; so of the letter's "BCĐ-VP", where no kind stands in front.
std::string body_of(std::string_view symbol, const Words& words);
/// Whether one of the symbol's parts is that body.
bool is_of_body(std::string_view symbol, std::string_view body);

} // namespace ansinh::numbering
