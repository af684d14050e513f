#include "number/digits.hxx"

#include <charconv>

namespace ansinh::number {

std::optional<int> digits(std::string_view text) {
    int value = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || stop != end || text.front() == '-') return std::nullopt;
    return value;
}

} // namespace ansinh::number
