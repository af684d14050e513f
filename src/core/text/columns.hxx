// Text laid out in columns of a fixed-pitch font: what a list box shows instead of a table.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ansinh::text {

/// How many places the text takes: a letter with its marks one, a Chinese character two.
std::size_t display_width(std::string_view utf8);

enum class Side { left, right };

/// The text in exactly `width` places, standing at `side`: filled up with blanks, or cut and ended with "…".
/// Precondition: `width` is at least 1.

std::string in_column(std::string_view utf8, std::size_t width, Side side);

} // namespace ansinh::text
