// The command `round-targets`: the targets of a campaign round as numbers that stay.
#pragma once

#include "commands/invocation.hxx"

namespace ansinh::commands {

/// See docs/design/round-targets.md. Throws Error.
Message round_targets(Invocation& invocation);

} // namespace ansinh::commands
