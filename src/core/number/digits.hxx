// A number written in digits alone, as codes, addresses and data files have it. What people type is read by
// text::read_number.
#pragma once

#include <optional>
#include <string_view>

namespace ansinh::number {

/// The whole of `text` as a number; nothing where anything but 0 to 9 is in it, where it is empty, and where
/// it is beyond what an int holds.
std::optional<int> digits(std::string_view text);

} // namespace ansinh::number
