// The argument `on`: the day that stands for today.
#pragma once

#include "calendar/date.hxx"
#include "commands/arguments.hxx"

#include <optional>

namespace ansinh::commands {

/// Nothing where it is not given. Throws Error "parameters.on" (what was given).
std::optional<calendar::Date> day_given(const Arguments& arguments);

/// The same; today where it is not given.
calendar::Date day_asked(const Arguments& arguments);

} // namespace ansinh::commands
