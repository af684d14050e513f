// How far a long check has come, told to whoever waits for it.
#pragma once

#include <cstddef>
#include <functional>

namespace ansinh::report {

/// Called with what is done of all, often enough that nobody waits long; may throw, which ends the check.
using Watch = std::function<void(std::size_t done, std::size_t all)>;

} // namespace ansinh::report
