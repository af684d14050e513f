// The command `split-by-time`: a target over the quarters, months or weeks of a year or campaign.
#pragma once

#include "commands/invocation.hxx"

namespace ansinh::commands {

/// Arguments as README.md lists them. Throws Error for whatever a person can mend; nothing is written then.
Message split_by_time(Invocation& invocation);

} // namespace ansinh::commands
