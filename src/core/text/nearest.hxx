// Which known word a misspelt one was meant to be.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace ansinh::text {

/// The word that takes the fewest letters changed, added or left out to get from `typed`; the first of
/// equally near ones. Bytes are compared, so this is for ASCII words. Empty when there are no words.
std::string nearest(std::string_view typed, std::span<const std::string> words);

} // namespace ansinh::text
