// The command `roster`: the committee's members as a sheet, on any day, between two days, and with their duties.
#pragma once

#include "commands/invocation.hxx"
#include "message.hxx"

namespace ansinh::commands {

/// Arguments: see docs/design/committee.md.
Message roster(Invocation& invocation);

} // namespace ansinh::commands
