// A rule for reports, as data: what it claims, how exactly, how grave it is, and what to do when it is
// broken.
#pragma once

#include "number/rational.hxx"
#include "report/expression.hxx"
#include "report/finding.hxx"

#include <cstdint>
#include <string>

namespace ansinh::report {

/// What a missing number means to a rule (the modes of hierarchical rules in VTL 2.1).
enum class Missing : std::uint8_t {
    non_null,     ///< one missing: the rule says nothing of this line
    non_zero,     ///< as non_null, and so do zeros alone
    partial_null, ///< all missing: nothing; some: cannot be decided
    partial_zero, ///< all missing: nothing; some count as 0
    always_null,  ///< one missing: cannot be decided
    always_zero   ///< missing counts as 0
};

enum class RuleKind : std::uint8_t {
    claim, ///< an expression, decided line by line
    rate,  ///< a rate = a quotient: decided within the decimals that the report shows, in per cent or as a
           ///< part
    check  ///< what no expression says, such as a missing unit: the rule has only its words and how grave it
           ///< is
};

struct Rule {
    std::string id;    ///< ASCII; of a clerk's own rule "own-" and its row
    std::string topic; ///< a report that has the columns of none of a topic's rules is told so once
    std::string name;  ///< as shown
    Expression claim;
    Rational tolerance = 0; ///< both sides may be that far apart
    bool relative = false;  ///< the tolerance is a part of the right side
    Severity severity = Severity::error;
    Missing missing = Missing::partial_null;
    std::string instruction; ///< what the sender or the clerk should do; Vietnamese, as written in the data
    std::string source;      ///< article
    RuleKind kind = RuleKind::claim;
    std::string choice{};     ///< rules of one choice are alternatives; empty: none
    bool within_year = false; ///< what counts from the new year on says nothing of the year before
};

} // namespace ansinh::report
