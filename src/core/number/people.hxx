// Arguments that count people: whole numbers from 0, checked at one place for every measure.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace ansinh::number {

/// `value` as a number of people, 0 … 2^53. `name` is the argument's IDL name.
/// Throws Error "value.negative" (name) or "value.not-whole" (name; also for what is beyond 2^53 or not
/// finite).
std::int64_t people(double value, std::string_view name);

/// The nearest double to part ÷ whole, both 0 … 2^53; nothing where `whole` is 0: neither 0 % nor 100 % would
/// be true.
std::optional<double> quotient(std::int64_t part, std::int64_t whole);

} // namespace ansinh::number
