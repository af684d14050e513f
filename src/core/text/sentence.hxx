// From a message (code and arguments) to a sentence for a person.
#pragma once

#include "message.hxx"
#include "text/language.hxx"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace ansinh::text {

/// The pattern of a code in one language: `{0}`, `{1}` … stand for the arguments, UTF-8. Throws
/// std::out_of_range for a code nobody wrote a sentence for.
using Patterns = std::function<std::string(std::string_view code)>;

/// What unit number `index` (from 0) is called.
using UnitNames = std::function<std::string(std::size_t index)>;

/// 1234567 → "1.234.567" in Vietnamese, "1,234,567" in English.
std::string format_whole(std::int64_t value, Language language);

/// Rounded half up (away from zero) to `places` digits, all of them shown: 12.4666… with 2 places → "12,47".
std::string format_quantity(const Quantity& quantity, Language language);

/// The sentence. Units are listed with commas; beyond eight of them the rest is counted by the pattern
/// "list.more-units", whose {0} is the list of the first eight and {1} the number of the others ("{0} và {1}
/// đơn vị khác"). Nested messages are rendered and joined with "; ". A pattern that names an argument the
/// message does not have throws fmt::format_error, which is a std::runtime_error.
std::string render(const Message& message, Language language, const Patterns& patterns,
                   const UnitNames& names);

} // namespace ansinh::text
