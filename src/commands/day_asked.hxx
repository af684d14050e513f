// The argument `on`: the day that stands for today.
#pragma once

#include "calendar/date.hxx"
#include "commands/arguments.hxx"

namespace ansinh::commands {

/// Today where it is not given. Throws Error "parameters.on" (what was given).
calendar::Date day_asked(const Arguments& arguments);

} // namespace ansinh::commands
