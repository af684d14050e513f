// A number of people that a clerk types into a field.
#pragma once

#include "message.hxx"
#include "text/number_reading.hxx"

#include <cstdint>
#include <optional>
#include <string_view>

namespace ansinh::target {

struct PeopleText {
    std::optional<std::int64_t> people;
    std::optional<Message> fault; ///< exactly when there is no number
};

/// Reads "120", "1.234", "1 234 người" as the document writes numbers. Faults, argument {0} the text:
/// "people.missing" (nothing typed, no argument), "people.not-whole", "people.ambiguous" ({1} the people it
/// could mean), "people.range" (beyond 2^53 or negative).
PeopleText parse_people(std::string_view text, text::Separators separators);

} // namespace ansinh::target
