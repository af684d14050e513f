// The regulations that ship, as lists of dialogs show them.
#pragma once

#include "profile/shipped.hxx"

#include <array>

namespace ansinh::commands {

/// In the order of profile::shipped_names: a regulation's full title is too long for a list.
inline constexpr std::array profile_words{"choice.xa-mo-cay", "choice.tinh-thanh-hoa",
                                          "choice.phuong-quy-nhon", "choice.xa-ia-nan", "choice.hue"};
static_assert(profile_words.size() == profile::shipped_names.size());

} // namespace ansinh::commands
