// What stands in an STT cell: 1, 02, 3.1, II, A, a dash, and the numbers that number the columns.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace ansinh::table {

enum class OrdinalKind : std::uint8_t {
    none,   ///< nothing, or text that counts nothing
    arabic, ///< 1, "02", "3.", "1.2", "I.1"
    roman,  ///< II
    letter, ///< A
    bullet  ///< "-", "+"
};

struct Ordinal {
    OrdinalKind kind = OrdinalKind::none;
    std::vector<int> numbers; ///< of an arabic one: 3.1 gives 3, 1
    bool operator==(const Ordinal&) const = default;
};

Ordinal read_ordinal(std::string_view text);

/// I to XXXIX in either case, written as the Romans would; nothing else.
std::optional<int> read_roman(std::string_view text);

/// "(1)", "3 = 1+2", "A": what numbers a column, from 1; letters from 1 as well.
struct ColumnNumber {
    bool letter = false;
    int number = 0;
};
std::optional<ColumnNumber> read_column_number(std::string_view text);

} // namespace ansinh::table
