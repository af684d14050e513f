// What the clerk says the rows of a report are, as arguments and dialogs write it.
#pragma once

#include "report/units.hxx"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::report {

struct UnitAnswersRead {
    bool forgets = false; ///< "-": what was said before counts no more
    std::vector<UnitAnswer> answers;
};

/// "Thon Lang=04, Thôn 1=07, Thôn 1=08:2, Thôn 1O=-": the name of a row, the unit's code (its name where the
/// list has no code; "-": none of the list), and after a colon which row of that name is meant where there
/// are several, the first where nothing is said. Semicolons part names with commas. Throws Error
/// "check.units" (the part).
UnitAnswersRead read_unit_answers(std::string_view text);
/// As read_unit_answers() reads it.
std::string write_unit_answers(std::span<const UnitAnswer> answers);

/// What is known, but where it was said otherwise now.
std::vector<UnitAnswer> answers_with(std::vector<UnitAnswer> known, const UnitAnswersRead& said);

/// How an answer names the unit: by its code, else its name.
std::string answer_code(const ExpectedUnit& unit);
/// The unit that an answer names; nothing where the list has none.
std::optional<std::size_t> unit_answered(const UnitList& list, const UnitAnswer& answer);

/// Throws Error "check.no-row" (name, which row of that name, area) for a row the report does not have, and
/// "check.no-unit" (what was said, the units) for a unit that is not in the list.
void check_unit_answers(std::span<const UnitAnswer> answers, const Figures& figures, const UnitList& list);

} // namespace ansinh::report
