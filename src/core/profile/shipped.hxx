// The regulation profiles that ship with the extension, by name.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace ansinh::profile {

/// Files extension/data/profiles/<name>.json. The names are a contract: formulas hold them.
inline constexpr std::array<std::string_view, 5> shipped_names{
    "xa-mo-cay", "tinh-thanh-hoa", "phuong-quy-nhon", "xa-ia-nan", "tinh-hue-2014"};

/// "xa-mo-cay, tinh-thanh-hoa, …"
std::string listed_shipped_names();

/// The shipped name that was meant: in any case, blanks around it ignored. Throws Error "profile.unknown"
/// (what was given, the names).
std::string shipped_name(std::string_view typed);

} // namespace ansinh::profile
