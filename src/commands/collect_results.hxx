// The command `collect-results`: the hidden long table *Kết quả* from the quarterly sheets.
#pragma once

#include "commands/invocation.hxx"

namespace ansinh::commands {

Message collect_results(Invocation& invocation);

} // namespace ansinh::commands
