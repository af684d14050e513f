// What rules are told by in data files.
#pragma once

#include "report/rule.hxx"

#include <array>
#include <utility>

namespace ansinh::report {

inline constexpr std::array rule_severities{
    std::pair{"error", Severity::error}, std::pair{"warning", Severity::warning},
    std::pair{"note", Severity::note}, std::pair{"unverifiable", Severity::unverifiable}};
inline constexpr std::array rule_missings{
    std::pair{"non_null", Missing::non_null},         std::pair{"non_zero", Missing::non_zero},
    std::pair{"partial_null", Missing::partial_null}, std::pair{"partial_zero", Missing::partial_zero},
    std::pair{"always_null", Missing::always_null},   std::pair{"always_zero", Missing::always_zero}};
inline constexpr std::array rule_kinds{std::pair{"claim", RuleKind::claim}, std::pair{"rate", RuleKind::rate},
                                       std::pair{"check", RuleKind::check}};

} // namespace ansinh::report
