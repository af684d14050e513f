// Whether a report's lines are the units that should report: nobody missing, twice, unknown or dissolved.
#pragma once

#include "calendar/period.hxx"
#include "report/figures.hxx"
#include "report/finding.hxx"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ansinh::report {

/// A row of the sheet *Thôn*.
struct ExpectedUnit {
    std::string code, name;
    std::string area{};                         ///< Khu vực; empty where there is none
    std::optional<calendar::Date> from{}, to{}; ///< days it is there, both included
    std::string merged_into{};                  ///< name or code; empty
    std::optional<Rational> population{};
    bool may_be_missing = false; ///< known, but nobody waits for its report
};

/// What the clerk said a name stands for. Nothing of it is ever written into the report.
struct UnitAnswer {
    std::string name;           ///< of the line, in any spelling
    std::size_t occurrence = 0; ///< which of the lines of that name, from 0
    std::string code;           ///< see answer_code(); empty: none of ours
    bool operator==(const UnitAnswer&) const = default;
};

struct UnitList {
    std::vector<ExpectedUnit> units;
    std::optional<calendar::Period> period{}; ///< the report's; without one no unit is too early or too late
    std::vector<UnitAnswer> answers{};
};

enum class MatchState : std::uint8_t {
    certain,  ///< the same name in whatever spelling, or one without marks that only one unit can mean
    answered, ///< the clerk said so
    asked,    ///< see offers; never taken without an answer
    refused   ///< no unit is called anything like it
};

struct LineMatch {
    std::size_t line = 0;
    MatchState state = MatchState::refused;
    std::optional<std::size_t> unit{}; ///< of certain and answered ones; by place in UnitList::units
    std::vector<std::size_t> offers{}; ///< of asked ones, the likeliest first: units without a line before
                                       ///< others, then in the order of the list
    std::size_t occurrence = 0;        ///< as in UnitAnswer
};

struct UnitMatching {
    std::vector<LineMatch> lines; ///< one for each line of kind unit, top to bottom
    std::vector<Finding> findings;
};

/// Matches lines and units; look-alikes are never merged: "Thôn Đội 1" is not "Thôn Đồi 1", "Thôn 1" not
/// "Thôn 10". Findings, cells are those of the names: "unit.asked" (name, offers), "unit.doubled" (name, how
/// many lines, offers), both with "unit.answer" (an answer as read_unit_answers() reads it) as instruction,
/// "unit.twice" (unit, how many lines), "unit.unknown" (name), "unit.ended" (name, day),
/// "unit.merged" (name, day, into), "unit.ends" (name, day) in the middle of the period, "unit.not-yet"
/// (name, day), "unit.missing" (unit) with "unit.maybe" (name) as instruction where a line may be it,
/// "unit.order" (names) for rows in another order than the list, "unit.nothing" (name) for a line without any
/// figure typed; "unit.no-period" where units have days and the report has no period; one "unit.other-list" where no line is like any unit: the table is by something else.
UnitMatching match_units(const Figures& figures, const UnitList& list);

/// Whether the unit is there on the period's last day; without a period, whether it has no end.
bool is_there(const ExpectedUnit& unit, const std::optional<calendar::Period>& period);

/// As findings show an expected unit: "Thôn 1 (Tân Hòa)".
std::string shown_name(const ExpectedUnit& unit);
/// With its code: "07 Thôn 1 (Tân Hòa)".
std::string listed_name(const ExpectedUnit& unit);

} // namespace ansinh::report
