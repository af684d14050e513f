// How the lines of a sign block stand in one cell.
#pragma once

#include <string_view>

namespace ansinh::profile {

/// Between two lines; no line contains it.
inline constexpr std::string_view line_mark = " / ";

} // namespace ansinh::profile
